-- What the operating model says of access, beside the model's other tables.
create table organisation.access_rule (
    actor  text      not null,
    record text      not null check (record in ('ordinary', 'restricted', 'sealed')),
    prompt int       not null check (prompt between 0 and 3),
    level  int       not null check (level between 0 and 5),
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (actor with =, record with =, prompt with =, valid with &&)
);
comment on table organisation.access_rule is 'How much an actor may see of a record, and after which prompt: 0 none, 1 a tap, 2 a reason, 3 breaking the glass';
grant select, insert, update, delete on organisation.access_rule to kith_app;

create table organisation.access_strand (
    strand text      not null,
    actor  text      not null,
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (strand with =, actor with =, valid with &&)
);
comment on table organisation.access_strand is 'Actors who are cleared for a sensitive strand of every family they may read';
grant select, insert, update, delete on organisation.access_strand to kith_app;

create table organisation.access_shield (
    actor  text      not null,
    prompt int       not null check (prompt between 0 and 3),
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (actor with =, valid with &&)
);
comment on table organisation.access_shield is 'Actors who may learn a shielded address, and after which prompt';
grant select, insert, update, delete on organisation.access_shield to kith_app;

create table organisation.access_hours (
    prompt text      not null,
    hours  int       not null check (hours > 0),
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (prompt with =, valid with &&)
);
comment on table organisation.access_hours is 'How long a record that was opened by a prompt stays open';
grant select, insert, update, delete on organisation.access_hours to kith_app;

-- What the facts say of confidence: projections, which replay makes anew.
create table people.tie (
    person uuid not null,
    kind   text not null,
    worker uuid not null,
    detail text not null default '',
    since  date not null,
    until  date,
    primary key (person, kind, worker, detail, since)
);
create index tie_by_worker on people.tie (worker, kind);
comment on table people.tie is 'Published: what binds a worker to a person''s record beside work in a hub: conflict, named, chair, involved, partner, sample, matter, request, cleared';

create table people.guard (
    person uuid not null,
    kind   text not null check (kind in ('restricted', 'sealed')),
    why    text,
    owner  text,
    since  date not null,
    review date,
    until  date,
    primary key (person, kind, since)
);
create index guard_by_kind on people.guard (kind, person);
comment on table people.guard is 'Published: records that are restricted to named people, or sealed because of an adoption; a restriction is reviewed after 90 days';

create table people.strand (
    person uuid not null,
    fact   uuid not null,
    strand text not null,
    primary key (person, fact, strand)
);
comment on table people.strand is 'Published: entries that belong to a sensitive strand and need a clearance of their own';

create table access.opening (
    id     uuid        primary key,
    worker uuid        not null references access.worker,
    person uuid        not null,
    prompt text        not null check (prompt in ('tap', 'reason', 'break-glass')),
    reason text        not null,
    note   text,
    at     timestamptz not null,
    until  timestamptz not null check (until > at)
);
create index opening_by_worker on access.opening (worker, until);
create index opening_by_person on access.opening (person, at);
comment on table access.opening is 'Records that a worker opened by a tap, a reason or breaking the glass, and until when; never changed';
alter table access.opening enable row level security;
create policy opening_seen on access.opening for select to kith_app using (access.asker() is not null);
create policy opening_own on access.opening for insert to kith_app with check (worker::text = access.asker());
grant select, insert on access.opening to kith_app;

create function access.trusted() returns boolean
    language sql stable parallel safe
    return coalesce(access.asker() like 'system%', false);
comment on function access.trusted() is 'Background work, and Recording while it folds what somebody may add to and not read';

-- Access follows the family: whoever is named as a relative, and brothers and sisters by mother or father.
create function access.family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable rows 50 security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with asked as (select distinct unnest(family.asked) as person)
    select a.person, a.person from asked a
     union
    select a.person, r.relative from asked a join people.relationship r on r.person = a.person
     union
    select a.person, r.person from asked a join people.relationship r on r.relative = a.person
     union
    select a.person, s.person
      from asked a
      join people.relationship p on p.person = a.person and p.kind in ('mother', 'father')
      join people.relationship s on s.relative = p.relative and s.kind in ('mother', 'father');
