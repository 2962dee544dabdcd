-- A family that came back to a hub waits for its first talk from then on, and not from when the hub had it years ago: as the board counts it.
do $$
declare
    was  text := pg_get_functiondef('hub.meeting_figures'::regproc);
    held text := 'select a.person, a.hub, a.since, d.last_on';
begin
    if position(held in was) = 0 then raise exception 'hub.meeting_figures does not say since when a child is held as it did'; end if;
    execute replace(was, held, 'select a.person, a.hub, coalesce(a.given, a.since) as since, d.last_on');
end $$;

-- People, not wishes: whoever was refused and asks again is one, who waits.
create or replace function workforce.asked_since(moment timestamptz) returns table (asked bigint, agreed bigint, refused bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*), count(*) filter (where latest.answer = 'agreed'), count(*) filter (where latest.answer = 'refused')
      from (select distinct on (w.worker) w.answer from workforce.wish w where w.asked_at >= moment and w.withdrawn_at is null order by w.worker, w.asked_at desc) latest
$$;
