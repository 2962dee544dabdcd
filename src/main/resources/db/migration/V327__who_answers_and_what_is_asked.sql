create function organisation.away_now(moment timestamptz) returns setof uuid
    language plpgsql stable
as $$
begin
    -- absences, where the hub keeps them, know more than cover does
    if to_regprocedure('hub.away(timestamptz)') is not null then
        return query execute 'select distinct worker from hub.away($1)' using moment;
    else
        return query select distinct c.absent_worker from organisation.cover c where c.absent_worker is not null and c.valid @> (moment at time zone 'Europe/London')::date;
    end if;
end
$$;
comment on function organisation.away_now is 'Published: everybody who is away at this moment';

-- A hub is away when it said so, or when whoever leads it and whoever takes its messages are.
create function organisation.hubs_away(moment timestamptz) returns setof text
    language sql stable
as $$
    with today as (select (moment at time zone 'Europe/London')::date as day)
    select c.absent_hub from today join organisation.cover c on c.absent_hub is not null and c.valid @> today.day
     union
    select m.hub
      from today
      join organisation.hub_member m on (m.leads or m.takes_messages) and m.valid @> today.day
     group by m.hub
    having bool_and(m.worker in (select organisation.away_now(moment)))
$$;
comment on function organisation.hubs_away is 'Published: hubs in which nobody answers at this moment';

-- Who answers for the families of a hub, nearest first; people who are away are left out, and hubs that are.
create function organisation.hub_answers(asked text, moment timestamptz) returns table (turn int, as_what text, worker uuid, name text, phone text)
    language sql stable
as $$
    with today as (
        select (moment at time zone 'Europe/London')::date as day
    ), gone as materialized (
        select hubs_away as hub from organisation.hubs_away(moment)
    ), turns as (
        select case when m.takes_messages then 10 else 20 end as turn, case when m.takes_messages then 'coordinator' else 'lead' end as as_what, m.worker
          from today join organisation.hub_member m on m.hub = asked and (m.takes_messages or m.leads) and m.valid @> today.day
         where asked not in (select hub from gone)
         union all
        select case when m.takes_messages then 30 else 40 end, case when m.takes_messages then 'buddy-coordinator' else 'buddy-lead' end, m.worker
          from today
          join (select b.buddy as hub from today join organisation.buddy b on b.hub = asked and b.valid @> today.day
                 union select c.covering_hub from today join organisation.cover c on c.absent_hub = asked and c.covering_hub is not null and c.valid @> today.day) pair on pair.hub not in (select hub from gone)
          join organisation.hub_member m on m.hub = pair.hub and (m.takes_messages or m.leads) and m.valid @> today.day
         union all
        select 50, 'group-manager', r.worker
          from today
          join organisation.hub h         on h.code = asked and h.valid @> today.day
          join organisation.worker_role r on r.place_kind = 'group' and r.place = h.group_code and r.leads and r.valid @> today.day
         union all
        select case d.kind when 'on-call-manager' then 60 else 61 end, d.kind, d.worker from organisation.duty d where d.starts <= moment and d.ends > moment
         union all
        select case when m.takes_messages then 70 else 71 end, 'front-door', m.worker
          from today
          join organisation.hub h        on h.duty is not null and h.valid @> today.day and h.code <> asked and h.code not in (select hub from gone)
          join organisation.hub_member m on m.hub = h.code and (m.takes_messages or m.leads) and m.valid @> today.day
    )
    select t.turn, t.as_what, w.id, w.name, w.phone
      from turns t
      join access.worker w on w.id = t.worker and w.active
     where w.id not in (select organisation.away_now(moment))
$$;

comment on function organisation.hub_answers is 'Published: who answers for a hub at this moment, nearest first';

create function organisation.who_answers(asked uuid[], moment timestamptz) returns table (person uuid, worker uuid, name text, phone text, as_what text)
    language sql stable
as $$
    with today as (
        select (moment at time zone 'Europe/London')::date as day
    ), held as materialized (
        select each.person, a.hub, a.key from unnest(asked) as each (person) left join hub.allocation a on a.person = each.person
    ), turns as (
        -- whom the child knows, while they are here and have a post
        select h.person, 1 as turn, 'key-worker' as as_what, w.id as worker, w.name, w.phone
          from held h join today on true
          join access.worker w on w.id::text = h.key and w.active
         where w.id not in (select organisation.away_now(moment)) and h.hub not in (select organisation.hubs_away(moment))
           and exists (select from organisation.posting p where p.worker = w.id and p.valid @> today.day)
         union all
        select h.person, 2, 'stands-in', w.id, w.name, w.phone
          from held h join today on true
          join organisation.cover c on c.absent_worker::text = h.key and c.covering_worker is not null and c.valid @> today.day
          join access.worker w      on w.id = c.covering_worker and w.active
         where w.id not in (select organisation.away_now(moment))
         union all
        select h.person, t.turn, t.as_what, t.worker, t.name, t.phone
          from (select distinct coalesce(hub, '') as hub from held) hubs
          cross join lateral organisation.hub_answers(hubs.hub, moment) t
          join held h on coalesce(h.hub, '') = hubs.hub
    )
    select distinct on (person) person, worker, name, phone, as_what from turns order by person, turn, name
$$;
comment on function organisation.who_answers is 'Published: whom each family can ring at this moment, and as what: whom the child knows, the coordinator, whoever leads, the buddy hub, the group manager, duty. Nobody is named who is away or has left';
grant execute on function organisation.away_now, organisation.hubs_away, organisation.hub_answers, organisation.who_answers to kith_app;

