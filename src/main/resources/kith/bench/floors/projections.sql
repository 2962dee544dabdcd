-- What stands in the tables about the children of these hubs: who they are and whose, statuses, clocks, owed records, when seen and discussed. The parameter is the hubs.

select a.person, a.hub, a.responsible, a.key, a.since, p.born, p.expected, p.died, p.sex, p.forenames, p.surname, p.child_id, s.last_seen, s.last_seen_alone, d.last_on
  from hub.allocation a
  join people.person p on p.person = a.person
  left join casework.seen s on s.person = a.person
  left join hub.discussed d on d.person = a.person
 where a.hub = any(?::text[])

select s.person, s.code, s.since, s.until, s.reason from hub.allocation a join pathway.status s on s.person = a.person where a.hub = any(?::text[])

select c.person, c.rule, c.fact, c.started, c.due, c.warn, c.ended, c.stopped, c.unknown, c.again from hub.allocation a join pathway.clock c on c.person = a.person where a.hub = any(?::text[])

select o.person, o.code, o.fact, o.role, o.since, o.due, o.completed from hub.allocation a join pathway.owed o on o.person = a.person where a.hub = any(?::text[])

select r.person, r.relative, r.kind, r.since, r.until from hub.allocation a join people.relationship r on r.person = a.person where a.hub = any(?::text[])

select x.person, x.fact, x.due, x.meetings, x.ended_on from hub.allocation a join hub.action x on x.person = a.person where a.hub = any(?::text[])
