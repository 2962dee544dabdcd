-- The decision about a child was a third of what the database does for the child's page, and half of that was the starting of some two dozen small statements. The same is decided in
-- fewer: who asks is one, what few families know is asked for in one, and what somebody is to each child is found in one pass. Nothing is decided otherwise than in V402 and V436.

-- Who stands in an entry with whom. Entries are never taken away, so that a pair stays; it says where to look, and the entries themselves say what is kept.
create table access.beside (
    person uuid not null,
    other  uuid not null,
    primary key (person, other)
);
comment on table access.beside is 'Who is in an entry of the ledger together with whom, each pair both ways';

create function access.keep_beside() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from fresh n where n.several) then
        -- in order, so that two who write about the same people wait for one another and never in a circle
        insert into access.beside
        select distinct mine.person, other.person
          from fresh mine join fresh other on other.fact = mine.fact and other.person <> mine.person
         where mine.several and not exists (select from access.beside b where b.person = mine.person and b.other = other.person)
         order by mine.person, other.person
            on conflict do nothing;
    end if;
    return null;
end
$$;
revoke all on function access.keep_beside() from public;
create trigger beside after insert on ledger.about referencing new table as fresh for each statement execute function access.keep_beside();

insert into access.beside
select distinct mine.person, other.person from ledger.about mine join ledger.about other on other.fact = mine.fact and other.person <> mine.person where mine.several;

