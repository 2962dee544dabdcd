-- Not a floor: what the bench of the meeting is about.
-- A hub, seventy open children of the readers' hubs in whole families, a post, who fills it, and the families.

insert into organisation.hub (code, kind, number, name, title, function, function_title, group_code, children_from, children_to, valid)
values (?::text, 'hub', null, 'Meeting', 'Meeting hub', 'child-protection', 'Child protection', null, 40, 70, daterange('2016-01-01', null))

with open as (
    select a.person, (select r.relative from people.relationship r where r.person = a.person and r.kind = 'mother' limit 1) as mother
      from hub.allocation a
     where a.hub not like 'meeting-%' and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= current_date and (s.until is null or s.until > current_date))
), families as (
    select mother, count(*) as size from open group by mother
), wanted as (
    select mother, sum(size) over (order by size <> 4, mother) as so_far from families
)
update hub.allocation a set hub = given.hub
  from (select ?::text as hub) given, open, wanted
 where a.person = open.person and wanted.mother = open.mother and wanted.so_far <= ?::int

insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
select 'bench-' || hub, 'Reader of the meeting', 'social-worker', hub, 'hub', hub, 1, true, daterange('2016-01-01', null) from (values (?::text)) given (hub)

insert into organisation.posting (worker, post, valid)
select ?::uuid, 'bench-' || ?::text, daterange('2016-01-01', null)

select r.relative, array_agg(distinct a.person)
  from hub.allocation a
  join people.relationship r on r.person = a.person and r.kind = 'mother'
 where a.hub = ?::text
 group by r.relative
 order by r.relative
