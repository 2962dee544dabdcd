-- What counts is when the hub that has the child now discussed it, since it has: a talk in another hub met nobody of this one, and one of years ago neither.
alter table hub.discussed add column since date, alter column last_on drop not null;
comment on table hub.discussed is 'Published: since when the hub that holds the child holds it, and when it discussed the child in its meeting since';
comment on column hub.discussed.last_on is 'None where this hub has not discussed the child since it has it';

-- An action that was put to another day, or given to somebody else.
alter table hub.action add column moved int not null default 0;
comment on column hub.action.moved is 'How often it was put to another day';

do $$
declare
    was   text := pg_get_functiondef('hub.meeting_figures'::regproc);
    step  text[];
begin
    foreach step slice 1 in array array[
        ['coalesce(a.given, a.since) as since, d.last_on', 'coalesce(d.since, a.given, a.since) as since, d.last_on'],
        -- what is agreed for a day months ahead does not drift until then
        ['(a.late_meetings >= 2 or a.meetings >= 3)', '(a.late_meetings >= 2 or a.moved >= 2)']
    ] loop
        if position(step[1] in was) = 0 then raise exception 'hub.meeting_figures does not say %', step[1]; end if;
        was := replace(was, step[1], step[2]);
    end loop;
    execute was;
end $$;

/* Ids alone, of the people somebody has the sight of: whoever is in conflict with them is not in their meeting, does not decide and is given nothing to do. */
create function hub.in_conflict(with_people uuid[]) returns table (worker uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct t.worker
      from people.tie t
     where t.person = any (with_people) and t.kind = 'conflict' and t.until is null
       and (access.trusted() or t.person = any (access.in_sight('outline')::uuid[]))
$$;
revoke all on function hub.in_conflict from public;
grant execute on function hub.in_conflict to kith_app;
comment on function hub.in_conflict is 'Who has declared a conflict with one of these people';
