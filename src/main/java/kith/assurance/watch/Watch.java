package kith.assurance.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the rules over the looks of some days and makes findings of what they notice. The same again finds nothing new. */
@Component
public class Watch {

    /** Looks at one person: a list or a search result is not yet a look at anybody. Outside is who has a hub, but neither the family's nor its buddy, and no duty that asks for it. */
    static final String LOOKED = """
        with looked as materialized (
            select look.id as look, look.worker, look.at, look.outcome, look.purpose, look.at at time zone 'Europe/London' as london, min(seen.person::text)::uuid as person
              from access.look look
              join access.looked_at seen on seen.look = look.id and seen.at = look.at
             where look.at >= :from and look.at < :to and seen.at >= :from and seen.at < :to
               and look.worker is not null
               and not exists (select from access.partner partner where partner.worker = look.worker)
             group by look.id
            having count(*) = 1
        ), shown as (
            select look, worker, at, london, person, purpose from looked where outcome = 'shown'
        ), outside as (
            select s.look, s.worker, s.at, s.london, s.person
              from shown s
              left join hub.allocation held on held.person = s.person
             where coalesce(s.purpose, '') not in ('allocated', 'covering', 'involved', 'chair', 'auditor', 'legal', 'data-protection', 'emergency-duty', 'on-call-manager')
               and exists (select from organisation.hub_member member where member.worker = s.worker and member.valid @> s.london::date)
               and not exists (select from organisation.hub_member member
                                 left join organisation.buddy buddy on buddy.hub = held.hub and buddy.buddy = member.hub and buddy.valid @> s.london::date
                                where member.worker = s.worker and member.valid @> s.london::date and (member.hub = held.hub or buddy.hub is not null))
               and not exists (select from organisation.hub_member member
                                 join organisation.working_hub hub on hub.code = member.hub and hub.duty is not null and hub.valid @> s.london::date
                                where member.worker = s.worker and member.valid @> s.london::date)
               and not exists (select from organisation.duty duty where duty.worker = s.worker and duty.starts <= s.at and duty.ends > s.at)
        ), noticed as (
        """;
    static final String KEEP = """
        )
        insert into assurance.sign (worker, person, family, about, rule, day, points, at, look)
        select worker, person, family, coalesce(family::text, day::text), :rule, day, :points::int, at, look
          from (select distinct on (worker, person, (at at time zone 'Europe/London')::date) worker, person, at, look, (at at time zone 'Europe/London')::date as day
                  from noticed
                 order by worker, person, (at at time zone 'Europe/London')::date, at) first
         cross join lateral (select case when person is not null then assurance.family_of(person) end as family) kin
            on conflict do nothing
        """;
    static final String FIND = """
        with noticed as (
            select sign.worker, sign.rule, sign.family, sign.about, max(sign.points) as points, max(sign.day) as day, (array_agg(sign.person order by sign.at desc))[1] as person
              from assurance.sign sign
             where sign.day > :today::date - 60
             group by 1, 2, 3, 4
        ), together as (
            select worker, about, family, max(day) as day, (array_agg(person order by day desc))[1] as person
              from noticed
             group by worker, about, family
            having sum(points) >= :enough
        )
        insert into assurance.finding (id, worker, about, family, person, day, hub, found_at, due)
        select gen_random_uuid(), t.worker, t.about, t.family, t.person, t.day,
               (select member.hub from organisation.hub_member member where member.worker = t.worker and member.valid @> t.day order by member.hub limit 1), :now, :due
          from together t
            on conflict (worker, about) do nothing
        returning id
        """;
    /** What ties a worker to a family is for them to say: they are asked once, and it never refuses them anything. */
    static final String ASK = """
        insert into assurance.step (id, finding, n, at, by, kind, note)
        select gen_random_uuid(), found.id, 1, :now, null, 'asked', 'You may know this family, and only you can say. It refuses you nothing to be asked.'
          from assurance.finding found
         where found.id = any(:found)
           and exists (select from assurance.sign sign where sign.worker = found.worker and sign.about = found.about and sign.rule = any(:ties))
        """;
    static final String FORGET = """
        delete from assurance.sign sign
         where sign.day < :today::date - 60
           and not exists (select from assurance.finding found where found.worker = sign.worker and found.about = sign.about)
        """;

    private static final List<Rule> TIES = List.of(Rule.OWN_HOUSEHOLD, Rule.SAME_POSTCODE, Rule.SAME_SECTOR, Rule.RARE_SURNAME, Rule.COMMON_SURNAME);

    public record Watched(Map<Rule, Integer> signs, int found) {}

    private final JdbcClient db;
    private final Clock clock;

    Watch(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All rules, over whole days in London. */
    @Transactional
    public Watched over(LocalDate from, LocalDate upTo) {
        var signs = new EnumMap<Rule, Integer>(Rule.class);
        for (var rule : Rule.values()) signs.put(rule, notice(rule, start(from.minusDays(rule.daysLater())), start(upTo.plusDays(1L - rule.daysLater()))));
        var found = find(upTo);
        db.sql(FORGET).param("today", upTo).update();
        return new Watched(signs, found);
    }

    /** The rule that does not wait for the night. */
    @Transactional
    public int ownHousehold(Instant since) {
        if (notice(Rule.OWN_HOUSEHOLD, since.atOffset(ZoneOffset.UTC), clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC)) == 0) return 0;
        return find(LocalDate.now(clock.withZone(Happened.LONDON)));
    }

    private int notice(Rule rule, OffsetDateTime from, OffsetDateTime to) {
        return db.sql(LOOKED + rule.sql() + KEEP).param("from", from).param("to", to).param("rule", rule.code()).param("points", rule.points()).update();
    }

    private int find(LocalDate upTo) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var due = WorkingDays.after(LocalDate.now(clock.withZone(Happened.LONDON)), 1);
        var found = db.sql(FIND).param("today", upTo).param("enough", Rule.ENOUGH).param("now", now).param("due", due).query(UUID.class).list();
        if (!found.isEmpty())
            db.sql(ASK).param("now", now).param("found", found.toArray(UUID[]::new)).param("ties", TIES.stream().map(Rule::code).toArray(String[]::new)).update();
        return found.size();
    }

    private static OffsetDateTime start(LocalDate day) { return day.atStartOfDay(Happened.LONDON).toOffsetDateTime(); }
}
