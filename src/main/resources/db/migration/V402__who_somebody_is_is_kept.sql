-- What somebody is changes when the organisation does, and at midnight; who belongs together changes when somebody becomes a relative. Both were worked out on every page.
-- They are kept now, and the functions that work them out stay the only place that says how.

-- Each change of the organisation is a row, so that whoever counts the rows knows whether what was kept before knew of all of them: a count sees what its own transaction did, and
-- never what is not yet committed. Nobody waits for anybody.
create table access.organisation_changed (
    day date   not null default (clock_timestamp() at time zone 'UTC')::date,
    n   bigint generated always as identity,
    primary key (day, n)
);
comment on table access.organisation_changed is 'One row for each change of what access.reckon_asker reads; those of some days ago are let go at a start';

create function access.organisation_changes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into access.organisation_changed default values;
    return null;
end
$$;

do $$
declare
    read text;
begin
    foreach read in array array['organisation.posting', 'organisation.post', 'organisation.role', 'organisation.hub', 'organisation.buddy', 'organisation.cover', 'access.role_held', 'access.role_permission', 'access.worker'] loop
        execute format('create trigger organisation_changes after insert or delete or truncate or update %s on %s for each statement execute function access.organisation_changes()',
                       case when read = 'access.worker' then 'of id, active' else '' end, read);
    end loop;
end
$$;

create table access.asker_kept (
    worker      uuid    primary key,
    day         date    not null,
    since       date    not null,
    changes     bigint  not null,
    general     text[]  not null,
    hubs        text[],
    actors      text[],
    absent      text[]  not null,
    absent_from text[]  not null,
    allocates   boolean not null
);
comment on table access.asker_kept is 'What access.reckon_asker said of a worker for a day, when so many changes of the organisation were known since a day';

-- What somebody is on a day, whoever it is that they ask about: in general, to the children of which hubs, for which workers they stand in (and in which hub alone), and whether they give out who waits.
create function access.reckon_asker(asking uuid, today date, out general text[], out hubs text[], out actors text[], out absent text[], out absent_from text[], out allocates boolean)
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
         union select hub.code, 'group-manager' from me join organisation.hub hub on me.place = hub.group_code and hub.valid @> today where me.leads and me.place_kind = 'group'
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

