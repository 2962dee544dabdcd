package kith.assurance.watch;

/** Rules about how somebody looks. Of each: worker, person, look, at. */
final class Habits {

    /** Work on the family by the worker around the look: a fact that bears their name. The family is spelt out here because a function would be called once a look. */
    private static final String WORKED = """
        exists (select from (select l.person
                              union all
                             select relation.relative from people.relationship relation where relation.person = l.person
                              union all
                             select other.person
                               from people.relationship relation
                               join people.relationship other on other.relative = relation.relative and other.kind in ('mother', 'father')
                              where relation.person = l.person and relation.kind in ('mother', 'father')) kin
                  join ledger.about about on about.person = kin.person
                  join ledger.fact fact   on fact.id = about.fact and fact.recorded_at > l.at - interval '1 day' and fact.recorded_at < l.at + interval '7 days'
                 where position(l.worker::text in convert_from(fact.content, 'UTF8')) > 0)
        """;

    static final String OUTSIDE_WITHOUT_WORK = "select l.worker, l.person, l.look, l.at from outside l where not " + WORKED;

    static final String OUTSIDE_AGAIN = """
        select l.worker, l.person, l.look, l.at
          from outside l
         where (select count(distinct (seen.at at time zone 'Europe/London')::date)
                  from access.looked_at seen
                  join access.look earlier on earlier.id = seen.look and earlier.worker = l.worker and earlier.outcome = 'shown'
                 where seen.person = l.person and seen.at <= l.at and seen.at > l.at - interval '30 days') >= 2
           and not
        """ + WORKED;

    /** More than three standard deviations above the other days of the same role and hub (of the same role, where a hub has few), and at least fifteen more than is usual. */
    static final String VOLUME = """
        select worker, null::uuid as person, null::uuid as look, last as at
          from (select days.worker, days.day, days.n, days.last,
                       case when count(*) over hubs > 20 then count(*) over hubs else count(*) over roles end - 1 as others,
                       case when count(*) over hubs > 20 then sum(n) over hubs else sum(n) over roles end - n as total,
                       case when count(*) over hubs > 20 then sum(n * n) over hubs else sum(n * n) over roles end - n * n as squares
                  from (select look.worker, (look.at at time zone 'Europe/London')::date as day, count(distinct seen.person) as n, max(look.at) as last
                          from access.look look
                          join access.looked_at seen on seen.look = look.id and seen.at = look.at
                         where look.at >= :from::timestamptz - interval '28 days' and look.at < :to
                           and seen.at >= :from::timestamptz - interval '28 days' and seen.at < :to
                           and look.worker is not null and look.outcome = 'shown'
                         group by 1, 2) days
                  left join lateral (select member.hub, member.role from organisation.hub_member member
                                      where member.worker = days.worker and member.valid @> days.day
                                      order by member.hub limit 1) place on true
                window hubs as (partition by place.role, place.hub), roles as (partition by place.role)) compared
         where others > 10
           and last >= :from
           and n > total / others + greatest(15, 3 * sqrt(greatest(0, squares / others - (total / others) ^ 2)))
        """;

    static final String HIGH_PROFILE = """
        select o.worker, o.person, o.look, o.at
          from outside o
         where o.person in (select family.kin
                              from access.family(array(select person from assurance.high_profile
                                                        union
                                                       select person from people.guard where kind = 'restricted' and why = 'high-profile' and until is null)) family)
        """;

    static final String NIGHT = """
        select s.worker, s.person, s.look, s.at
          from shown s
         where (s.london::time >= '22:00' or s.london::time < '06:00')
           and not exists (select from organisation.duty duty where duty.worker = s.worker and duty.starts <= s.at and duty.ends > s.at)
        """;

    static final String AFTER_REFUSAL = """
        select s.worker, s.person, s.look, s.at
          from shown s
         where exists (select from access.look earlier
                         join access.looked_at seen on seen.look = earlier.id and seen.at = earlier.at and seen.person = s.person
                        where earlier.worker = s.worker and earlier.outcome in ('refused', 'hidden') and earlier.at < s.at and earlier.at > s.at - interval '1 day'
                          and not exists (select from access.opening opened
                                           where opened.worker = s.worker and opened.person = s.person and opened.at >= earlier.at and opened.at < earlier.at + interval '30 minutes'))
        """;

    static final String CLOSED_AGAIN = """
        select l.worker, l.person, l.look, l.at
          from shown l
         where exists (select from pathway.status ever where ever.person = l.person)
           and not exists (select from hub.allocation held where held.person = l.person)
           and not exists (select from pathway.status now
                            where now.person = l.person and now.code <> 'closed' and now.since <= l.london::date and (now.until is null or now.until > l.london::date))
           and (select count(distinct (seen.at at time zone 'Europe/London')::date)
                  from access.looked_at seen
                  join access.look earlier on earlier.id = seen.look and earlier.worker = l.worker and earlier.outcome = 'shown'
                 where seen.person = l.person and seen.at <= l.at and seen.at > l.at - interval '30 days') >= 3
           and not
        """ + WORKED;

    static final String PARTNER_LIMIT = """
        select tried.worker, null::uuid as person, null::uuid as look, max(tried.at) as at
          from access.partner_check tried
         where tried.outcome = 'too-many' and tried.at >= :from and tried.at < :to
         group by tried.worker, (tried.at at time zone 'Europe/London')::date
        """;

    private Habits() {}
}
