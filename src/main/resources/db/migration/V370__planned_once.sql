/*
 * Functions in SQL that row-level security lets nobody inline are planned anew in each statement that names them, which takes longer than running them;
 * PL/pgSQL keeps the plan. They answer as before.
 */
create or replace function people.survivor(who uuid) returns uuid
    language plpgsql stable parallel safe security definer set search_path = pg_catalog
as $$
declare
    led  uuid := who;
    next uuid;
begin
    for step in 1..10 loop
        select m.into_person into next from people.merge m where m.person = led and m.state = 'merged';
        exit when next is null;
        led := next;
    end loop;
    return led;
end
$$;

-- asked only of the few whose record was merged: a join's condition would be looked at after the function was called
create or replace view people.kin with (security_invoker = true) as
select r.person,
       case when m.person is null then r.relative else led.person end as relative,
       r.kind, r.since, r.parental_responsibility, r.until
  from people.relationship r
  left join people.merge m on m.person = r.relative and m.state = 'merged'
  left join lateral (select people.survivor(m.person) as person where m.person is not null offset 0) led on true
 where r.relative <> r.person
   and (m.person is null or m.into_person <> r.person);

create or replace function people.stays(whose uuid[]) returns table (person uuid, n int, shielded boolean, use text, since date, until date, do_not_write boolean)
    language plpgsql stable rows 5 security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select r.person, r.n, r.shielded, r.use, r.since, r.until, r.do_not_write
      from people.residence r
     where r.person = any (whose) and (access.trusted() or r.person = any (access.in_sight('outline')));
end
$$;

create or replace function access.clears(strand text, actors text[], cleared text[], day date) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return clears.strand = any (clears.cleared)
        or exists (select from organisation.access_strand r where r.strand = clears.strand and r.actor = any (clears.actors) and r.valid @> clears.day);
end
$$;
