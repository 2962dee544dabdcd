-- The rules give minutes to the coordinator and a panel's word to whoever leads the hub. Each model has its own roles for that, or none: then it falls to whoever leads.
create function organisation.owing(says text, holds text, today date) returns text
    language sql stable set search_path = pg_catalog
as $$
    select case when says in ('hub-coordinator', 'hub-lead')
                then coalesce((select min(m.role) filter (where m.takes_messages and says = 'hub-coordinator') from organisation.hub_member m where m.hub = holds and m.valid @> today),
                              (select min(m.role) from organisation.hub_member m where m.hub = holds and m.leads and m.valid @> today), says)
                else says end
$$;
comment on function organisation.owing is 'Published: the role of this hub that does what a rule gives to its coordinator (who takes messages, else who leads) or to its lead; any other role is itself';
revoke all on function organisation.owing from public;
grant execute on function organisation.owing to kith_app;

-- Whom a role owes something, wherever they are held: ids alone, access is asked before a name is read.
create or replace function hub.owed_by(roles text[], today date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    with waits as materialized (
        select o.person, o.role, a.hub
          from pathway.owed o
          left join hub.allocation a on a.person = o.person
         where o.since <= today and (o.completed is null or o.completed > today)
    ), owes as materialized (
        select each.role, each.hub from (select distinct role, hub from waits) each where organisation.owing(each.role, each.hub, today) = any (roles)
    )
    select distinct waits.person from waits join owes on owes.role = waits.role and owes.hub is not distinct from waits.hub
$$;

create or replace function pathway.debt(today date)
    returns table (hub text, title text, number int, code text, role text, owed bigint, late bigint, oldest date, children bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    with owed as (
        select h.code as hub, h.title, h.number, o.code, o.role, count(*) as owed, count(*) filter (where o.due < today) as late, min(o.due) as oldest, count(distinct o.person) as children
          from pathway.owed o
          left join hub.allocation a   on a.person = o.person
          left join organisation.hub h on h.code = a.hub and h.valid @> today
         where o.since <= today and (o.completed is null or o.completed > today)
         group by h.code, h.title, h.number, o.code, o.role
    )
    select hub, title, number, code, organisation.owing(role, hub, today), owed, late, oldest, children from owed
$$;