create or replace function access.asker_is(asking uuid, moment timestamptz, out general text[], out hubs text[], out actors text[], out absent text[], out absent_from text[], out allocates boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    today   date := (moment at time zone 'Europe/London')::date;
    -- a change that began before midnight may be known only after it
    counted date := (now() at time zone 'UTC')::date - 1;
    duties  text[];
begin
    -- nothing at all of whoever has left
    select k.general, k.hubs, k.actors, k.absent, k.absent_from, k.allocates,
           array(select case d.kind when 'emergency-duty' then 'emergency-duty' else 'on-call-manager' end
                   from organisation.duty d where d.worker = asking and d.starts <= moment and d.ends > moment)
      into general, hubs, actors, absent, absent_from, allocates, duties
      from access.worker w
      left join access.asker_kept k on k.worker = w.id and k.day = today and k.since = counted and k.changes = (select count(*) from access.organisation_changed c where c.day >= counted)
     where w.id = asking and w.active;
    if not found then return; end if;
    if general is null then
        select r.general, r.hubs, r.actors, r.absent, r.absent_from, r.allocates into general, hubs, actors, absent, absent_from, allocates from access.reckon_asker(asking, today) r;
        perform set_config('kith.reckoned', asking::text, true);
    end if;
    general := general || duties;
end
$$;

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
    -- what they are to whom besides what comes with the hub and the allocation
    whose    uuid[] := '{}';
    what     text[] := '{}';
    lost     uuid[] := '{}';
    unheld   uuid[] := '{}';
    -- all that somebody can be to a child
    kinds    constant text[] := array['allocated', 'allocator', 'auditor', 'buddy', 'buddy-coordinator', 'chair', 'covering', 'data-protection', 'data-protection-agreed', 'emergency-duty',
                                      'group-manager', 'hub', 'hub-manager', 'involved', 'legal', 'partner'];
    allocated constant bigint := 1::bigint << array_position(kinds, 'allocated');
    tied     boolean;
    guarded  boolean;
    has_opened boolean;
    -- what they are to each of those asked about, as bits
    who      uuid[];
    stand    bigint[];
    at_home  bigint[];
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
    select * into they from access.asker_is(asking, moment);
    -- whoever has left stands in no relation any more, whatever post or allocation still names them
    if they.general is null then return; end if;
    select array_agg(f.person), array_agg(f.kin) into members, kins
      from (select a.person, a.person as kin from unnest(asked) as a (person) union all select k.person, k.kin from access.kin k where k.person = any (asked)) f;

    select exists (select from people.tie t where t.worker = asking and t.person = any (kins)), exists (select from people.guard g where g.person = any (kins)),
           exists (select from access.opening o where o.worker = asking and o.until > moment)
      into tied, guarded, has_opened;
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
    if tied then
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
    if guarded then
        with near as materialized (
            select p.person, p.kin, g.kind
              from unnest(members, kins) as p (person, kin) join people.guard g on g.person = p.kin
             where g.person = any (kins) and g.since <= today and (g.until is null or g.until > today)
        )
        select array(select n.person from near n where n.kind = 'sealed' and n.kin = n.person), array(select n.person from near n where n.kind = 'restricted') into locked, kept;
    end if;
    if has_opened then
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
    with pairs as materialized (
        select p.person, p.kin from unnest(members, kins) as p (person, kin)
    ), held as materialized (
        select a.person, a.hub, a.key = asking::text or a.responsible = asking::text as mine from hub.allocation a where a.person = any (kins)
    ), here as materialized (
        select u.hub, bit_or(1::bigint << array_position(kinds, u.actor)) as bits from unnest(they.hubs, they.actors) as u (hub, actor) group by u.hub
    ), said (person, itself, holds, bits) as (
        select p.person, p.kin = p.person, true, coalesce(u.bits, 0) | case when h.mine then allocated else 0 end
          from pairs p join held h on h.person = p.kin left join here u on u.hub = h.hub
         union all
        select p.person, p.kin = p.person, false, 1::bigint << array_position(kinds, w.actor) from pairs p join unnest(whose, what) as w (kin, actor) on w.kin = p.kin
    ), relations as (
        -- whom a hub holds is at home there, and only who is held by none is where the family is
        select s.person, bit_or(s.bits) as bits, case when bool_or(s.itself and s.holds) then bit_or(s.bits) filter (where s.itself) else bit_or(s.bits) end as own from said s group by s.person
    )
    -- of somebody nobody knows there is nothing to see, and nothing that differs from somebody hidden
    select array_agg(a.person), array_agg(coalesce(r.bits, 0)), array_agg(coalesce(r.own, 0)) into who, stand, at_home
      from people.person a left join relations r on r.person = a.person where a.person = any (asked);

    if not tied and not guarded and not has_opened and unheld = '{}' then
        return query
        select array_agg(s.person), they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.bits & (1::bigint << k.n::int) <> 0),
               they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.own & (1::bigint << k.n::int) <> 0), false, false, false, s.bits & allocated <> 0, 0, '{}'::text[]
          from unnest(who, stand, at_home) as s (person, bits, own)
         group by s.bits, s.own;
        return;
    end if;

    return query
    with stands as (
        select a.person, a.bits | u.waits as bits, a.own | u.waits as own, a.person = any (against) as against,
               a.person = any (locked) and a.person <> all (by_name) as locked, a.person = any (kept) as kept,
               a.person = any (listed) or a.bits & allocated <> 0 as listed,
               -- a sealed file opens by itself alone, never through the family it came from
               case when opens = '{}' then 0
                    else coalesce((select max(o.far) from unnest(opens, how_far, itself) as o (person, far, itself) where o.person = a.person and (o.itself or a.person <> all (locked))), 0) end as far,
               case when clear_of = '{}' then '{}' else array(select distinct c.strand from unnest(clear_of, strand) as c (person, strand) where c.person = a.person) end as clear_for
          from unnest(who, stand, at_home) as a (person, bits, own)
         cross join lateral (select case when a.person in (select unnest(unheld)) then 1::bigint << array_position(kinds, 'allocator') else 0 end as waits offset 0) u
    )
    select array_agg(s.person), they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.bits & (1::bigint << k.n::int) <> 0),
           they.general || array(select k.kind from unnest(kinds) with ordinality as k (kind, n) where s.own & (1::bigint << k.n::int) <> 0), s.against, s.locked, s.kept, s.listed, s.far, s.clear_for
      from stands s
     group by s.bits, s.own, s.against, s.locked, s.kept, s.listed, s.far, s.clear_for;
end
$$;

create or replace function access.look_at(asked uuid[], moment timestamptz, families boolean)
    returns table (people uuid[], actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened integer, cleared text[], level integer)
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    asking uuid := access.asker()::uuid;
    today  date := (moment at time zone 'Europe/London')::date;
    wanted uuid[] := case when families then array(select unnest(asked) union select k.kin from access.kin k where k.person = any (asked)) else asked end;
    marked uuid[];
    hides  boolean;
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
    select array(select distinct s.person from people.strand s where s.person = any (wanted)), exists (select from people.residence r where r.shielded and r.person = any (wanted)) into marked, hides;
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
    if hides then
        kept := kept || array(
            select a.fact
              from people.residence r
              join ledger.about a on a.person = r.person
              join ledger.fact f  on f.id = a.fact and f.type in ('residence.started', 'essentials.recorded')
             where r.shielded and r.person = any (outline) and r.person <> all (unveiled));
    end if;
    -- what is recorded about two families at once is kept from whoever may not know one of them; a sealed child's brothers and sisters keep their own story
    -- of a family with all its members there is seldom anybody else to ask about; of a list there always is
    shared := case when not families then access.hidden() else array(
        select b.other from access.beside b where b.person = any (outline) and b.other <> all (seen)) end;
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