end
$$;

/*
 * How a worker stands to each of these people's families. (PL/pgSQL keeps the plan of a query for the session; planning this one takes longer than running it.)
 * The relations are found here once; what follows from them is decided twice,
 * by kith.access.Policy and by access.look_at below, and a test holds the two together.
 */
create function access.standing(asking uuid, asked uuid[], moment timestamptz)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened int, cleared text[])
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with today as (
        select (moment at time zone 'Europe/London')::date as day
    ), me as (
        select r.role, r.place, r.place_kind, r.hub, r.leads and r.signs_in_as <> 'business-support' as leads, r.signs_in_as, role.takes_messages
          from today
          join organisation.worker_role r on r.worker = asking and r.valid @> today.day
          left join organisation.role role on role.code = r.role and role.valid @> today.day
    ), held_roles as (
        select h.role from access.role_held h join access.worker w on w.id = h.worker and w.active where h.worker = asking
    ), kin as (
        select f.person, f.kin from access.family(asked) f
    ), held as (
        select k.person, k.kin, a.hub, coalesce(a.key = asking::text, false) or coalesce(a.responsible = asking::text, false) as mine
          from kin k join hub.allocation a on a.person = k.kin
    ), ties as (
        select k.person, k.kin, t.kind, t.detail
          from kin k
          join people.tie t on t.person = k.kin and t.worker = asking
          join today on t.since <= today.day and (t.until is null or t.until > today.day)
    ), guards as (
        select k.person, k.kin, g.kind
          from kin k
          join people.guard g on g.person = k.kin
          join today on g.since <= today.day and (g.until is null or g.until > today.day)
    ), openings as (
        select k.person, max(case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end) as opened,
               max(case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end) filter (where k.kin = k.person) as opened_here
          from kin k
          join access.opening o on o.person = k.kin and o.worker = asking and o.at <= moment and o.until > moment
         group by k.person
    ), general as (
        select 'practitioner' as actor from held_roles where role in ('practitioner', 'manager', 'senior-leader', 'duty-team')
         union select 'business-support' from held_roles where role = 'business-support'
         union select 'office' from access.may where worker = asking and permission = 'FIND'
         union select 'leader' from held_roles where role = 'senior-leader'
         union select 'checking' from held_roles where role = 'partner'
         union select 'reviewer' from held_roles where role = 'data-protection'
         union select 'front-door' from me where role = 'front-door'
         union select case d.kind when 'emergency-duty' then 'emergency-duty' else 'on-call-manager' end
                 from organisation.duty d where d.worker = asking and d.starts <= moment and d.ends > moment
    ), special as (
        select h.person, h.kin, 'allocated' as actor from held h where h.mine
         union select h.person, h.kin, 'hub' from held h join me on me.hub = h.hub and me.signs_in_as <> 'business-support'
         union select h.person, h.kin, 'hub-manager' from held h join me on me.hub = h.hub and me.leads and me.place_kind in ('hub', 'team')
         union select h.person, h.kin, 'group-manager'
                 from held h join today on true
                 join organisation.hub hub on hub.code = h.hub and hub.valid @> today.day
                 join me on me.leads and me.place_kind = 'group' and me.place = hub.group_code
         union select h.person, h.kin, case when me.takes_messages then 'buddy-coordinator' else 'buddy' end
                 from held h join today on true
                 join organisation.buddy b on b.hub = h.hub and b.valid @> today.day
                 join me on me.hub = b.buddy and me.signs_in_as <> 'business-support'
         union select h.person, h.kin, 'covering'
                 from held h join today on true
                 join organisation.cover c on c.valid @> today.day
                  and (c.absent_hub = h.hub or c.absent_worker::text in (select a.key from hub.allocation a where a.person = h.kin))
                where c.covering_worker = asking or c.covering_hub in (select me.hub from me where me.signs_in_as <> 'business-support')
         -- what was opened with a reason on a shift may be written up for two hours after it
         union select k.person, k.kin, 'emergency-duty'
                 from kin k
                 join access.opening o    on o.person = k.kin and o.worker = asking and o.prompt = 'reason' and o.at <= moment and o.until > moment
                 join organisation.duty d on d.worker = asking and d.kind = 'emergency-duty' and o.at >= d.starts and o.at < d.ends
                                         and d.ends <= moment and d.ends + interval '2 hours' > moment
         union select t.person, t.kin, case t.kind when 'involved' then 'involved' when 'chair' then 'chair' when 'partner' then 'partner' when 'sample' then 'auditor'
                                                   when 'matter' then 'legal' when 'request' then 'data-protection' end
                 from ties t where t.kind in ('involved', 'chair', 'partner', 'sample', 'matter', 'request')
         -- a second person agreed
         union select t.person, t.kin, 'data-protection-agreed' from ties t where t.kind = 'request' and t.detail <> ''
    ), relations as (
        select s.person, array_agg(distinct s.actor) as actors,
               array_agg(distinct s.actor) filter (where s.kin = s.person or s.person not in (select h.kin from held h)) as own
          from special s group by s.person
    ), bonds as (
        select person, bool_or(kind = 'conflict') as conflict, bool_or(kind in ('named', 'chair')) as named, bool_or(kind = 'named' and kin = person) as named_here,
               array_agg(distinct detail) filter (where kind = 'cleared' and kin = person) as cleared
          from ties group by person
    ), locks as (
        select person, bool_or(kind = 'sealed' and kin = person) as sealed, bool_or(kind = 'restricted') as restricted from guards group by person
    ), holders as (
        select person, bool_or(mine) as mine from held group by person
    )
    select a.person, array(select g.actor from general g) || coalesce(relations.actors, '{}'),
           array(select g.actor from general g) || coalesce(relations.own, '{}'), coalesce(bonds.conflict, false),
           coalesce(locks.sealed, false) and not coalesce(bonds.named_here, false), coalesce(locks.restricted, false),
           coalesce(bonds.named, false) or coalesce(holders.mine, false), 
           -- a sealed file opens by itself alone, never through the family it came from
           coalesce(case when locks.sealed then openings.opened_here else openings.opened end, 0), coalesce(bonds.cleared, '{}')
      from (select distinct unnest(asked) as person) a
      -- of somebody nobody knows there is nothing to see, and nothing that differs from somebody hidden
      join people.person using (person)
      left join relations using (person)
      left join bonds     using (person)
      left join locks     using (person)
      left join holders   using (person)
      left join openings  using (person)
     -- whoever has left stands in no relation any more, whatever post or allocation still names them
     where exists (select from access.worker w where w.id = asking and w.active);