-- What does not fit together today, each asked of whoever answers for the hub. Ids and counts; a child's name is read by whoever may see the child.
create function organisation.questions(moment timestamptz)
    returns table (kind text, hub text, worker uuid, post text, person uuid, other text, children bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    with today as (
        select (moment at time zone 'Europe/London')::date as day
    ), hubs as materialized (
        select h.code, h.kind, h.title, h.group_code from today join organisation.hub h on h.valid @> today.day
    ), members as materialized (
        select m.* from today join organisation.hub_member m on m.valid @> today.day
    ), held as materialized (
        select a.person, a.hub, a.key, a.responsible
          from today, hub.allocation a
         where exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today.day and (s.until is null or s.until > today.day))
    ), gone as materialized (
        select hubs_away as hub from organisation.hubs_away(moment)
    ), covers as (
        select coalesce(c.absent_hub, c.absent_worker::text) as absent, coalesce(c.covering_hub, c.covering_worker::text) as covering, c.absent_hub, c.absent_worker
          from today join organisation.cover c on c.valid @> today.day
    )
    select 'two-hubs', m.hub, m.worker, null, null::uuid, (select string_agg(distinct h.title, ' and ' order by h.title) from members o join hubs h on h.code = o.hub where o.worker = m.worker), null::bigint
      from (select distinct hub, worker from members) m
     where (select count(distinct o.hub) > 1 and sum(o.full_time) > 1 from members o where o.worker = m.worker)
     union all
    select 'empty-post', p.hub, null, p.code, null, p.title, null
      from today
      join organisation.post p on p.valid @> today.day and p.funded
      join hubs h              on h.code = p.hub
      join organisation.role r on r.code = p.role and r.valid @> today.day and not r.takes_messages and r.leads is distinct from p.place_kind
     where not exists (select from organisation.posting g where g.post = p.code and g.valid @> today.day)
     union all
    select 'no-coordinator', h.code, null, null, null, null, (select count(*) from held where held.hub = h.code)
      from hubs h
     where h.kind = 'hub' and not exists (select from members m where m.hub = h.code and m.takes_messages)
     union all
    select 'no-lead', h.code, null, null, null, null, (select count(*) from held where held.hub = h.code)
      from hubs h
     where (h.kind = 'hub' or exists (select from today join organisation.post p on p.hub = h.code and p.valid @> today.day join organisation.role r on r.code = p.role and r.leads = p.place_kind and r.valid @> today.day))
       and not exists (select from members m where m.hub = h.code and m.leads)
     union all
    select 'buddy-away', h.code, null, null, null, string_agg(buddy.title, ' and ' order by buddy.title), (select count(*) from held where held.hub = h.code)
      from today, hubs h
      join organisation.buddy b on b.hub = h.code
      join hubs buddy           on buddy.code = b.buddy
     where b.valid @> today.day and h.code in (select hub from gone) 
     group by h.code
    having bool_and(b.buddy in (select hub from gone))
     union all
    select distinct 'cover-cycle', coalesce(c.absent_hub, (select min(m.hub) from members m where m.worker = c.absent_worker)), c.absent_worker, null, null::uuid,
           coalesce((select h.title from hubs h where h.code = c.covering), (select w.name from access.worker w where w.id::text = c.covering)), null::bigint
      from covers c
     where exists (with recursive chain as (select c.covering as who union select next.covering from chain join covers next on next.absent = chain.who) select from chain where who = c.absent)
     union all
    select 'no-post', each.hub, each.worker::uuid, null, null, null, count(distinct each.person)
      from today, (select hub, key as worker, person from held where key is not null union select hub, responsible, person from held where responsible is not null) each
     where each.worker ~ '^[0-9a-f-]{36}$'
       and not exists (select from organisation.posting g join access.worker w on w.id = g.worker and w.active where g.worker::text = each.worker and g.valid @> today.day)
     group by each.hub, each.worker
     union all
    select 'key-elsewhere', each.hub, each.key::uuid, null, null, (select string_agg(distinct h.title, ' and ' order by h.title) from members o join hubs h on h.code = o.hub where o.worker::text = each.key), count(*)
      from held each
     where exists (select from members o where o.worker::text = each.key) and not exists (select from members o where o.worker::text = each.key and o.hub = each.hub)
     group by each.hub, each.key
     union all
    select 'two-allocations', one.hub, null, null, one.person, coalesce((select h.title from hubs h where h.code = two.hub), two.hub), null
      from held one
      join people.merge m on m.into_person = one.person and m.state = 'merged'
      join hub.allocation two on two.person = m.person and two.hub <> one.hub
     union all
    select 'two-allocations', one.hub, null, null, one.person, string_agg(distinct s.who, ' and '), null
      from held one
      join hub.spell s on s.person = one.person and s.kind = 'hub' and s.until is null
     group by one.hub, one.person
    having count(distinct s.who) > 1
     union all
    select 'hub-closed', held.hub, null, null, null, (select h.title from organisation.hub h where h.code = held.hub order by upper(h.valid) desc nulls first limit 1), count(*)
      from held
     where not exists (select from hubs h where h.code = held.hub)
     group by held.hub
$$;
comment on function organisation.questions is 'What does not fit together at this moment: posts, hubs, cover and children without the person they need';
revoke all on function organisation.questions from public;
grant execute on function organisation.questions to kith_app;

create function organisation.open_children(wanted text[], by_worker text, today date) returns table (person uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.person
      from hub.allocation a
     where (a.hub = any (wanted) or a.key = by_worker)
       and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
$$;
comment on function organisation.open_children is 'The ids of the children of some hubs, or of a key worker: whose they are is read by whoever may see the child';
revoke all on function organisation.open_children from public;
grant execute on function organisation.open_children to kith_app;
