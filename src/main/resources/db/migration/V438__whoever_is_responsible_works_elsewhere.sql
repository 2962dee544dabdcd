-- A consultant who moved to another hub or left stayed responsible for every child of the old one and kept their records, and nobody was asked: each child had to be opened for it.
-- As in V327 and V406, but that whoever is responsible and works elsewhere is asked about too; whoever has left is asked about as the key worker and as whoever is responsible, each where it is settled.
create or replace function organisation.questions(moment timestamptz)
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
          from today join organisation.cover c on c.valid @> today.day and c.why is distinct from 'nobody answered'
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
      from today, (select hub, key as worker, person from held where key is not null) each
     where each.worker ~ '^[0-9a-f-]{36}$'
       and not exists (select from organisation.posting g join access.worker w on w.id = g.worker and w.active where g.worker::text = each.worker and g.valid @> today.day)
     group by each.hub, each.worker
     union all
    select 'key-elsewhere', each.hub, each.key::uuid, null, null, (select string_agg(distinct h.title, ' and ' order by h.title) from members o join hubs h on h.code = o.hub where o.worker::text = each.key), count(*)
      from held each
     where exists (select from members o where o.worker::text = each.key) and not exists (select from members o where o.worker::text = each.key and o.hub = each.hub)
     group by each.hub, each.key
     union all
    select 'lead-elsewhere', each.hub, each.responsible::uuid, null, null,
           coalesce((select string_agg(distinct h.title, ' and ' order by h.title) from members o join hubs h on h.code = o.hub where o.worker::text = each.responsible),
                    (select 'another place' from organisation.posting g join access.worker w on w.id = g.worker and w.active where g.worker::text = each.responsible and g.valid @> (select day from today) limit 1)), count(*)
      from held each
      join hubs here on here.code = each.hub
     where each.responsible ~ '^[0-9a-f-]{36}$' and each.responsible is distinct from each.key
       and not exists (select from members o where o.worker::text = each.responsible and o.hub = each.hub)
     group by each.hub, each.responsible
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