create or replace function access.asker_is(asking uuid, moment timestamptz, out general text[], out hubs text[], out actors text[], out absent text[], out absent_from text[], out allocates boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    today   date := (moment at time zone 'Europe/London')::date;
    -- a change that began before midnight may be known only after it
    counted date := (now() at time zone 'UTC')::date - 1;
begin
    select k.general, k.hubs, k.actors, k.absent, k.absent_from, k.allocates into general, hubs, actors, absent, absent_from, allocates
      from access.asker_kept k
     where k.worker = asking and k.day = today and k.since = counted and k.changes = (select count(*) from access.organisation_changed c where c.day >= counted);
    if not found then
        select r.general, r.hubs, r.actors, r.absent, r.absent_from, r.allocates into general, hubs, actors, absent, absent_from, allocates from access.reckon_asker(asking, today) r;
        perform set_config('kith.reckoned', asking::text, true);
    end if;
    general := general || array(select case d.kind when 'emergency-duty' then 'emergency-duty' else 'on-call-manager' end
                                  from organisation.duty d where d.worker = asking and d.starts <= moment and d.ends > moment);
end
$$;

-- Two pages of one worker at once do not wait for each other: one of them keeps it.
create function access.keep_asker(asking uuid, today date) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('kith.reckoned', '', true);
    if current_setting('transaction_read_only')::boolean or not pg_try_advisory_xact_lock(hashtextextended('access.asker_kept ' || asking, 0)) then return; end if;
    insert into access.asker_kept
    select asking, today, days.counted, (select count(*) from access.organisation_changed c where c.day >= days.counted), r.*
      from (select (now() at time zone 'UTC')::date - 1 as counted) days
     cross join access.reckon_asker(asking, today) r
        on conflict (worker) do update
       set (day, since, changes, general, hubs, actors, absent, absent_from, allocates)
         = (excluded.day, excluded.since, excluded.changes, excluded.general, excluded.hubs, excluded.actors, excluded.absent, excluded.absent_from, excluded.allocates);
end
$$;

-- Who belongs together, each pair both ways but for oneself; made anew for those near a change of people.relationship or people.merge.
create table access.kin (
    person uuid not null,
    kin    uuid not null,
    primary key (person, kin)
);
create index kin_of on access.kin (kin);
comment on table access.kin is 'What access.reckon_family says of everybody';

create function access.reckon_family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable security definer rows 50 set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = off set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select r.person, r.relative, r.kind in ('mother', 'father') as parent from people.relationship r where r.person = any (reckon_family.asked) and r.awaits is null
    ), before as materialized (
        select m.person, m.into_person from people.merge m where m.into_person = any (reckon_family.asked) and m.state = 'merged'
    ), children as materialized (
        select r.person, r.relative from people.relationship r
         where r.relative = any (array(select distinct o.relative from own o where o.parent)) and r.kind in ('mother', 'father') and r.awaits is null
    ), kin as materialized (
        select a.person, a.person as kin from unnest(reckon_family.asked) as a (person)
         union
        select o.person, o.relative from own o
         union
        select r.relative, r.person from people.relationship r where r.relative = any (reckon_family.asked) and r.awaits is null
         union
        select b.into_person, r.person from people.relationship r join before b on b.person = r.relative where r.relative = any (array(select b.person from before b)) and r.awaits is null
         union
        select o.person, c.person from own o join children c on c.relative = o.relative where o.parent
    ), now_in as materialized (
        select m.person, m.into_person from people.merge m where m.person = any (array(select distinct k.kin from kin k)) and m.state = 'merged'
    )
    select k.person, k.kin from kin k
     union all
    select distinct k.person, n.into_person from kin k join now_in n on n.person = k.kin
     where not exists (select from kin already where already.person = k.person and already.kin = n.into_person);
end
$$;

-- What somebody is, whoever it is that they ask about: in general, to the children of which hubs, for which workers they stand in (and in which hub alone), and whether they give out who waits.
create or replace function access.family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable security definer rows 50 set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select distinct a.person, a.person from unnest(family.asked) as a (person)
     union all
    select k.person, k.kin from access.kin k where k.person = any (family.asked);
end
$$;

