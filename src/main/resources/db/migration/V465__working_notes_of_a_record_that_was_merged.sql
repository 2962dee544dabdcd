-- What a clinician wrote under a record that was merged since belongs to the record it led to: read there, and opened by a request about either.
drop policy theirs on supervision.working_note;
create policy theirs on supervision.working_note for select
    using (person = any ((select access.in_sight('status'))::uuid[])
           and (clinician::text = (select access.asker()) or clinician = any ((select access.in_sight('clinicians'))::uuid[])
                or id = any ((select access.in_sight('notes'))::uuid[])
                   and exists (select from supervision.request r
                                where r.kind = 'clinic' and r.asked_by::text = access.asker() and r.decision = 'agreed' and r.worker = clinician
                                  and people.survivor(r.person) = people.survivor(working_note.person))));

-- As in V359, but for a record that was merged.
create or replace function supervision.open(asked uuid, moment timestamptz) returns setof uuid
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    agreed supervision.request;
    found  uuid[];
begin
    select * into agreed from supervision.request r
     where r.id = asked and r.asked_by::text = access.asker() and r.decision = 'agreed' and r.until >= (moment at time zone 'Europe/London')::date;
    if agreed.id is null then return; end if;
    if agreed.kind = 'clinic' then
        found := array(select n.id from supervision.working_note n where n.clinician = agreed.worker and people.survivor(n.person) = people.survivor(agreed.person) order by n.day desc, n.written_at desc);
    else
        found := array(select s.id from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = agreed.worker
                        where s.lead = agreed.lead and (s.kind = 'group') = (agreed.kind = 'group') order by s.day desc, s.recorded_at desc);
    end if;
    insert into supervision.look (id, request, reader, at) values (gen_random_uuid(), agreed.id, agreed.asked_by, moment);
    perform set_config('kith.notes', found::text, true);
    return query select unnest(found);
end
$$;
