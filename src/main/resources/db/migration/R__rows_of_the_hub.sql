-- Who may read which row of the hub. It stands after all numbered migrations because it speaks in the words of V170.
do $$
declare t text;
begin
    foreach t in array array['hub.spell', 'hub.involvement', 'hub.confirmed'] loop
        execute format('drop policy if exists asked on %s', t);
        execute format('drop policy if exists outlined on %s', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

-- one's own diary is one's own; adding is not reading
drop policy if exists asked on hub.planned_visit;
drop policy if exists outlined on hub.planned_visit;
drop policy if exists planned on hub.planned_visit;
create policy outlined on hub.planned_visit for select
    using ((select access.trusted()) or worker::text = (select access.asker()) or person = any ((select access.in_sight('outline'))::uuid[]));
create policy planned on hub.planned_visit for insert with check ((select access.trusted()) or planned_by::text = (select access.asker()));
drop policy if exists dropped on hub.planned_visit;
create policy dropped on hub.planned_visit for update
    using ((select access.trusted()) or worker::text = (select access.asker()) or person = any ((select access.in_sight('outline'))::uuid[]));

-- a message about somebody of whom a worker may not learn is not there for them
drop policy if exists asked on hub.message;
drop policy if exists seen on hub.message;
create policy seen on hub.message for select
    using ((select access.trusted()) or (select access.asker()) is not null and person is null or person = any ((select access.in_sight('status'))::uuid[]) or (select access.works()) and person <> all ((select access.hidden())::uuid[]));
