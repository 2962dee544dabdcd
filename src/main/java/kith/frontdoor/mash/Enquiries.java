package kith.frontdoor.mash;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Answer;
import kith.access.Level;
import kith.access.Worker;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open enquiries of the safeguarding hub, whom each asked, and what came back. A restricted record stands on the board without a name. */
@Component
class Enquiries {

    static final String OPEN = "select person from frontdoor.mash_enquiry where ended_on is null";

    static final String PEOPLE = "select person from frontdoor.mash_enquiry where enquiry = :enquiry";

    static final String LINES = """
        select e.enquiry, min(e.contact::text)::uuid as contact, min(e.colour) as colour, min(e.started_on) as started_on, min(e.started_at) as started_at, min(e.due) as due, min(e.due_at) as due_at,
               min(e.decision) as decision, max(e.ended_on) as ended_on, max(w.name) as decider,
               string_agg(coalesce(nullif(concat_ws(' ', p.forenames, p.surname), ''), 'Child ' || p.child_id, 'Name not known'), ', ' order by p.born nulls last, p.forenames) filter (where e.person = any(:seen)) as names,
               min(e.person::text) filter (where e.person <> all(:seen)) as restricted
          from frontdoor.mash_enquiry e
          left join people.person p on p.person = e.person
          left join access.worker w on w.id = e.decider
        """;
    static final String OPEN_LINES = LINES + " where e.ended_on is null and e.person = any(:shown) group by e.enquiry";
    static final String ONE_LINE = LINES + " where e.enquiry = :enquiry and e.person = any(:shown) group by e.enquiry";

    static final String CHECKS = """
        select c.enquiry, c.asked, min(c.agency) as agency, min(c.asked_on) as asked_on, min(c.asked_at) as asked_at, min(c.due) as due, min(c.due_at) as due_at, min(c.colour) as colour, min(c.basis) as basis,
               min(c.answer::text)::uuid as answer, min(c.answered_on) as answered_on, min(c.answered_at) as answered_at, min(w.name) as answerer
          from frontdoor.mash_check c
          left join access.worker w on w.id = c.answerer
         where c.enquiry = any(:enquiries) and c.person = any(:shown)
         group by c.enquiry, c.asked
         order by 4, 3, c.asked
        """;

    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('mash-enquiry/' || :enquiry::text, 0))::text";

    static final String SAID = "select answer, text from frontdoor.mash_said(:enquiry, :since)";

    /** For so many days the hub may look back at what the agencies said; after that it asks like anybody else. */
    private static final int LATELY = 28;

    record Line(UUID enquiry, UUID contact, String colour, LocalDate startedOn, Instant startedAt, LocalDate due, Instant dueAt, String decision, LocalDate endedOn, String decider, String names, String restricted) {}

    /** @param answer null while the agency has not answered */
    record Check(UUID enquiry, UUID asked, String agency, LocalDate askedOn, Instant askedAt, LocalDate due, Instant dueAt, String colour, String basis, UUID answer, LocalDate answeredOn, Instant answeredAt,
                        String answerer) {}

    /** @param people of whom this worker may add, whom an answer is recorded about */
    record Enquiry(Line line, List<Check> checks, Map<UUID, String> said, Set<UUID> people) {}

    private record Said(UUID answer, String text) {}

    private final JdbcClient db;
    private final Access access;
    private final Clock clock;

    Enquiries(JdbcClient db, Access access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    record Board(List<Enquiry> all, Set<UUID> seen) {}

    /** The red ones first, whether they were red from the beginning or an agency answered red since, and then by what is due next. */
    Board open(Worker worker) {
        var sight = access.answers(worker, db.sql(OPEN).query(UUID.class).list());
        var seen = seen(sight);
        var shown = shown(sight);
        var lines = db.sql(OPEN_LINES).param("seen", seen.toArray(UUID[]::new)).param("shown", shown).query(Line.class).list();
        var checks = checks(lines.stream().map(Line::enquiry).toList(), shown);
        return new Board(lines.stream().map(line -> new Enquiry(line, checks.getOrDefault(line.enquiry(), List.of()), Map.of(), Set.of()))
            .sorted(Comparator.comparing(Enquiries::gravest).thenComparing(each -> each.line().due(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(each -> each.line().enquiry())).toList(), seen);
    }

    /** @return empty where there is no such enquiry, or none that this worker may know of */
    Optional<Enquiry> find(UUID enquiry, Worker worker) {
        var sight = access.answers(worker, db.sql(PEOPLE).param("enquiry", enquiry).query(UUID.class).list());
        var seen = seen(sight);
        if (seen.isEmpty()) return Optional.empty();
        var shown = shown(sight);
        var line = db.sql(ONE_LINE).param("enquiry", enquiry).param("seen", seen.toArray(UUID[]::new)).param("shown", shown).query(Line.class).single();
        var since = LocalDate.ofInstant(clock.instant(), Happened.LONDON).minusDays(LATELY);
        var said = new HashMap<UUID, String>();
        for (var each : db.sql(SAID).param("enquiry", enquiry).param("since", since).query(Said.class).list()) said.merge(each.answer(), each.text(), (one, other) -> one + "\n" + other);
        return Optional.of(new Enquiry(line, checks(List.of(enquiry), shown).getOrDefault(enquiry, List.of()), said, seen));
    }

    /** Until the end of the transaction: of two who write down an answer at once the second sees what the first wrote. */
    void alone(UUID enquiry) {
        db.sql(ALONE).param("enquiry", enquiry).query(String.class).single();
    }

    private Map<UUID, List<Check>> checks(List<UUID> enquiries, UUID[] shown) {
        var checks = new HashMap<UUID, List<Check>>();
        if (enquiries.isEmpty()) return checks;
        for (var each : db.sql(CHECKS).param("enquiries", enquiries.toArray(UUID[]::new)).param("shown", shown).query(Check.class).list())
            checks.computeIfAbsent(each.enquiry(), any -> new ArrayList<>()).add(each);
        return checks;
    }

    private static int gravest(Enquiry each) {
        return Stream.concat(Stream.of(rank(each.line().colour())), each.checks().stream().map(check -> rank(check.colour()))).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static int rank(String colour) {
        return colour == null ? 3 : switch (colour) { case "red" -> 0; case "amber" -> 1; default -> 2; };
    }

    private static Set<UUID> seen(Map<UUID, Answer> sight) {
        return sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.STATUS)).map(Map.Entry::getKey).collect(toSet());
    }

    private static UUID[] shown(Map<UUID, Answer> sight) {
        return sight.entrySet().stream().filter(each -> !each.getValue().hidden()).map(Map.Entry::getKey).toArray(UUID[]::new);
    }
}