-- One transaction after the other: whoever reads two relatives' rows before both are committed would know neither from the other.
create function access.keep_kin(changed uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    near uuid[];
begin
    if changed = '{}' then return; end if;
    perform pg_advisory_xact_lock(7316831);
    -- whoever was kept beside them: a mother's other children are found by her
    near := array(
        select unnest(changed)
         union select k.person from access.kin k where k.kin = any (changed)
         union select m.into_person from people.merge m where m.person = any (changed));
    with said as materialized (
        select distinct f.person, f.kin from access.reckon_family(near) f where f.person <> f.kin
    ), over as (
        delete from access.kin k where k.person = any (near) and not exists (select from said s where s.person = k.person and s.kin = k.kin)
    )
    insert into access.kin select s.person, s.kin from said s on conflict do nothing;
end
$$;

create function access.relationship_changes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    case tg_op
        when 'INSERT' then perform access.keep_kin(array(select n.person from fresh n union select n.relative from fresh n));
        when 'DELETE' then perform access.keep_kin(array(select o.person from gone o union select o.relative from gone o));
        else perform access.keep_kin(array(select n.person from fresh n union select n.relative from fresh n union select o.person from gone o union select o.relative from gone o));
    end case;
    return null;
end
$$;

create function access.merge_changes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    case tg_op
        when 'INSERT' then perform access.keep_kin(array(select n.person from fresh n union select n.into_person from fresh n));
        when 'DELETE' then perform access.keep_kin(array(select o.person from gone o union select o.into_person from gone o));
        else perform access.keep_kin(array(select n.person from fresh n union select n.into_person from fresh n union select o.person from gone o union select o.into_person from gone o));
    end case;
    return null;
end
$$;

create trigger kin_told    after insert on people.relationship referencing new table as fresh for each statement execute function access.relationship_changes();
create trigger kin_changed after update on people.relationship referencing old table as gone new table as fresh for each statement execute function access.relationship_changes();
create trigger kin_over    after delete on people.relationship referencing old table as gone for each statement execute function access.relationship_changes();
create trigger kin_told    after insert on people.merge referencing new table as fresh for each statement execute function access.merge_changes();
create trigger kin_changed after update on people.merge referencing old table as gone new table as fresh for each statement execute function access.merge_changes();
create trigger kin_over    after delete on people.merge referencing old table as gone for each statement execute function access.merge_changes();

-- Everybody at once, as a replay does: what is kept and should not be, and what is not.
create function access.kin_amiss() returns table (person uuid, kin uuid, kept boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    with said as materialized (
        select distinct f.person, f.kin
          from access.reckon_family(array(select p.person from people.person p union select r.relative from people.relationship r union select m.into_person from people.merge m)) f
         where f.person <> f.kin
    )
    select k.person, k.kin, true from access.kin k where not exists (select from said s where s.person = k.person and s.kin = k.kin)
     union all
    select s.person, s.kin, false from said s where not exists (select from access.kin k where k.person = s.person and k.kin = s.kin)
$$;

-- Nobody changes a relation meanwhile, and what others have changed is seen: the lock is a statement of its own.
create function access.kin_again() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(7316831);
    with amiss as materialized (
        select a.person, a.kin, a.kept from access.kin_amiss() a
    ), over as (
        delete from access.kin k using amiss a where a.kept and k.person = a.person and k.kin = a.kin
    )
    insert into access.kin select a.person, a.kin from amiss a where not a.kept;
end
$$;

create function access.kin_emptied() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform access.kin_again();
    return null;
end
$$;
create trigger kin_emptied after truncate on people.relationship for each statement execute function access.kin_emptied();
create trigger kin_emptied after truncate on people.merge for each statement execute function access.kin_emptied();

select access.kin_again();

-- Who somebody is to each of these children: those to whom they stand in the same way are one row.
create function access.ways(asking uuid, asked uuid[], moment timestamptz)
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
               array(select n.person from near n where n.kind = 'conflict'), array(select n.person from near n where n.kind in ('named', 'chair')),
               array(select n.person from near n where n.kind = 'named' and n.kin = n.person),
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

create or replace function access.standing(asking uuid, asked uuid[], moment timestamptz)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened integer, cleared text[])
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select unnest(w.people), w.actors, w.own, w.conflict, w.sealed, w.restricted, w.named, w.opened, w.cleared from access.ways(asking, asked, moment) w;
end
$$;

create or replace function access.look_at(asked uuid[], moment timestamptz, families boolean)
    returns table (people uuid[], actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened integer, cleared text[], level integer)
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    asking uuid := access.asker()::uuid;
    today  date := (moment at time zone 'Europe/London')::date;
    wanted uuid[] := case when families then array(select distinct f.kin from access.family(asked) f) else asked end;
    marked uuid[] := array(select distinct s.person from people.strand s where s.person = any (wanted));
    seen   uuid[] := '{}';
    outline uuid[] := '{}';
    read   uuid[] := '{}';
    unveiled uuid[] := '{}';
    at_home uuid[] := '{}';
    kept   uuid[] := '{}';
    said   uuid[] := '{}';
    shared uuid[];
    each   record;
begin
    -- a hub's children stand in few ways to a worker: each way is judged once
    for each in
        select w.people, w.actors, w.own, w.conflict, w.sealed, w.restricted, w.named, w.opened, w.cleared,
               case when families then array(select p.person from unnest(w.people) as p (person) where p.person = any (asked)) else w.people end as of_asked,
               access.level(w.actors, w.conflict, w.sealed, w.restricted, w.named, w.opened, today) as reached,
               exists (select from organisation.access_shield r where r.actor = any (w.own) and r.prompt <= w.opened and r.valid @> today) as unveils
          from access.ways(asking, wanted, moment) w
    loop
        if each.reached >= 1 then seen := seen || each.people; end if;
        if each.reached >= 2 then outline := outline || each.people; end if;
        if each.reached >= 3 then read := read || each.people; end if;
        -- a prompt of its own opens the door at the outline too: emergency duty has to find it
        if each.reached >= 2 and ('address' = any (each.cleared) or each.unveils) then unveiled := unveiled || each.people; end if;
        if each.reached >= 3 and each.own && array['allocated', 'hub', 'hub-manager', 'group-manager', 'covering'] then at_home := at_home || each.people; end if;
        if each.people && marked then
            kept := kept || array(select s.fact from people.strand s
                                   where s.person = any (each.people) and (each.reached < 3 or not access.clears(s.strand, each.own, each.cleared, today)));
        end if;
        people := each.of_asked; actors := each.actors; own := each.own; conflict := each.conflict; sealed := each.sealed; restricted := each.restricted;
        named := each.named; opened := each.opened; cleared := each.cleared; level := each.reached;
        if people <> '{}' then return next; end if;
    end loop;
    -- with a shielded address goes every entry that names where the person lives, learns or is treated
    kept := kept || array(
        select a.fact
          from people.residence r
          join ledger.about a on a.person = r.person
          join ledger.fact f  on f.id = a.fact and f.type in ('residence.started', 'essentials.recorded')
         where r.shielded and r.person = any (outline) and r.person <> all (unveiled));
    -- what is recorded about two families at once is kept from whoever may not know one of them; a sealed child's brothers and sisters keep their own story
    -- of a family with all its members there is seldom anybody else to ask about; of a list there always is
    shared := case when not families then access.hidden() else array(
        select distinct other.person
          from ledger.about mine
          join ledger.about other on other.fact = mine.fact
         where mine.several and mine.person = any (outline) and other.person <> all (seen)) end;
    if cardinality(shared) > 0 then
        kept := kept || array(
            select mine.fact
              from ledger.about mine
              join ledger.about other on other.fact = mine.fact and other.person = any (shared) and other.person = any (access.hidden())
             where mine.several and mine.person = any (outline)
               and not exists (select from people.guard g where g.person = other.person and g.kind = 'sealed' and g.until is null
                                  and other.person in (select f.kin from access.family(array[mine.person]) f)));
    end if;
    if cardinality(kept) > 0 then
        -- and with an entry what was corrected about it, and that it was marked at all
        kept := kept || array(
            select f.id
              from (select distinct mine.person from ledger.about mine where mine.fact = any (kept) and mine.person = any (outline)) whose
              join ledger.about a on a.person = whose.person
              join ledger.fact f on f.id = a.fact and f.type in ('fact.corrected', 'fact.withdrawn', 'strand.marked', 'strand.unmarked') and f.content is not null
             cross join lateral (select convert_from(f.content, 'UTF8')::jsonb as told) as it
             where coalesce(it.told ->> 'corrects', it.told ->> 'withdraws', it.told -> 'body' ->> 'of')::uuid = any (kept));
        said := array(select (w ->> 'id')::uuid from ledger.fact f, jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') w
                       where f.id = any (kept) and f.content is not null);
    end if;
    perform access.remember(seen, outline, read, unveiled, at_home, kept || said);
    if current_setting('kith.reckoned', true) <> '' then perform access.keep_asker(asking, today); end if;
end
$$;

revoke all on function access.reckon_asker(uuid, date) from public;
revoke all on function access.keep_asker(uuid, date) from public;
revoke all on function access.reckon_family(uuid[]) from public;
revoke all on function access.keep_kin(uuid[]) from public;
revoke all on function access.kin_amiss() from public;
revoke all on function access.kin_again() from public;
revoke all on function access.ways(uuid, uuid[], timestamptz) from public;

-- A trigger needs nobody's leave to call it; without this anybody who may make a table could put it on one of theirs.
do $$
declare
    each regprocedure;
begin
    for each in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and p.prorettype = 'trigger'::regtype and n.nspname !~ '^pg_' loop
        execute format('revoke all on function %s from public', each);
    end loop;
end
$$;
