-- A mother whose two records were merged is one mother: her children are a family whichever record each was told of, and however many records lie between.

-- Everybody asked about with each record of theirs, their own too. Few have more than one; those are found by the index, whatever the asking function has forbidden the planner.
create function access.records_of(asked uuid[]) returns table (person uuid, record uuid)
    language plpgsql stable security definer rows 50 set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = on set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
begin
    if not exists (select from people.merge m where m.state = 'merged' and (m.person = any (records_of.asked) or m.into_person = any (records_of.asked))) then
        return query select distinct a.person, a.person from unnest(records_of.asked) as a (person);
        return;
    end if;
    return query
    with recursive known as (
        select a.person, a.person as record from unnest(records_of.asked) as a (person)
         union
        select k.person, case when m.person = k.record then m.into_person else m.person end
          from known k join people.merge m on k.record in (m.person, m.into_person) and m.state = 'merged'
    )
    select k.person, k.record from known k;
end
$$;

create or replace function access.reckon_family(asked uuid[]) returns table (person uuid, kin uuid)
    language plpgsql stable security definer rows 50 set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_nestloop = off set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select r.person, r.relative, r.kind in ('mother', 'father') as parent from people.relationship r where r.person = any (reckon_family.asked) and r.awaits is null
    ), known as materialized (
        select k.person, k.record from access.records_of(reckon_family.asked) k
    ), parents as materialized (
        select p.person, p.record from access.records_of(array(select distinct o.relative from own o where o.parent)) p
    ), children as materialized (
        select r.person, r.relative from people.relationship r
         where r.relative = any (array(select distinct p.record from parents p)) and r.kind in ('mother', 'father') and r.awaits is null
    ), kin as materialized (
        select a.person, a.person as kin from unnest(reckon_family.asked) as a (person)
         union
        select o.person, o.relative from own o
         union
        select k.person, r.person from people.relationship r join known k on k.record = r.relative where r.relative = any (array(select distinct k.record from known k)) and r.awaits is null
         union
        select o.person, c.person from own o join parents p on p.person = o.relative join children c on c.relative = p.record where o.parent
    )
    select distinct k.person, r.record from kin k join access.records_of(array(select distinct k.kin from kin k)) r on r.person = k.kin;
end
$$;

create or replace function access.keep_kin(changed uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    same uuid[];
    near uuid[];
begin
    if changed = '{}' then return; end if;
    perform pg_advisory_xact_lock(7316831);
    same := array(select distinct r.record from access.records_of(changed) r);
    -- whoever was kept beside them: a mother's other children are found by her
    near := array(select unnest(same) union select k.person from access.kin k where k.kin = any (same));
    with said as materialized (
        select distinct f.person, f.kin from access.reckon_family(near) f where f.person <> f.kin
    ), over as (
        delete from access.kin k where k.person = any (near) and not exists (select from said s where s.person = k.person and s.kin = k.kin)
    )
    insert into access.kin select s.person, s.kin from said s on conflict do nothing;
end
$$;

-- Whoever has no relation and was merged belongs with their other record.
create or replace function access.kin_amiss() returns table (person uuid, kin uuid, kept boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    with said as materialized (
        select distinct f.person, f.kin
          from access.reckon_family(array(select p.person from people.person p union select r.relative from people.relationship r union select m.into_person from people.merge m union select m.person from people.merge m)) f
         where f.person <> f.kin
    )
    select k.person, k.kin, true from access.kin k where not exists (select from said s where s.person = k.person and s.kin = k.kin)
     union all
    select s.person, s.kin, false from said s where not exists (select from access.kin k where k.person = s.person and k.kin = s.kin)
$$;

select access.kin_again();

revoke all on function access.records_of(uuid[]) from public;