end
$$;
revoke all on function access.standing from public;
grant execute on function access.standing, access.family, access.trusted to kith_app, kith_sealer, kith_eraser;

create function access.level(actors text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened int, day date) returns int
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
begin
    return case when conflict then 0
                else coalesce((select max(r.level)
                                 from organisation.access_rule r
                                where r.actor = any (actors)
                                  and r.record = case when sealed then 'sealed' when restricted and not named then 'restricted' else 'ordinary' end
                                  and r.prompt <= opened
                                  and r.valid @> day), 0) end;
end
$$;

/*
 * The second line: what this worker may see of these people, remembered for the rest of the transaction, where the policies below look for it.
 * With their families, for a page that shows brothers and sisters; each relative by what the worker may see of the relative.
 */
create function access.look_at(asked uuid[], moment timestamptz, families boolean)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened int, cleared text[], level int)
    language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
declare
    asking uuid := access.asker()::uuid;
    today  date := (moment at time zone 'Europe/London')::date;
    seen   uuid[] := '{}';
    outline uuid[] := '{}';
    read   uuid[] := '{}';
    unveiled uuid[] := '{}';
    at_home uuid[] := '{}';
    kept   uuid[] := '{}';
    said   uuid[] := '{}';
    strands boolean := exists (select from people.strand s where families or s.person = any (asked));
    each   record;
