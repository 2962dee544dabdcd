-- The board of a hub of seventy children in bare SQL: the session, the hub and its posts, whose children, what stands in each line, what each weighs by status,
-- what was recorded this week, the views kept, and the audit rows. One statement between blank lines; the parameter is the session, then the hub.

select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, attribute_name, attribute_bytes
  from access.session
  left join access.session_attributes on session_primary_id = primary_id
 where session_id = ?::text

select h.code, h.title, h.children_from, h.children_to, p.role, p.full_time, g.worker
  from organisation.hub h
  left join organisation.post p    on p.hub = h.code and p.valid @> current_date
  left join organisation.posting g on g.post = p.code and g.valid @> current_date
 where h.code = ?::text and h.valid @> current_date

select person from hub.allocation where hub = ?::text

select p.person, p.born, p.forenames, p.surname, p.child_id, a.key, d.since, a.hubs, a.key_workers, w.name, s.last_seen, s.last_seen_alone, d.last_on, k.family,
       (select array_agg(st.code) from pathway.status st where st.person = a.person and st.since <= current_date and (st.until is null or st.until > current_date)),
       next.rule, next.due, next.late, owed.count, owed.oldest,
       (select array_agg(distinct u.name) from hub.involvement i join access.worker u on u.id::text = i.worker where i.person = a.person and i.until is null)
  from hub.allocation a
  join people.person p        on p.person = a.person
  left join access.worker w   on w.id::text = a.key
  left join casework.seen s   on s.person = a.person
  left join hub.discussed d   on d.person = a.person
  left join hub.kin k         on k.person = a.person
  left join lateral (select c.rule, c.due, count(*) filter (where c.due < current_date) over () as late from pathway.clock c
                      where c.person = a.person and c.started <= current_date and (c.ended is null or c.ended > current_date) order by c.due limit 1) next on true
  left join lateral (select count(*) as count, min(o.due) as oldest from pathway.owed o where o.person = a.person and o.since <= current_date and (o.completed is null or o.completed > current_date)) owed on true
 where a.hub = ?::text

select a.person, max(w.points), sum(w.points)
  from hub.allocation a
  join pathway.status s       on s.person = a.person and s.since <= current_date and (s.until is null or s.until > current_date)
  join organisation.weight w  on w.code = s.code and w.valid @> current_date
 where a.hub = ?::text
 group by a.person

select b.person, count(*), max(b.told_at)
  from hub.allocation a
  join ledger.about b on b.person = a.person and b.told_at > current_timestamp - interval '7 days'
 where a.hub = ?::text
 group by b.person

select id, name, query from hub.board_view where hub = ?::text

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select a.person, at, id from look, hub.allocation a where a.hub = ?::text
