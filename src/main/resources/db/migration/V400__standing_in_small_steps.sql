-- Who somebody is to a child, in three steps instead of one large statement, whose start alone cost more than the answer: who belongs together
-- (access.family), what the asker is whoever is asked about (access.asker_is), and what follows for each child (access.standing). Nothing else is decided than before.

-- Rows are found by the list of those asked about, once and always by index, and joined by hash: pair by pair each would be a walk down an index, and a small table
-- read whole would compare each row with the whole list. Plans without the usual joins look dear, and no compiler helps them (jit).
create or replace function access.family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable security definer rows 50 set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = off set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select r.person, r.relative, r.kind in ('mother', 'father') as parent from people.relationship r where r.person = any (family.asked) and r.awaits is null
    ), before as materialized (
        select m.person, m.into_person from people.merge m where m.into_person = any (family.asked) and m.state = 'merged'
    ), children as materialized (
        select r.person, r.relative from people.relationship r
         where r.relative = any (array(select distinct o.relative from own o where o.parent)) and r.kind in ('mother', 'father') and r.awaits is null
    ), kin as materialized (
        select a.person, a.person as kin from unnest(family.asked) as a (person)
         union
        select o.person, o.relative from own o
         union
        select r.relative, r.person from people.relationship r where r.relative = any (family.asked) and r.awaits is null
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
create function access.asker_is(asking uuid, moment timestamptz, out general text[], out hubs text[], out actors text[], out absent text[], out absent_from text[], out allocates boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = on set enable_seqscan = on set jit = off as $$
#variable_conflict use_column
declare
    today date := (moment at time zone 'Europe/London')::date;
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
         union select case d.kind when 'emergency-duty' then 'emergency-duty' else 'on-call-manager' end
                 from organisation.duty d where d.worker = asking and d.starts <= moment and d.ends > moment
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

create or replace function access.standing(asking uuid, asked uuid[], moment timestamptz)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened integer, cleared text[])
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = off set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
declare
    today    date := (moment at time zone 'Europe/London')::date;
    they     record;
    people   uuid[];
    kins     uuid[];
    known    uuid[];
    held     uuid[];
    -- what they are to whom, pair by pair
    whose    uuid[];
    what     text[];
    unheld   uuid[] := '{}';
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
    select array_agg(f.person), array_agg(f.kin), array_agg(distinct f.kin) into people, kins, known from access.family(asked) f;

    with held as materialized (
        select a.person as kin, a.hub, coalesce(a.key = asking::text, false) or coalesce(a.responsible = asking::text, false) as mine
          from hub.allocation a where a.person = any (known)
    ), ways (kin, actor) as (
        select h.kin, u.actor from held h join unnest(they.hubs, they.actors) as u (hub, actor) on u.hub = h.hub
         union all select h.kin, 'allocated' from held h where h.mine
    )
    select (select array_agg(h.kin) from held h), array_agg(w.kin), array_agg(w.actor) into held, whose, what from ways w;
    if cardinality(they.absent) > 0 then
        select whose || array_agg(a.person), what || array_agg('covering'::text) into whose, what
          from hub.allocation a join unnest(they.absent, they.absent_from) as c (worker, hub) on c.worker = a.key and (c.hub is null or c.hub = a.hub)
         where a.person = any (known);
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
    if exists (select from people.tie t where t.worker = asking and t.person = any (known)) then
        with ties as materialized (
            select t.person as kin, t.kind, t.detail
              from people.tie t
             where t.person = any (known) and t.worker = asking and t.since <= today and (t.until is null or t.until > today)
        ), ways (kin, actor) as (
            select t.kin, case t.kind when 'involved' then 'involved' when 'chair' then 'chair' when 'partner' then 'partner' when 'sample' then 'auditor'
                                      when 'matter' then 'legal' when 'request' then 'data-protection' end
              from ties t where t.kind in ('involved', 'chair', 'partner', 'sample', 'matter', 'request')
             -- a second person agreed
             union all select t.kin, 'data-protection-agreed' from ties t where t.kind = 'request' and t.detail <> ''
        ), near as materialized (
            select p.person, p.kin, t.kind, t.detail from unnest(people, kins) as p (person, kin) join ties t on t.kin = p.kin
        )
        select whose || array(select w.kin from ways w), what || array(select w.actor from ways w),
               array(select n.person from near n where n.kind = 'conflict'), array(select n.person from near n where n.kind in ('named', 'chair')),
               array(select n.person from near n where n.kind = 'named' and n.kin = n.person),
               array(select n.person from near n where n.kind = 'cleared' and n.kin = n.person), array(select n.detail from near n where n.kind = 'cleared' and n.kin = n.person)
          into whose, what, against, listed, by_name, clear_of, strand;
    end if;
    if exists (select from people.guard g where g.person = any (known)) then
        with near as materialized (
            select p.person, p.kin, g.kind
              from unnest(people, kins) as p (person, kin) join people.guard g on g.person = p.kin
             where g.person = any (known) and g.since <= today and (g.until is null or g.until > today)
        )
        select array(select n.person from near n where n.kind = 'sealed' and n.kin = n.person), array(select n.person from near n where n.kind = 'restricted') into locked, kept;
    end if;
    if exists (select from access.opening o where o.worker = asking and o.until > moment) then
        with openings as materialized (
            select o.person as kin, o.at, o.prompt, case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end as opened
              from access.opening o
             where o.person = any (known) and o.worker = asking and o.at <= moment and o.until > moment
        ), near as materialized (
            select p.person, o.opened, p.kin = p.person as itself from unnest(people, kins) as p (person, kin) join openings o on o.kin = p.kin
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

    return query
    with special as (
        select p.person, p.kin, w.actor from unnest(people, kins) as p (person, kin) join unnest(whose, what) as w (kin, actor) on w.kin = p.kin
         union all select u.person, u.person, 'allocator' from unnest(unheld) as u (person)
    ), relations as (
        select s.person, array_agg(distinct s.actor) as actors,
               array_agg(distinct s.actor) filter (where s.kin = s.person or s.person not in (select unnest(held))) as own
          from special s group by s.person
    )
    select a.person, they.general || coalesce(r.actors, '{}'), they.general || coalesce(r.own, '{}'), a.person in (select unnest(against)),
           a.person in (select unnest(locked)) and a.person not in (select unnest(by_name)), a.person in (select unnest(kept)),
           a.person in (select unnest(listed)) or coalesce('allocated' = any (r.actors), false),
           -- a sealed file opens by itself alone, never through the family it came from
           case when opens = '{}' then 0
                else coalesce((select max(o.far) from unnest(opens, how_far, itself) as o (person, far, itself) where o.person = a.person and (o.itself or a.person <> all (locked))), 0) end,
           case when clear_of = '{}' then '{}' else array(select distinct c.strand from unnest(clear_of, strand) as c (person, strand) where c.person = a.person) end
      -- of somebody nobody knows there is nothing to see, and nothing that differs from somebody hidden
      from people.person a
      left join relations r using (person)
     where a.person = any (asked);
end
$$;

drop function access.look_at(uuid[], timestamptz, boolean);
create function access.look_at(asked uuid[], moment timestamptz, families boolean)
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
        select s.actors, s.own, s.conflict, s.sealed, s.restricted, s.named, s.opened, s.cleared, array_agg(s.person) as people, array_agg(s.person) filter (where not families or s.person = any (asked)) as of_asked,
               access.level(s.actors, s.conflict, s.sealed, s.restricted, s.named, s.opened, today) as reached,
               exists (select from organisation.access_shield r where r.actor = any (s.own) and r.prompt <= s.opened and r.valid @> today) as unveils
          from access.standing(asking, wanted, moment) s
         group by s.actors, s.own, s.conflict, s.sealed, s.restricted, s.named, s.opened, s.cleared
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
        if people is not null then return next; end if;
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
end
$$;
revoke all on function access.asker_is(uuid, timestamptz) from public;
revoke all on function access.look_at(uuid[], timestamptz, boolean) from public;
grant execute on function access.look_at(uuid[], timestamptz, boolean) to kith_app;
