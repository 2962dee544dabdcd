-- The ten indexed reads of a child's summary, the session, and one audit row: one statement to a line between blank lines.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select * from people.person where person = ?::uuid

select * from people.name where person = ?::uuid

select * from people.identifier where person = ?::uuid

select r.*, p.forenames, p.surname from people.relationship r join people.person p on p.person = r.relative where r.person = ?::uuid

select * from people.residence where person = ?::uuid

select * from pathway.status where person = ?::uuid

select * from pathway.clock where person = ?::uuid

select * from pathway.owed where person = ?::uuid

select a.*, w.name, w.phone from hub.allocation a left join access.worker w on w.id::text = a.key where a.person = ?::uuid

select f.id, f.type, f.happened_on, f.content
  from ledger.about a
  join ledger.fact f on f.id = a.fact
 where a.person = ?::uuid
 order by f.happened_on desc
 limit 20

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select ?::uuid, at, id from look
