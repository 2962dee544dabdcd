alter table people.person
    add column contact_when  text,
    add column contact_never text,
    add column merged_into   uuid;
comment on column people.person.merged_into is 'This record leads to another of the same person; what it was told is read there';
comment on column people.person.contact_never is 'How never to reach the person; contact_by is how, contact_when is when, safe_contact the same in free words from before';

alter table people.residence add column do_not_write boolean not null default false;
comment on column people.residence.do_not_write is 'Where somebody lived who is hidden now: no letter goes there';
comment on table people.residence is 'Where people live and lived. Only kith.people reads line, town and postcode, and gives them out as an Address';
update people.residence r set do_not_write = true
 where until is not null and exists (select from people.residence now where now.person = r.person and now.until is null and now.shielded);
create index residence_by_place on people.residence (lower(line), postcode);

create table people.merge (
    person       uuid not null,
    into_person  uuid not null,
    state        text not null check (state in ('proposed', 'merged', 'unmerged', 'apart')),
    since        date not null,
    until        date,
    proposed_by  uuid,
    confirmed_by uuid,
    primary key (person, into_person)
);
create index merge_by_into on people.merge (into_person);
comment on table people.merge is 'Published: two records that may be, are or were taken to be of one person. Proposed: access is what both sides allow. Merged: person leads to into_person. Apart: somebody looked, and they are two';

grant select, insert, update, delete on people.merge to kith_app;
alter table people.merge enable row level security;
create policy asked on people.merge using ((select access.asker()) is not null) with check ((select access.asker()) is not null);

create function people.survivor(who uuid) returns uuid
    language sql stable parallel safe
as $$
    with recursive led as (
        select who as person, 0 as step
         union all
        select m.into_person, led.step + 1
          from led
          join people.merge m on m.person = led.person and m.state = 'merged'
         where led.step < 10)
    select person from led order by step desc limit 1
$$;
comment on function people.survivor is 'Where a record leads: itself, unless it was merged';

-- Offset 0 keeps the function out of the joins made with this view: row-level security lets no index serve a join with a function in it.
create view people.kin with (security_invoker = true) as
select r.person,
       case when m.person is null then r.relative else led.person end as relative,
       r.kind, r.since, r.parental_responsibility, r.until
  from people.relationship r
  left join people.merge m on m.person = r.relative and m.state = 'merged'
  left join lateral (select people.survivor(m.person) as person offset 0) led on m.person is not null
 where r.relative <> r.person
   and (m.person is null or m.into_person <> r.person);
comment on view people.kin is 'Published: relationships, each leading to the record that stands for the relative now';
grant select on people.kin to kith_app;

create function ledger.together(people uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    with recursive known as (
        select unnest(together.people) as person
         union
        select case when m.person = known.person then m.into_person else m.person end
          from known
          join people.merge m on known.person in (m.person, m.into_person))
    select person from known
$$;
comment on function ledger.together is 'These people and all whom a link joins with them: whoever records about one writes the rows of all';
revoke all on function ledger.together from public;
grant execute on function ledger.together to kith_app, kith_eraser;