begin
    for each in
        with standing as materialized (
            select * from access.standing(asking, case when families then array(select distinct f.kin from access.family(asked) f) else asked end, moment)
        ), ways as materialized (
            -- a hub's children stand in few ways to a worker: each way is judged once
            select distinct s.actors, s.own, s.conflict, s.sealed, s.restricted, s.named, s.opened from standing s
        ), judged as materialized (
            select w.*, access.level(w.actors, w.conflict, w.sealed, w.restricted, w.named, w.opened, today) as reached,
                   exists (select from organisation.access_shield r where r.actor = any (w.own) and r.prompt <= w.opened and r.valid @> today) as unveils
              from ways w
        )
        select s.*, j.reached, j.unveils
          from standing s
          join judged j on j.actors = s.actors and j.own = s.own and j.conflict = s.conflict and j.sealed = s.sealed and j.restricted = s.restricted
                       and j.named = s.named and j.opened = s.opened
    loop
        if each.reached >= 1 then seen := seen || each.person; end if;
        if each.reached >= 2 then outline := outline || each.person; end if;
        if each.reached >= 3 then read := read || each.person; end if;
        -- a prompt of its own opens the door at the outline too: emergency duty has to find it
        if each.reached >= 2 and ('address' = any (each.cleared) or each.unveils) then unveiled := unveiled || each.person; end if;
        if each.reached >= 3 and each.own && array['allocated', 'hub', 'hub-manager', 'group-manager', 'covering'] then at_home := at_home || each.person; end if;
        if strands then
            kept := kept || array(select s.fact from people.strand s
                                   where s.person = each.person and (each.reached < 3 or not access.clears(s.strand, each.own, each.cleared, today)));
        end if;
        person := each.person; actors := each.actors; own := each.own; conflict := each.conflict; sealed := each.sealed; restricted := each.restricted;
        named := each.named; opened := each.opened; cleared := each.cleared; level := each.reached;
        if each.person = any (asked) then return next; end if;
    end loop;
    kept := kept || array(
        -- with a shielded address goes every entry that names where the person lives, learns or is treated
        select a.fact
          from people.residence r
          join ledger.about a on a.person = r.person
          join ledger.fact f  on f.id = a.fact and f.type in ('residence.started', 'essentials.recorded')
         where r.shielded and r.person = any (outline) and r.person <> all (unveiled)
         union
        -- what is recorded about two families at once is kept from whoever may not know one of them; a sealed child's brothers and sisters keep their own story
        select mine.fact
          from ledger.about mine
          join ledger.about other on other.fact = mine.fact and other.person = any (access.hidden())
         where cardinality(access.hidden()) > 0 and mine.person = any (outline)
           and not exists (select from people.guard g where g.person = other.person and g.kind = 'sealed' and g.until is null
                              and other.person in (select f.kin from access.family(array[mine.person]) f)));
    if cardinality(kept) > 0 then
        -- and with an entry what was corrected about it, and that it was marked at all
        kept := kept || array(
            select f.id
              from ledger.about a
              join ledger.fact f on f.id = a.fact and f.type in ('fact.corrected', 'fact.withdrawn', 'strand.marked', 'strand.unmarked') and f.content is not null
             cross join lateral (select convert_from(f.content, 'UTF8')::jsonb as told) as it
             where a.person = any (outline) and coalesce(it.told ->> 'corrects', it.told ->> 'withdraws', it.told -> 'body' ->> 'of')::uuid = any (kept));
        said := array(select (w ->> 'id')::uuid from ledger.fact f, jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') w
                       where f.id = any (kept) and f.content is not null);
    end if;
    perform access.remember('status', seen::text[]), access.remember('outline', outline::text[]), access.remember('read', read::text[]),
            access.remember('shielded', unveiled::text[]), access.remember('home', at_home::text[]), access.remember('withheld', (kept || said)::text[]);
