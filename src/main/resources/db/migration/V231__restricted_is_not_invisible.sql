/*
 * Who asks for a restricted record exactly, by a number or by the whole name and the birth date, learns that it is held and whom to ring. Nothing comes of
 * a conflict of interest or of a sealed file, and nothing for partners, who do not find children.
 */
create function access.masked_match(numbers text[], words text[], birth date, moment timestamptz) returns table (person uuid, name text, phone text)
    language sql stable security definer set search_path = pg_catalog
as $$
    with asked as (
        select array(
            select i.person from people.identifier i where i.value = any (numbers)
             union
            select p.person
              from people.person p
             where birth is not null and p.born = birth and cardinality(words) >= 2
               and not exists (select from unnest(words) w where w not in (select n.word from people.name_word n where n.person = p.person))) as people
    )
    select s.person, ring.name, ring.phone
      from asked
     cross join lateral access.standing(access.asker()::uuid, asked.people, moment) s
      left join lateral access.ring_of_restricted(s.person, (moment at time zone 'Europe/London')::date) ring on true
     where access.works() and s.restricted and not s.sealed and not s.conflict and not s.named
       and access.level(s.actors, s.conflict, s.sealed, s.restricted, s.named, s.opened, (moment at time zone 'Europe/London')::date) = 0
$$;
revoke all on function access.masked_match from public;
grant execute on function access.masked_match to kith_app;

-- Somebody who finds nothing makes the child anew: whoever answers for the hidden record is told at once.
create table access.alert (
    hidden uuid        not null,
    fresh  uuid        not null,
    at     timestamptz not null default current_timestamp,
    primary key (hidden, fresh)
);
comment on table access.alert is 'A person was recorded who matches a restricted or sealed record, by a number or by name and birth date; for those who may see the hidden one';
alter table access.alert enable row level security;
create policy alert_seen on access.alert for select to kith_app
    using ((select access.trusted()) or hidden = any ((select access.in_sight('outline'))::uuid[]));
grant select on access.alert to kith_app;

create function access.tell_of_match() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_table_name = 'identifier' then
        insert into access.alert (hidden, fresh)
        select distinct other.person, fresh.person
          from fresh
          join people.identifier other on other.scheme = fresh.scheme and other.value = fresh.value and other.person <> fresh.person
          join people.guard g          on g.person = other.person and g.until is null
         where not exists (select from people.guard own where own.person = fresh.person)
            on conflict do nothing;
    else
        insert into access.alert (hidden, fresh)
        select distinct other.person, fresh.person
          from fresh
          join people.guard g      on g.until is null and g.person <> fresh.person
          join people.person other on other.person = g.person and other.born = fresh.born
                                  and lower(other.forenames) = lower(fresh.forenames) and lower(other.surname) = lower(fresh.surname)
         where not exists (select from people.guard own where own.person = fresh.person)
            on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger tell_of_match after insert on people.identifier referencing new table as fresh for each statement execute function access.tell_of_match();
create trigger tell_of_match_named after insert on people.person referencing new table as fresh for each statement execute function access.tell_of_match();
create trigger tell_of_match_renamed after update on people.person referencing new table as fresh for each statement execute function access.tell_of_match();

/*
 * Blocking has a dual: for every child that a hub holds at least two people must be able to decide, none of them in conflict with the family, and one of
 * them within reach now: in office hours whoever leads the hub or the group, else the manager on call. Says of which children that does not hold.
 */
create function access.too_few_deciders(hubs text[], moment timestamptz) returns table (person uuid, hub text, deciders int, within_reach int)
    language sql stable security definer set search_path = pg_catalog
as $$
    with today as (
        select (moment at time zone 'Europe/London')::date as day,
               extract(isodow from moment at time zone 'Europe/London') < 6 and extract(hour from moment at time zone 'Europe/London') between 9 and 16 as office
    ), held as (
        select a.person, a.hub, h.group_code, a.key, a.responsible
          from today
          join hub.allocation a on a.hub = any (too_few_deciders.hubs)
          left join organisation.hub h on h.code = a.hub and h.valid @> today.day
    ), managers as (
        select r.worker, r.place, r.place_kind, r.hub
          from today join organisation.worker_role r on r.valid @> today.day and r.leads and r.place_kind in ('hub', 'team', 'group') and r.signs_in_as <> 'business-support'
    ), might as (
        select held.person, m.worker, today.office as here
          from today, held join managers m on m.place_kind <> 'group' and m.hub = held.hub or m.place_kind = 'group' and m.place = held.group_code
         union
        select held.person, d.worker, true from held join organisation.duty d on d.kind = 'on-call-manager' and d.starts <= moment and d.ends > moment
    ), guarded as (
        select held.person, f.kin from held, access.family(array[held.person]) f
    ), able as (
        select might.person, might.worker, bool_or(might.here) as here
          from might
          join access.worker w on w.id = might.worker and w.active
         where not exists (select from guarded k join people.tie t on t.person = k.kin and t.kind = 'conflict' and t.until is null
                            where k.person = might.person and t.worker = might.worker)
           and (not exists (select from guarded k join people.guard g on g.person = k.kin and g.kind = 'restricted' and g.until is null where k.person = might.person)
                or exists (select from guarded k join people.tie t on t.person = k.kin and t.kind in ('named', 'chair') and t.until is null
                            where k.person = might.person and t.worker = might.worker))
         group by might.person, might.worker
    )
    select held.person, held.hub, count(able.worker)::int, (count(*) filter (where able.here))::int
      from held left join able on able.person = held.person
     group by held.person, held.hub
    having count(able.worker) < 2 or count(*) filter (where able.here) < 1
$$;
revoke all on function access.too_few_deciders from public;
grant execute on function access.too_few_deciders to kith_app;
