-- One person who covers for a lead or a coordinator does not mean that the hub is away: its key workers go on answering.
create or replace function organisation.hubs_away(moment timestamptz) returns setof text
    language sql stable
as $$
    with today as (select (moment at time zone 'Europe/London')::date as day)
    select c.absent_hub from today join organisation.cover c on c.absent_hub is not null and (c.covering_hub is not null or c.absence is null) and c.valid @> today.day
     union
    select m.hub
      from today
      join organisation.hub_member m on (m.leads or m.takes_messages) and m.valid @> today.day
     group by m.hub
    having bool_and(m.worker in (select organisation.away_now(moment)))
$$;

-- As before, with who stands in as the absence says it, inside the hub too.
do $$
declare
    was     text := pg_get_functiondef('organisation.who_answers'::regproc);
    covered text := 'join organisation.cover c on c.absent_worker::text = h.key and c.covering_worker is not null and c.valid @> today.day';
begin
    if position(covered in was) = 0 then raise exception 'organisation.who_answers does not say who stands in as it did'; end if;
    execute replace(was, covered, 'join hub.away(moment) c     on c.worker::text = h.key and c.covering_worker is not null and (c.hub is null or c.hub = h.hub)');
end $$;