end
$$;

create function access.clears(strand text, actors text[], cleared text[], day date) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select strand = any (cleared)
        or exists (select from organisation.access_strand r where r.strand = clears.strand and r.actor = any (clears.actors) and r.valid @> clears.day)
$$;

create function access.remember(what text, more text[]) returns void
    language plpgsql volatile set search_path = pg_catalog
as $$
begin
    if cardinality(more) > 0 then
        perform set_config('kith.' || what, (coalesce(nullif(current_setting('kith.' || what, true), ''), '{}')::text[] || more)::text, true);
    end if;
end
$$;

create function access.in_sight(what text) returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('kith.' || what, true), ''), '{}')::uuid[];
comment on function access.in_sight is 'The people whom access.look_at has opened in this transaction, to status, outline, read or shielded; what is withheld of them';

create function access.works() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
declare
    asker text := access.asker();
    known text := current_setting('kith.works', true);
begin
    if known like asker || ':%' then return known like '%:true'; end if;
    known := asker || ':' || (exists (select from access.may where worker::text = asker and permission = 'FIND')
        and exists (select from organisation.access_rule r
                     where r.actor = 'office' and r.record = 'ordinary' and r.prompt = 0 and r.level > 0 and r.valid @> (now() at time zone 'Europe/London')::date))::text;
    perform set_config('kith.works', coalesce(known, ''), true);
    return coalesce(known like '%:true', false);
end
$$;
comment on function access.works() is 'Whether the asker is somebody who may find children at all: not a partner, not whoever only runs the machine. Found once a transaction';

/* Those of whom the asker may not even learn that there is a record, or no more than whom to ring. Found once a transaction. */
create function access.hidden() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
declare
    known  text := nullif(current_setting('kith.hidden', true), '');
    asking uuid;
    found  uuid[];
begin
    if known is not null then return known::uuid[]; end if;
    asking := access.asker()::uuid;
    select array_agg(s.person) into found
      from access.standing(asking, array(
               select distinct f.kin from access.family(array(
                   select t.person from people.tie t where t.worker = asking and t.kind = 'conflict' union select g.person from people.guard g)) f), now()) s
     where access.level(s.actors, s.conflict, s.sealed, s.restricted, s.named, s.opened, (now() at time zone 'Europe/London')::date) = 0;
    perform set_config('kith.hidden', coalesce(found, '{}')::text, true);
    return coalesce(found, '{}');
end
$$;
revoke all on function access.look_at, access.level, access.hidden, access.works from public;
grant execute on function access.look_at, access.level, access.clears, access.remember, access.in_sight, access.works, access.hidden to kith_app;

-- Words say whom they are about, so that the database can keep them to those who may read.
alter table ledger.words add column people uuid[] not null default '{}';
comment on column ledger.words.people is 'Whom the words were first recorded about; for row-level security alone';
update ledger.words w set people = found.people
  from (select (each ->> 'id')::uuid as id, array_agg(distinct a.person) as people
          from ledger.fact f
          join ledger.about a on a.fact = f.id
         cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') each
         where f.content is not null
         group by 1) found
 where found.id = w.id;

