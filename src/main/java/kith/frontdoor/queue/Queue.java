package kith.frontdoor.queue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Planned;
import kith.access.Worker;
import kith.frontdoor.told.Reports;
import kith.frontdoor.told.Reports.Report;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All contacts that are not at an end, urgent ones first and then the oldest. One about a
 * record that is open to named people only stands on it without a name; of whom the worker may not learn at all, a colleague sees it.
 */
@Component
public class Queue {

    static final String WAITING = "select person from frontdoor.contact where ended_on is null";

    static final String DECIDED = "select person from frontdoor.contact where ended_on between :since and :today";

    static final String LINES = """
        select c.contact, min(c.received_on) as received_on, min(c.received_at) as received_at, min(c.source) as source, min(c.how) as how, coalesce(bool_or(c.urgent), false) as urgent,
               bool_or(c.decision is null) as undecided, count(*) as people,
               string_agg(coalesce(nullif(concat_ws(' ', p.forenames, p.surname), ''), 'Child ' || p.child_id, 'Name not known' || coalesce(', about ' || age.years || ' years', '')), ', ' order by p.born nulls last, p.forenames)
                   filter (where who.seen) as names,
               min(c.person::text) filter (where not who.seen) as restricted,
               count(*) filter (where c.decision is not null) as decided,
               string_agg(distinct c.decision, ',') as decisions, max(decider.name) as decider, max(c.decided_on) as decided_on, max(c.decided_at) as decided_at,
               bool_or(c.family_owed is not null) as family_owed, bool_or(c.referrer_owed is not null) as referrer_owed,
               min(case when c.decision = 'mash' and who.seen then (select e.enquiry::text from frontdoor.mash_enquiry e where e.person = c.person and e.contact = c.contact order by e.started_on desc, e.enquiry limit 1) end) as enquiry
          from unnest(:shown::uuid[], :seen::boolean[]) as who (person, seen)
          join frontdoor.contact c        on c.person = who.person
          left join people.person p       on p.person = c.person
          left join frontdoor.age age     on age.person = c.person
          left join access.worker decider on decider.id = c.decider
        """;
    static final String WAITING_LINES = LINES + " where c.ended_on is null group by c.contact";
    static final String DECIDED_LINES = LINES + " where c.ended_on between :since and :today group by c.contact";

    static final String TAKEN = "select t.contact, t.worker::text as worker, w.name from frontdoor.taken t join access.worker w on w.id = t.worker";

    /** @param people how many it is about; {@code restricted} one whose record is open to named people only; {@code decided} of those have gone to the MASH; {@code enquiry} where it is there */
    public record Line(UUID contact, LocalDate receivedOn, Instant receivedAt, String source, String how, boolean urgent, boolean undecided, int people, String names, String restricted, int decided, String decisions,
                       String decider, LocalDate decidedOn, Instant decidedAt, boolean familyOwed, boolean referrerOwed, String takenById, String takenBy, boolean unmatched, boolean doubtful, String enquiry) {}

    private record Taken(UUID contact, String worker, String name) {}

    private static final Comparator<Line> PRESSING = Comparator.comparing(Line::urgent).reversed()
        .thenComparing(Line::receivedOn).thenComparing(Line::receivedAt, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Line::contact);

    private final JdbcClient db;
    private final Access access;
    private final Reports reports;

    Queue(JdbcClient db, Access access, Reports reports) {
        this.db = db;
        this.access = access;
        this.reports = reports;
    }

    /** @param seen whose names the lines hold */
    public record Lines(List<Line> all, Set<UUID> seen) {}

    public Lines waiting(Worker worker) {
        var sight = access.answers(worker, db.sql(WAITING).query(UUID.class).list());
        var seen = seen(sight);
        var taken = taken();
        Planned.once(db);
        var recorded = about(db.sql(WAITING_LINES), sight).query((row, n) -> line(row, taken)).stream();
        return new Lines(Stream.concat(recorded, told(reports.queued(), taken)).sorted(PRESSING).toList(), seen);
    }

    /** The latest first. */
    Lines decided(Worker worker, LocalDate since, LocalDate today) {
        var sight = access.answers(worker, db.sql(DECIDED).param("since", since).param("today", today).query(UUID.class).list());
        var seen = seen(sight);
        var taken = taken();
        var recorded = about(db.sql(DECIDED_LINES).param("since", since).param("today", today), sight).query((row, n) -> line(row, taken)).stream();
        return new Lines(Stream.concat(recorded, told(reports.decidedSince(since), taken))
            .sorted(Comparator.comparing(Line::decidedOn, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Line::decidedAt, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()).toList(), seen);
    }

    private static Set<UUID> seen(Map<UUID, Answer> sight) {
        return sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.STATUS)).map(Map.Entry::getKey).collect(toSet());
    }

    /** Those who may be shown, each with whether by name. */
    private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec lines, Map<UUID, Answer> sight) {
        var shown = sight.entrySet().stream().filter(each -> !each.getValue().hidden()).toList();
        return lines.param("shown", shown.stream().map(Map.Entry::getKey).toArray(UUID[]::new)).param("seen", shown.stream().map(each -> each.getValue().reaches(Level.STATUS)).toArray(Boolean[]::new));
    }

    /** Who is at which contact just now: few, so that it is cheaper to read them all than to look for each line's. */
    private Map<UUID, Taken> taken() {
        return db.sql(TAKEN).query(Taken.class).list().stream().collect(toMap(Taken::contact, each -> each));
    }

    private static Stream<Line> told(List<Report> reports, Map<UUID, Taken> taken) {
        return reports.stream().map(report -> line(report, taken.get(report.id())));
    }

    private static Line line(ResultSet row, Map<UUID, Taken> all) throws SQLException {
        var contact = row.getObject("contact", UUID.class);
        var taken = all.get(contact);
        return new Line(contact, row.getObject("received_on", LocalDate.class), instant(row, "received_at"), row.getString("source"), row.getString("how"), row.getBoolean("urgent"),
            row.getBoolean("undecided"), row.getInt("people"), row.getString("names"), row.getString("restricted"), row.getInt("decided"), row.getString("decisions"), row.getString("decider"),
            row.getObject("decided_on", LocalDate.class), instant(row, "decided_at"), row.getBoolean("family_owed"), row.getBoolean("referrer_owed"), taken == null ? null : taken.worker(), taken == null ? null : taken.name(), false, false, row.getString("enquiry"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Line line(Report report, Taken taken) {
        return new Line(report.id(), Say.london(report.receivedAt()), report.receivedAt(), null, "web-form", report.urgent(), report.decision() == null, 0, report.child(), null, 0, report.decision(),
            report.deciderName(), report.decidedAt() == null ? null : Say.london(report.decidedAt()), report.decidedAt(), false, false, taken == null ? null : taken.worker(), taken == null ? null : taken.name(), true, report.doubtful(), null);
    }
}
