-- The meeting's screen in bare SQL: the session, the meeting, the hub's children with their families, statuses, clocks and owed records, actions, wishes, names, what is
-- typed of one family, who belongs there, and the audit rows. One statement between blank lines; the parameter is the session, then the hub.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select m.id, m.hub, m.day, m.started_at, m.ended_at, m.arranged, i.id, i.family, i.people, i.reasons, i.recorded_at
  from hub.meeting m
  left join hub.meeting_item i on i.meeting = m.id
 where m.hub = ?::text and m.day = current_date

select a.person, a.hub, d.since, d.last_on, p.born, p.expected, p.forenames, p.surname, p.child_id,
       (select r.relative from people.relationship r where r.person = a.person and r.kind in ('mother', 'father') and r.until is null order by r.kind desc, r.since, r.relative limit 1)
  from hub.allocation a
  join people.person p on p.person = a.person
  left join hub.discussed d on d.person = a.person
 where a.hub = ?::text

select s.person, s.code, s.since, s.until from hub.allocation a join pathway.status s on s.person = a.person where a.hub = ?::text and s.code <> 'closed'

select c.person, c.rule, c.due from hub.allocation a join pathway.clock c on c.person = a.person
 where a.hub = ?::text and c.due <= current_date + 14 and c.started <= current_date and (c.ended is null or c.ended > current_date)

select o.person, o.code, o.due from hub.allocation a join pathway.owed o on o.person = a.person
 where a.hub = ?::text and o.since <= current_date and o.due < current_date and (o.completed is null or o.completed > current_date)

select x.person, x.fact, x.due, x.late_meetings, x.moved, x.owner, x.words from hub.allocation a join hub.action x on x.person = a.person and x.ended_on is null where a.hub = ?::text

select w.id, w.family, w.why, w.by from hub.wish w where w.hub = ?::text and w.met_by is null

select t.field, t.text, t.version, t.written_by, t.written_at
  from hub.meeting m
  join hub.meeting_item i on i.meeting = m.id
  join hub.meeting_text t on t.item = i.id
 where m.hub = ?::text and m.day = current_date

select distinct on (worker) worker, name, title from organisation.hub_member where hub = ?::text and valid @> current_date

select d.held_on, d.decision, d.words from hub.discussion d where d.person in (select person from hub.allocation where hub = ?::text order by person limit 4) order by d.held_on desc limit 3

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look)
select a.person, at, id from look cross join hub.allocation a where a.hub = ?::text