-- Who may read which row. Each function is asked once a query, never once a row.
do $$
declare t text;
begin
    -- status: anybody who may find children, except of whom they may not learn
    foreach t in array array['people.person', 'people.name', 'people.identifier', 'people.warning', 'people.name_word', 'people.clue', 'people.guard',
                             'hub.allocation', 'pathway.status', 'protection.category'] loop
        execute format('alter table %s enable row level security', t);
        execute format('drop policy if exists asked on %s', t);
        execute format('create policy seen on %s using ((select access.trusted()) or person = any ((select access.in_sight(''status''))::uuid[])
            or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()))', t);
    end loop;
    -- outline: those whom this transaction has looked at
    foreach t in array array['pathway.clock', 'pathway.owed', 'casework.seen', 'care.current', 'people.strand', 'people.tie'] loop
        execute format('alter table %s enable row level security', t);
        execute format('drop policy if exists asked on %s', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
    foreach t in array array['people.tie', 'people.guard', 'people.strand'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
    end loop;
end $$;

drop policy asked on people.relationship;
create policy outlined on people.relationship
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[]) and relative <> all ((select access.hidden())::uuid[])))
    with check ((select access.trusted()));

drop policy asked on people.residence;
create policy outlined on people.residence
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[])
                                         and (not shielded or person = any ((select access.in_sight('shielded'))::uuid[]))))
    with check ((select access.trusted()));

drop policy asked on ledger.about;
create policy read_about on ledger.about for select using ((select access.trusted()) or person = any ((select access.in_sight('outline'))::uuid[]));
create policy write_about on ledger.about for insert with check ((select access.asker()) is not null);

drop policy asked on ledger.fact;
create policy read_fact on ledger.fact for select
    using ((select access.trusted()) or (id <> all ((select access.in_sight('withheld'))::uuid[])
        and exists (select from ledger.about a where a.fact = fact.id and a.person = any ((select access.in_sight('outline'))::uuid[]))));
create policy write_fact on ledger.fact for insert with check ((select access.asker()) is not null);
create policy erase_fact on ledger.fact for update to kith_eraser using ((select access.asker()) is not null);

drop policy asked on ledger.words;
create policy read_words on ledger.words for select
    using ((select access.trusted()) or (id <> all ((select access.in_sight('withheld'))::uuid[]) and people && (select access.in_sight('read'))));
create policy write_words on ledger.words for insert with check ((select access.asker()) is not null);
create policy erase_words on ledger.words for update to kith_eraser using ((select access.asker()) is not null);

-- The proof of a look covers as what and why it was taken.
create or replace view access.look_to_prove as
select look.id, look.at, look.worker, look.what, look.outcome, look.salt, look.canonical, look.tx,
       array(select seen.person from access.looked_at seen where seen.look = look.id) as people,
       look.purpose, look.why
  from access.look look;

/* How many entries the hub's own workers are told of and not shown; everybody else is not told either. */
create function access.held_back(whose uuid) returns int
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct s.fact)::int
      from people.strand s
     where s.person = whose and whose = any (access.in_sight('home')) and s.fact = any (access.in_sight('withheld'))
$$;
grant execute on function access.held_back to kith_app;

drop policy outlined on people.strand;
create policy outlined on people.strand
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[]) and fact <> all ((select access.in_sight('withheld'))::uuid[])))
    with check ((select access.trusted()));

-- That there is a shielded address may be said where the address itself may not.
create function people.lives_shielded(whose uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select from people.residence r where r.person = whose and r.until is null and r.shielded)
$$;
grant execute on function people.lives_shielded to kith_app;

/* Whom to ring about a restricted record: its owner, else whoever leads the hub. */
create function access.ring_of_restricted(whose uuid, today date) returns table (name text, phone text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select w.name, w.phone
      from (select 1 as turn, g.owner as worker
              from access.family(array[whose]) f
              join people.guard g on g.person = f.kin and g.kind = 'restricted' and g.since <= today and (g.until is null or g.until > today)
             union all
            select 2, m.worker::text
              from access.family(array[whose]) f
              join hub.allocation a on a.person = f.kin
              join organisation.hub_member m on m.hub = a.hub and m.leads and m.valid @> today) ring
      join access.worker w on w.id::text = ring.worker and w.active
     order by ring.turn, w.name
     limit 1
$$;
grant execute on function access.ring_of_restricted to kith_app;
