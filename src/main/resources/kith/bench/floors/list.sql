-- The list of a hub of sixty children in bare SQL: the session, the hub, its children with statuses, next due, owed and last seen, and the audit rows.
-- One statement between blank lines; the parameter is the session, then the hub.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select code, title from organisation.hub where code = ?::text and valid @> current_date

select p.person, p.born, p.forenames, p.surname, p.child_id, a.key, w.name, s.last_seen, s.last_seen_alone,
       (select array_agg(st.code) from pathway.status st where st.person = a.person and st.since <= current_date and (st.until is null or st.until > current_date)),
       next.rule, next.due, owed.count, owed.oldest
  from hub.allocation a
  join people.person p       on p.person = a.person
  left join access.worker w  on w.id::text = a.key
  left join casework.seen s  on s.person = a.person
  left join lateral (select c.rule, c.due from pathway.clock c where c.person = a.person and c.started <= current_date and (c.ended is null or c.ended > current_date) order by c.due limit 1) next on true
  left join lateral (select count(*) as count, min(o.due) as oldest from pathway.owed o where o.person = a.person and o.since <= current_date and (o.completed is null or o.completed > current_date)) owed on true
 where a.hub = ?::text

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select a.person, at, id from look, hub.allocation a where a.hub = ?::text
