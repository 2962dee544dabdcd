-- After V170, whose functions it uses.
drop policy asked on people.merge;
create policy seen on people.merge
    using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])
        or ((select access.works()) and person <> all ((select access.hidden())::uuid[]) and into_person <> all ((select access.hidden())::uuid[])))
    with check ((select access.trusted()));

alter function people.survivor security definer set search_path = pg_catalog;

-- What was told of a merged record is read with the survivor: whoever sees one sees the other, as much.
create or replace function access.remember(what text, more text[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
begin
    if cardinality(more) > 0 then
        if what <> 'withheld' then
            more := more || array(
                with recursive merged as (
                    select m.person from people.merge m where m.state = 'merged' and m.into_person = any (more::uuid[])
                     union
                    select m.person from merged join people.merge m on m.state = 'merged' and m.into_person = merged.person)
                select person::text from merged);
        end if;
        perform set_config('kith.' || what, (coalesce(nullif(current_setting('kith.' || what, true), ''), '{}')::text[] || more)::text, true);
    end if;
end
$$;

-- A family is found through whichever record its members were told of.
create or replace function access.family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable rows 50 security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with asked as (
        select distinct unnest(family.asked) as person
    ), known as (
        select a.person, a.person as as_known from asked a
         union
        select a.person, m.person from asked a join people.merge m on m.into_person = a.person and m.state = 'merged'
    ), kin as (
        select a.person, a.person as kin from asked a
         union
        select a.person, r.relative from asked a join people.relationship r on r.person = a.person
         union
        select k.person, r.person from known k join people.relationship r on r.relative = k.as_known
         union
        select a.person, s.person
          from asked a
          join people.relationship p on p.person = a.person and p.kind in ('mother', 'father')
          join people.relationship s on s.relative = p.relative and s.kind in ('mother', 'father')
    )
    select kin.person, kin.kin from kin
     union
    select kin.person, m.into_person from kin join people.merge m on m.person = kin.kin and m.state = 'merged';
end
$$;

-- That somebody lived somewhere, and since when, without where: for whoever sees the outline. The address itself is a row of people.residence.
create function people.stays(whose uuid[]) returns table (person uuid, n int, shielded boolean, use text, since date, until date, do_not_write boolean)
    language sql stable rows 5 security definer set search_path = pg_catalog
as $$
    select r.person, r.n, r.shielded, r.use, r.since, r.until, r.do_not_write
      from people.residence r
     where r.person = any (whose) and (access.trusted() or r.person = any (access.in_sight('outline')))
$$;
comment on function people.stays is 'Stays of people whom this transaction sees in outline, those behind a shield among them, without their addresses';

-- Who else: ids alone, each of whom is then asked about.
create function people.lives_with(whose uuid) returns table (n int, person uuid, shielded boolean, since date, until date)
    language sql stable security definer set search_path = pg_catalog
as $$
    select mine.n, o.person, o.shielded, greatest(mine.since, o.since), least(mine.until, o.until)
      from people.residence mine
      join people.residence o on lower(o.line) = lower(mine.line) and o.postcode is not distinct from mine.postcode and o.person <> mine.person
       and o.since < coalesce(mine.until, 'infinity'::date) and mine.since < coalesce(o.until, 'infinity'::date)
     where mine.person = whose and mine.line <> '' and (access.trusted() or whose = any (access.in_sight('outline')))
$$;
comment on function people.lives_with is 'Who lived at the same address at the same time';
revoke all on function people.stays, people.lives_with from public;
grant execute on function people.stays, people.lives_with to kith_app;
