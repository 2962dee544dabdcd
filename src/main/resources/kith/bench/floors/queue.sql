-- The queue of the front door in bare SQL: the session, what the worker may do, the contacts that wait with names, reports by web form, and the audit rows.
-- One statement between blank lines; the parameter is the session, then the worker.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select permission from access.may where worker = ?::uuid

select c.contact, min(c.received_on), min(c.received_at), min(c.source), min(c.how), bool_or(c.urgent), count(*), string_agg(concat_ws(' ', p.forenames, p.surname), ', ' order by p.born),
       bool_or(t.worker = ?::uuid)
  from frontdoor.contact c
  left join people.person p on p.person = c.person
  left join frontdoor.taken t on t.contact = c.contact
 where c.ended_on is null
 group by c.contact

select t.* from frontdoor.told t where t.matched_at is null and t.decider is distinct from ?::uuid

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select distinct c.person, at, id from look, frontdoor.contact c where c.ended_on is null and c.person <> ?::uuid
