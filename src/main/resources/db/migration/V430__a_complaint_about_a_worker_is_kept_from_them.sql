/*
 * A complaint, or a data breach, about somebody who works with the child is a sensitive strand. Those who are not cleared for it learn from nothing that there is one: neither from
 * the clock that it starts, nor from the count of what is withheld. (Of the other strands the clocks stay: a conference is due whoever knows what the police said.)
 */
create index strand_of_complaints on people.strand (fact) where strand = 'complaint';

-- where a model is in force already; what is installed later says it itself
insert into organisation.access_strand (strand, actor, valid)
select 'complaint', cleared.actor, model.valid
  from (select distinct r.valid from organisation.access_strand r where r.strand = 'third-party' and r.actor = 'hub-manager') model
 cross join (values ('hub-manager'), ('group-manager'), ('allocator'), ('leader'), ('on-call-manager')) cleared (actor);

create function access.kept_apart() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
declare
    withheld uuid[] := access.in_sight('withheld');
begin
    if cardinality(withheld) = 0 then return withheld; end if;
    return array(select distinct s.fact from people.strand s where s.strand = 'complaint' and s.fact = any (withheld));
end
$$;
comment on function access.kept_apart is 'Of what is withheld from the asker, the entries that they may not even learn of: complaints and breaches about a worker';
revoke all on function access.kept_apart from public;
grant execute on function access.kept_apart to kith_app, kith_sealer, kith_eraser;

drop policy outlined on pathway.clock;
create policy outlined on pathway.clock
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[]) and fact <> all ((select access.kept_apart())::uuid[])))
    with check ((select access.trusted()));

drop policy outlined on pathway.lateness;
create policy outlined on pathway.lateness
    using ((select access.trusted()) or (person = any ((select access.in_sight('outline'))::uuid[]) and of_fact <> all ((select access.kept_apart())::uuid[])))
    with check ((select access.trusted()));

create or replace function access.held_back(whose uuid) returns int
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct s.fact)::int
      from people.strand s
     where s.person = whose and s.strand <> 'complaint' and whose = any (access.in_sight('home')) and s.fact = any (access.in_sight('withheld'))
$$;
