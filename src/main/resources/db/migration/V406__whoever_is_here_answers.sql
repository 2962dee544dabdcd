-- Cover that turned itself on, because nobody answered, says nothing about who is away: whom the child knows and whoever else is here go on answering, with the buddy hub beside them.
create or replace function organisation.hubs_away(moment timestamptz) returns setof text
    language plpgsql stable rows 2 set plan_cache_mode = force_generic_plan
as $$
declare
    today date   := (moment at time zone 'Europe/London')::date;
    away  uuid[] := array(select organisation.away_now(moment));
begin
    return query
    select c.absent_hub from organisation.cover c where c.absent_hub is not null and (c.covering_hub is not null or c.absence is null) and c.why is distinct from 'nobody answered' and c.valid @> today
     union
    select m.hub
      from organisation.hub_member m
     where (m.leads or m.takes_messages) and m.valid @> today
       and m.hub in (select theirs.hub from organisation.hub_member theirs where theirs.worker = any (away) and (theirs.leads or theirs.takes_messages) and theirs.valid @> today)
     group by m.hub
    having bool_and(m.worker = any (away));
end
$$;

-- So two silent hubs that cover each other for a day are no question to a manager.
do $$
declare
    was    text := pg_get_functiondef('organisation.questions'::regproc);
    covers text := 'from today join organisation.cover c on c.valid @> today.day';
begin
    if position(covers in was) = 0 then raise exception 'organisation.questions does not say which cover there is as it did'; end if;
    execute replace(was, covers, covers || ' and c.why is distinct from ''nobody answered''');
end $$;
