/*
 * What a page reads of the ledger, beside the fact and without a second look: whom it is about (for row-level security, which otherwise asked the other table for
 * each fact), whether it is about several people, and when it was recorded where a person recorded it (what is new). All three follow from the content, and
 * `ledger verify` compares whom with it.
 */
alter table ledger.fact add column people uuid[] not null default '{}';
comment on column ledger.fact.people is 'Whom it is about, as ledger.about has it; for row-level security alone';
alter table ledger.about add column several boolean not null default false, add column told_at timestamptz;
comment on column ledger.about.several is 'The fact is about several people';
comment on column ledger.about.told_at is 'When somebody recorded it in Kith; null for what came with a file';

create or replace function ledger.only_erase_fact() returns trigger
    language plpgsql as $$
begin
    if current_user = 'kith_eraser' and new.content is null and new.salt is null
       and (new.id, new.type, new.happened_on, new.recorded_at, new.source, new.tx, new.people)
           is not distinct from (old.id, old.type, old.happened_on, old.recorded_at, old.source, old.tx, old.people) then
        return new;
    end if;
    raise exception 'update of ledger.fact is refused: what was recorded is never changed' using errcode = 'insufficient_privilege';
end $$;

alter table ledger.fact disable trigger only_erase;
alter table ledger.about disable trigger never_changed;
update ledger.fact f set people = told.people
  from (select fact, array_agg(person order by person) as people from ledger.about group by fact) told
 where told.fact = f.id;
update ledger.about a set several = cardinality(f.people) > 1, told_at = case when f.source is null then f.recorded_at end
  from ledger.fact f
 where f.id = a.fact and (f.source is null or cardinality(f.people) > 1);
alter table ledger.about enable trigger never_changed;
alter table ledger.fact enable trigger only_erase;

create index about_news on ledger.about (person, told_at) where told_at is not null;
create index about_several on ledger.about (person, fact) where several;
drop index ledger.fact_news;

drop policy read_fact on ledger.fact;
create policy read_fact on ledger.fact for select
    using ((select access.trusted()) or (people && (select access.in_sight('outline'))::uuid[] and id <> all ((select access.in_sight('withheld'))::uuid[])));

-- whoever is in sight is not hidden, so that nobody needs to be asked who is
drop policy outlined on people.relationship;
create policy outlined on people.relationship
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[])
                                         and (relative = any ((select access.in_sight('status'))::uuid[]) or relative <> all ((select access.hidden())::uuid[]))))
    with check ((select access.trusted()));

-- As before, with what costs asked only where there is something to ask: the second line of V170.
create or replace function access.look_at(asked uuid[], moment timestamptz, families boolean)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened int, cleared text[], level int)
    language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
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
    for each in
        with standing as materialized (
            select * from access.standing(asking, wanted, moment)
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
        if each.person = any (marked) then
            kept := kept || array(select s.fact from people.strand s
                                   where s.person = each.person and (each.reached < 3 or not access.clears(s.strand, each.own, each.cleared, today)));
        end if;
        person := each.person; actors := each.actors; own := each.own; conflict := each.conflict; sealed := each.sealed; restricted := each.restricted;
        named := each.named; opened := each.opened; cleared := each.cleared; level := each.reached;
        if each.person = any (asked) then return next; end if;
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

-- What was told of a merged record is read with the survivor: whoever sees one sees the other, as much. Almost nobody was ever merged.
create function access.remember(seen uuid[], outline uuid[], read uuid[], unveiled uuid[], at_home uuid[], withheld uuid[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
begin
    if exists (select from people.merge m where m.state = 'merged' and m.into_person = any (seen)) then
        perform access.remember('status', seen::text[]), access.remember('outline', outline::text[]), access.remember('read', read::text[]),
                access.remember('shielded', unveiled::text[]), access.remember('home', at_home::text[]), access.remember('withheld', withheld::text[]);
        return;
    end if;
    perform set_config('kith.' || what, (coalesce(nullif(current_setting('kith.' || what, true), ''), '{}')::uuid[] || more)::text, true)
       from (values ('status', seen), ('outline', outline), ('read', read), ('shielded', unveiled), ('home', at_home), ('withheld', withheld)) as kept (what, more)
      where cardinality(more) > 0;
end
$$;
revoke all on function access.remember(uuid[], uuid[], uuid[], uuid[], uuid[], uuid[]) from public;
