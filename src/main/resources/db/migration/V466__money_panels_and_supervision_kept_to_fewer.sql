-- As V442, for what hubs spend, panels decide, and supervision and clinicians did.
do $$
declare
    t text;
begin
    foreach t in array array['supervision.held', 'supervision.clinical_work', 'panel.paper'] loop
        execute format('create policy kept on %s as restrictive for select using ((select access.trusted()) or fact <> all ((select access.in_sight(''withheld''))::uuid[]))', t);
    end loop;
    -- a request and what became of it are one row
    for t in select * from (values ('budget.request:decision'), ('panel.matter:decision'), ('supervision.consultation:answer')) as each loop
        execute format('create policy kept on %s as restrictive for select using ((select access.trusted()) or fact <> all ((select access.in_sight(''withheld''))::uuid[])'
            ' and (%I is null or %2$I <> all ((select access.in_sight(''withheld''))::uuid[])))', split_part(t, ':', 1), split_part(t, ':', 2));
    end loop;
end $$;

-- Papers are opened entry by entry, and everything else of the record is withheld while they are read: that the request was decided is not.
do $$
declare
    was     text := pg_get_functiondef('panel.admit'::regproc);
    request text := 'union select of_request)';
begin
    if position(request in was) = 0 then raise exception 'panel.admit does not say what it opens as it did'; end if;
    execute replace(was, request, 'union select of_request union select m.decision from panel.matter m where m.fact = of_request and m.decision is not null)');
end $$;
