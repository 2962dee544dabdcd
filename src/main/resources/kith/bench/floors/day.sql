-- My day of one hub in bare SQL: the session, whose day it is, the hub's open children, what is due of them within a week, owed or planned, what was recorded
-- of them in two weeks, what those on the page are called, and the audit rows. One statement between blank lines; the parameter is the session, then the worker.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select worker, role, place, hub from organisation.worker_role where worker = ?::uuid and valid @> current_date

select a.person, a.hub, a.key
  from (select distinct worker, hub from organisation.worker_role where valid @> current_date) r
  join hub.allocation a on a.hub = r.hub
 where r.worker = ?::uuid
   and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= current_date and (s.until is null or s.until > current_date))

with mine as (select a.person from (select distinct worker, hub from organisation.worker_role where valid @> current_date) r join hub.allocation a on a.hub = r.hub where r.worker = ?::uuid
                 and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= current_date and (s.until is null or s.until > current_date)))
select c.person, c.rule, c.due, c.fact from mine join pathway.clock c on c.person = mine.person
 where c.started <= current_date and (c.ended is null or c.ended > current_date) and not c.unknown and c.due <= current_date + 7
 union all
select o.person, o.code, o.due, o.fact from mine join pathway.owed o on o.person = mine.person where o.since <= current_date and (o.completed is null or o.completed > current_date)
 union all
select v.person, v.purpose, v.day, v.id from mine join hub.planned_visit v on v.person = mine.person where v.dropped_at is null and v.day <= current_date + 7

select f.content, f.recorded_at, b.person
  from (select distinct worker, hub from organisation.worker_role where valid @> current_date) r
  join hub.allocation a on a.hub = r.hub
  join ledger.about b on b.person = a.person
  join ledger.fact f on f.id = b.fact
 where r.worker = ?::uuid and f.source is null and f.recorded_at > current_timestamp - interval '14 days'
 order by f.recorded_at desc
 limit 300

with mine as (select a.person from (select distinct worker, hub from organisation.worker_role where valid @> current_date) r join hub.allocation a on a.hub = r.hub where r.worker = ?::uuid)
select p.person, p.born, p.forenames, p.surname, p.child_id from mine join people.person p on p.person = mine.person
 where exists (select from pathway.clock c where c.person = p.person and c.started <= current_date and (c.ended is null or c.ended > current_date) and not c.unknown and c.due <= current_date + 7)

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
), mine as (select a.person from (select distinct worker, hub from organisation.worker_role where valid @> current_date) r join hub.allocation a on a.hub = r.hub where r.worker = ?::uuid)
insert into access.looked_at (person, at, look)
select mine.person, at, id from look, mine
 where exists (select from pathway.clock c where c.person = mine.person and c.started <= current_date and (c.ended is null or c.ended > current_date) and not c.unknown and c.due <= current_date + 7)
