-- Whoever is named on a restriction is let through that restriction alone, and whoever is named on a seal through the seal: the tie says on which.
comment on column people.tie.detail is 'The relation of a conflict, the strand somebody is cleared for, the second person of a request; of somebody named, on which guard: restricted or sealed';

-- As in V402, but that somebody named counts for the guard on which they are named.
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
    if they.allocates then
        -- whoever leads the front door answers for a child with an open status whom no hub holds, and for that child alone: not for the brothers and sisters
        unheld := array(
            select s.person from pathway.status s
             where s.person = any (asked) and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today)
            except
            select a.person from hub.allocation a
             where a.person = any (asked)
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

-- As in V231, with the same.
create or replace function access.too_few_deciders(hubs text[], moment timestamptz) returns table (person uuid, hub text, deciders int, within_reach int)
    language sql stable security definer set search_path = pg_catalog
as $$
    with today as (
        select (moment at time zone 'Europe/London')::date as day,
               extract(isodow from moment at time zone 'Europe/London') < 6 and extract(hour from moment at time zone 'Europe/London') between 9 and 16 as office
    ), held as (
        select a.person, a.hub, h.group_code, a.key, a.responsible
          from today
          join hub.allocation a on a.hub = any (too_few_deciders.hubs)
          left join organisation.hub h on h.code = a.hub and h.valid @> today.day
    ), managers as (
        select r.worker, r.place, r.place_kind, r.hub
          from today join organisation.worker_role r on r.valid @> today.day and r.leads and r.place_kind in ('hub', 'team', 'group') and r.signs_in_as <> 'business-support'
    ), might as (
        select held.person, m.worker, today.office as here
          from today, held join managers m on m.place_kind <> 'group' and m.hub = held.hub or m.place_kind = 'group' and m.place = held.group_code
         union
        select held.person, d.worker, true from held join organisation.duty d on d.kind = 'on-call-manager' and d.starts <= moment and d.ends > moment
    ), guarded as (
        select held.person, f.kin from held, access.family(array[held.person]) f
    ), able as (
        select might.person, might.worker, bool_or(might.here) as here
          from might
          join access.worker w on w.id = might.worker and w.active
         where not exists (select from guarded k join people.tie t on t.person = k.kin and t.kind = 'conflict' and t.until is null
                            where k.person = might.person and t.worker = might.worker)
           and (not exists (select from guarded k join people.guard g on g.person = k.kin and g.kind = 'restricted' and g.until is null where k.person = might.person)
                or exists (select from guarded k join people.tie t on t.person = k.kin and (t.kind = 'chair' or t.kind = 'named' and t.detail = 'restricted') and t.until is null
                            where k.person = might.person and t.worker = might.worker))
         group by might.person, might.worker
    )
    select held.person, held.hub, count(able.worker)::int, (count(*) filter (where able.here))::int
      from held left join able on able.person = held.person
     group by held.person, held.hub
    having count(able.worker) < 2 or count(*) filter (where able.here) < 1
$$;
