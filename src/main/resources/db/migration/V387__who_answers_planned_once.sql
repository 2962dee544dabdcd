-- As V327 and V345 say it, planned once a session, and who is away asked once: on the page of a child whose key worker is away this took as long as all else.
create or replace function organisation.away_now(moment timestamptz) returns setof uuid
    language plpgsql stable rows 5 set plan_cache_mode = force_generic_plan
as $$
begin
    return query select distinct a.worker from hub.away(moment) a;
end
$$;

create or replace function organisation.hubs_away(moment timestamptz) returns setof text
    language plpgsql stable rows 2 set plan_cache_mode = force_generic_plan
as $$
declare
    today date   := (moment at time zone 'Europe/London')::date;
    away  uuid[] := array(select organisation.away_now(moment));
begin
    return query
    select c.absent_hub from organisation.cover c where c.absent_hub is not null and (c.covering_hub is not null or c.absence is null) and c.valid @> today
     union
    select m.hub
      from organisation.hub_member m
     where (m.leads or m.takes_messages) and m.valid @> today
       and m.hub in (select theirs.hub from organisation.hub_member theirs where theirs.worker = any (away) and (theirs.leads or theirs.takes_messages) and theirs.valid @> today)
     group by m.hub
    having bool_and(m.worker = any (away));
end
$$;

create or replace function organisation.hub_answers(asked text, moment timestamptz) returns table (turn int, as_what text, worker uuid, name text, phone text)
    language plpgsql stable rows 5 set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    today date   := (moment at time zone 'Europe/London')::date;
    away  uuid[] := array(select organisation.away_now(moment));
    gone  text[] := array(select organisation.hubs_away(moment));
begin
    return query
    with turns as (
        select case when m.takes_messages then 10 else 20 end as turn, case when m.takes_messages then 'coordinator' else 'lead' end as as_what, m.worker
          from organisation.hub_member m
         where m.hub = asked and (m.takes_messages or m.leads) and m.valid @> today and asked <> all (gone)
         union all
        select case when m.takes_messages then 30 else 40 end, case when m.takes_messages then 'buddy-coordinator' else 'buddy-lead' end, m.worker
          from (select b.buddy as hub from organisation.buddy b where b.hub = asked and b.valid @> today
                 union select c.covering_hub from organisation.cover c where c.absent_hub = asked and c.covering_hub is not null and c.valid @> today) pair
          join organisation.hub_member m on m.hub = pair.hub and (m.takes_messages or m.leads) and m.valid @> today
         where pair.hub <> all (gone)
         union all
        select 50, 'group-manager', r.worker
          from organisation.hub h
          join organisation.worker_role r on r.place_kind = 'group' and r.place = h.group_code and r.leads and r.valid @> today
         where h.code = asked and h.valid @> today
         union all
        select case d.kind when 'on-call-manager' then 60 else 61 end, d.kind, d.worker from organisation.duty d where d.starts <= moment and d.ends > moment
         union all
        select case when m.takes_messages then 70 else 71 end, 'front-door', m.worker
          from organisation.hub h
          join organisation.hub_member m on m.hub = h.code and (m.takes_messages or m.leads) and m.valid @> today
         where h.duty is not null and h.valid @> today and h.code <> asked and h.code <> all (gone)
    )
    select t.turn, t.as_what, w.id, w.name, w.phone
      from turns t
      join access.worker w on w.id = t.worker and w.active
     where w.id <> all (away);
end
$$;

create or replace function organisation.who_answers(asked uuid[], moment timestamptz) returns table (person uuid, worker uuid, name text, phone text, as_what text)
    language plpgsql stable set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    today date   := (moment at time zone 'Europe/London')::date;
    away  uuid[] := array(select organisation.away_now(moment));
    gone  text[] := array(select organisation.hubs_away(moment));
begin
    return query
    with held as materialized (
        select each.person, a.hub, a.key from unnest(asked) as each (person) left join hub.allocation a on a.person = each.person
    ), nearest as materialized (
        -- whom the child knows, while they are here and have a post
        select h.person, 1 as turn, 'key-worker' as as_what, w.id as worker, w.name, w.phone
          from held h
          join access.worker w on w.id::text = h.key and w.active
         where w.id <> all (away) and h.hub <> all (gone)
           and exists (select from organisation.posting p where p.worker = w.id and p.valid @> today)
         union all
        select h.person, 2, 'stands-in', w.id, w.name, w.phone
          from held h
          join hub.away(moment) c on c.worker::text = h.key and c.covering_worker is not null and (c.hub is null or c.hub = h.hub)
          join access.worker w    on w.id = c.covering_worker and w.active
         where w.id <> all (away)
    ), others as materialized (
        select h.person, coalesce(h.hub, '') as hub from held h where h.person not in (select n.person from nearest n)
    ), turns as (
        select * from nearest
         union all
        select o.person, t.turn, t.as_what, t.worker, t.name, t.phone
          from (select distinct hub from others) hubs
          cross join lateral organisation.hub_answers(hubs.hub, moment) t
          join others o on o.hub = hubs.hub
    )
    select distinct on (turns.person) turns.person, turns.worker, turns.name, turns.phone, turns.as_what from turns order by turns.person, turns.turn, turns.name;
end
$$;
