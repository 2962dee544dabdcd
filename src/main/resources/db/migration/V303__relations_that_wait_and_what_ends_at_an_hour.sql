-- Access follows the family, so who joins two families that different hubs hold would open each to the other: that waits for a manager.
alter table people.relationship add column awaits uuid, add column awaits_by uuid;
comment on column people.relationship.awaits is 'The fact that a manager other than whoever recorded it is to confirm: until then the relation opens no record';

-- A family is found through relations that do not wait.
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
        select a.person, r.relative from asked a join people.relationship r on r.person = a.person and r.awaits is null
         union
        select k.person, r.person from known k join people.relationship r on r.relative = k.as_known and r.awaits is null
         union
        select a.person, s.person
          from asked a
          join people.relationship p on p.person = a.person and p.kind in ('mother', 'father') and p.awaits is null
          join people.relationship s on s.relative = p.relative and s.kind in ('mother', 'father') and s.awaits is null
    )
    select kin.person, kin.kin from kin
     union
    select kin.person, m.into_person from kin join people.merge m on m.person = kin.kin and m.state = 'merged';
end
$$;

/* Whether a relation between these two would open the one's record to a hub that does not hold the family now. */
create function access.would_open(one uuid, other uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select from access.family(array[other]) theirs
                     join hub.allocation a on a.person = theirs.kin
                    where a.hub not in (select mine.hub from access.family(array[one]) f join hub.allocation mine on mine.person = f.kin))
$$;
revoke all on function access.would_open from public;
grant execute on function access.would_open to kith_app;

-- A death stops what was owed in every list; on the child's own record it still says what there was.
create or replace function hub.figures(wanted text[], today date)
    returns table (code text, title text, number int, most int, children bigint, late bigint, owed bigint, without_worker bigint, messages bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.code, h.title, h.number, h.children_to,
           count(open.person),
           count(open.person) filter (where exists (select from pathway.clock c
                                                     where c.person = open.person and c.started <= today and (c.ended is null or c.ended > today) and not c.unknown and c.due < today)),
           coalesce(sum((select count(*) from pathway.owed o
                          where o.person = open.person and o.since <= today and o.due < today and not exists (select from people.person dead where dead.person = o.person and dead.died <= today) and (o.completed is null or o.completed > today))), 0)::bigint,
           count(open.person) filter (where open.key is null),
           (select count(*) from hub.message m where m.for_hub = h.code and m.answered_at is null)
      from organisation.hub h
      left join lateral (select a.person, a.key from hub.allocation a
                          where a.hub = h.code
                            and exists (select from pathway.status s
                                         where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))) open on true
     where h.code = any (wanted) and h.valid @> today
     group by h.code, h.title, h.number, h.children_to
$$;
