-- A hub closes while it holds children, and nobody decided about them any more: its manager had no post, its group manager no such hub, and the front door took them for held.
-- As in V402, but that a group manager keeps what belonged to the group last.
create or replace function access.reckon_asker(asking uuid, today date, out general text[], out hubs text[], out actors text[], out absent text[], out absent_from text[], out allocates boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = on set enable_seqscan = on set jit = off as $$
#variable_conflict use_column
begin
    with me as materialized (
        select r.role, r.place, r.place_kind, r.hub, r.leads and r.signs_in_as <> 'business-support' as leads, r.signs_in_as
          from organisation.worker_role r where r.worker = asking and r.valid @> today
    ), works as (
        -- with two posts in a hub somebody is both: the buddy's coordinator, and the buddy
        select distinct me.hub, role.takes_messages
          from me left join organisation.role role on role.code = me.role and role.valid @> today
         where me.signs_in_as <> 'business-support'
    ), held_roles as materialized (
        select h.role from access.role_held h where h.worker = asking
    ), covers as materialized (
        select c.absent_hub, c.absent_worker, c.held_by
          from organisation.cover c
         where c.valid @> today and (c.covering_worker = asking or c.covering_hub in (select works.hub from works))
    ), general (actor) as (
        select 'practitioner' from held_roles where role in ('practitioner', 'manager', 'senior-leader', 'duty-team', 'emergency-duty-team')
         union select 'business-support' from held_roles where role = 'business-support'
         union select 'office' from access.may where worker = asking and permission = 'FIND'
         union select 'leader' from held_roles where role = 'senior-leader'
         union select 'checking' from held_roles where role = 'partner'
         union select 'reviewer' from held_roles where role = 'data-protection'
         union select 'front-door' from me where role = 'front-door'
    ), children_of (hub, actor) as (
        select works.hub, 'hub' from works
         union select me.hub, 'hub-manager' from me where me.leads and me.place_kind in ('hub', 'team')
         -- of a hub that is no more, by the group to which it belonged last
         union select hub.code, 'group-manager' from me join organisation.hub hub on me.place = hub.group_code and lower(hub.valid) <= today where me.leads and me.place_kind = 'group'
                  and not exists (select from organisation.hub later where later.code = hub.code and later.valid >> hub.valid and lower(later.valid) <= today)
         union select b.hub, case when me.takes_messages then 'buddy-coordinator' else 'buddy' end
                 from works me join organisation.buddy b on b.buddy = me.hub and b.valid @> today
         union select c.absent_hub, 'covering' from covers c where c.absent_hub is not null
    )
    select array(select g.actor from general g), array_agg(u.hub), array_agg(u.actor),
           array(select c.absent_worker::text from covers c where c.absent_worker is not null order by c.absent_worker, c.held_by),
           array(select c.held_by from covers c where c.absent_worker is not null order by c.absent_worker, c.held_by),
           exists (select from me
                    where me.leads and (me.place_kind in ('hub', 'team') and exists (select from me door where door.role = 'front-door' and door.hub = me.hub)
                                     or me.place_kind = 'group' and exists (select from organisation.hub h where h.duty = 'front-door' and h.group_code = me.place and h.valid @> today)))
      into general, hubs, actors, absent, absent_from, allocates
      from children_of u;
end
$$;

-- As in V415, but that a hub that is no more holds nobody.
create or replace function access.ways(asking uuid, asked uuid[], moment timestamptz)
    returns table (people uuid[], actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened integer, cleared text[])
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = off set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
declare
    today    date := (moment at time zone 'Europe/London')::date;
    they     record;
    -- who belongs to whom, pair by pair
    members  uuid[];
    kins     uuid[];
    held     uuid[];
    -- what they are to whom, pair by pair
    whose    uuid[];
    what     text[];
    lost     uuid[] := '{}';
    unheld   uuid[] := '{}';
    kinds    text[];
    allocated bigint;
    -- what few families know: who is in it
    against  uuid[] := '{}';
    listed   uuid[] := '{}';
    by_name  uuid[] := '{}';
    locked   uuid[] := '{}';
    kept     uuid[] := '{}';
    clear_of uuid[] := '{}';
    strand   text[] := '{}';
    opens    uuid[] := '{}';
    how_far  int[] := '{}';
    itself   boolean[] := '{}';
begin
    -- whoever has left stands in no relation any more, whatever post or allocation still names them
    if not exists (select from access.worker w where w.id = asking and w.active) then return; end if;
    select * into they from access.asker_is(asking, moment);
    select array_agg(f.person), array_agg(f.kin) into members, kins
      from (select a.person, a.person as kin from unnest(asked) as a (person) union all select k.person, k.kin from access.kin k where k.person = any (asked)) f;

    with held as materialized (
        select a.person as kin, a.hub, coalesce(a.key = asking::text, false) or coalesce(a.responsible = asking::text, false) as mine
          from hub.allocation a where a.person = any (kins)
    ), ways (kin, actor) as (
        select h.kin, u.actor from held h join unnest(they.hubs, they.actors) as u (hub, actor) on u.hub = h.hub
         union all select h.kin, 'allocated' from held h where h.mine
    )
    select (select array_agg(h.kin) from held h), array_agg(w.kin), array_agg(w.actor) into held, whose, what from ways w;
    if cardinality(they.absent) > 0 then
        select whose || array_agg(a.person), what || array_agg('covering'::text) into whose, what
          from hub.allocation a join unnest(they.absent, they.absent_from) as c (worker, hub) on c.worker = a.key and (c.hub is null or c.hub = a.hub)
         where a.person = any (kins);
    end if;
    -- whoever leads the front door answers for a child with an open status whom no hub of today holds, and for that child alone: not for the brothers and sisters;
    -- whoever leads the service, where the hub that held the child is no more
    if they.allocates then
        lost := asked;
    elsif 'leader' = any (they.general) then
        lost := array(select a.person from hub.allocation a where a.person = any (asked) and not exists (select from organisation.hub gone where gone.code = a.hub and gone.valid @> today));
        if cardinality(lost) > 0 and not exists (select from organisation.worker_role head where head.worker = asking and head.valid @> today and head.leads and head.signs_in_as = 'senior-leader') then
            lost := '{}';
        end if;
    end if;
    if cardinality(lost) > 0 then
        unheld := array(
            select s.person from pathway.status s
             where s.person = any (lost) and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today)
            except
            select a.person from hub.allocation a
             where a.person = any (lost)
               and exists (select from organisation.hub there where there.code = a.hub and there.valid @> today)
               and coalesce((select max(c.since) from pathway.status c where c.person = a.person and c.code = 'closed') < coalesce(a.given, a.since), true));
    end if;
    if exists (select from people.tie t where t.worker = asking and t.person = any (kins)) then
        with ties as materialized (
            select t.person as kin, t.kind, t.detail
              from people.tie t
             where t.person = any (kins) and t.worker = asking and t.since <= today and (t.until is null or t.until > today)
        ), ways (kin, actor) as (
            select t.kin, case t.kind when 'involved' then 'involved' when 'chair' then 'chair' when 'partner' then 'partner' when 'sample' then 'auditor'
                                      when 'matter' then 'legal' when 'request' then 'data-protection' end
              from ties t where t.kind in ('involved', 'chair', 'partner', 'sample', 'matter', 'request')
             -- a second person agreed
             union all select t.kin, 'data-protection-agreed' from ties t where t.kind = 'request' and t.detail <> ''
        ), near as materialized (
            select p.person, p.kin, t.kind, t.detail from unnest(members, kins) as p (person, kin) join ties t on t.kin = p.kin
        )
        select whose || array(select w.kin from ways w), what || array(select w.actor from ways w),
               array(select n.person from near n where n.kind = 'conflict'), array(select n.person from near n where n.kind = 'chair' or n.kind = 'named' and n.detail = 'restricted'),
               array(select n.person from near n where n.kind = 'named' and n.detail = 'sealed' and n.kin = n.person),
               array(select n.person from near n where n.kind = 'cleared' and n.kin = n.person), array(select n.detail from near n where n.kind = 'cleared' and n.kin = n.person)
          into whose, what, against, listed, by_name, clear_of, strand;
    end if;
    if exists (select from people.guard g where g.person = any (kins)) then
        with near as materialized (
            select p.person, p.kin, g.kind
              from unnest(members, kins) as p (person, kin) join people.guard g on g.person = p.kin
             where g.person = any (kins) and g.since <= today and (g.until is null or g.until > today)
        )
        select array(select n.person from near n where n.kind = 'sealed' and n.kin = n.person), array(select n.person from near n where n.kind = 'restricted') into locked, kept;
    end if;
    if exists (select from access.opening o where o.worker = asking and o.until > moment) then
        with openings as materialized (
            select o.person as kin, o.at, o.prompt, case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end as opened
              from access.opening o
             where o.person = any (kins) and o.worker = asking and o.at <= moment and o.until > moment
        ), near as materialized (
            select p.person, o.opened, p.kin = p.person as itself from unnest(members, kins) as p (person, kin) join openings o on o.kin = p.kin
        ), nights as materialized (
            -- what was opened with a reason on a shift may be written up for two hours after it
            select o.kin, 'emergency-duty' as actor
              from openings o
              join organisation.duty d on d.worker = asking and d.kind = 'emergency-duty' and o.at >= d.starts and o.at < d.ends
                                      and d.ends <= moment and d.ends + interval '2 hours' > moment
             where o.prompt = 'reason'
        )
        select whose || array(select n.kin from nights n), what || array(select n.actor from nights n),
               array(select n.person from near n), array(select n.opened from near n), array(select n.itself from near n)
          into whose, what, opens, how_far, itself;
    end if;

    -- what they are to somebody is a number with a bit for each, so that those who stand in the same way are found without comparing lists
    kinds := array['allocator'] || array(select distinct w.actor from unnest(what) as w (actor) order by w.actor);
    allocated := coalesce(1::bigint << array_position(kinds, 'allocated'), 0);

    return query
    with said as (
        select w.kin, bit_or(1::bigint << array_position(kinds, w.actor)) as bits from unnest(whose, what) as w (kin, actor) group by w.kin
    ), relations as (
        select p.person, bit_or(s.bits) as bits, bit_or(s.bits) filter (where p.kin = p.person or p.person not in (select unnest(held))) as own
          from unnest(members, kins) as p (person, kin) join said s on s.kin = p.kin
         group by p.person
    ), stands as (
        select a.person, coalesce(r.bits, 0) | u.waits as bits, coalesce(r.own, 0) | u.waits as own, a.person = any (against) as against,
               a.person = any (locked) and a.person <> all (by_name) as locked, a.person = any (kept) as kept,
               a.person = any (listed) or coalesce(r.bits, 0) & allocated <> 0 as listed,
               -- a sealed file opens by itself alone, never through the family it came from
               case when opens = '{}' then 0
                    else coalesce((select max(o.far) from unnest(opens, how_far, itself) as o (person, far, itself) where o.person = a.person and (o.itself or a.person <> all (locked))), 0) end as far,
               case when clear_of = '{}' then '{}' else array(select distinct c.strand from unnest(clear_of, strand) as c (person, strand) where c.person = a.person) end as clear_for
          -- of somebody nobody knows there is nothing to see, and nothing that differs from somebody hidden
          from people.person a
          left join relations r using (person)
         cross join lateral (select case when a.person in (select unnest(unheld)) then 1::bigint << array_position(kinds, 'allocator') else 0 end as waits offset 0) u
         where a.person = any (asked)
    )
    select array_agg(s.person), they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.bits & (1::bigint << k.n::int) <> 0),
           they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.own & (1::bigint << k.n::int) <> 0), s.against, s.locked, s.kept, s.listed, s.far, s.clear_for
      from stands s
     group by s.bits, s.own, s.against, s.locked, s.kept, s.listed, s.far, s.clear_for;
end
$$;
