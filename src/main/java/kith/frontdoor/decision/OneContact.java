package kith.frontdoor.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kith.access.Access;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.Known;
import kith.frontdoor.Known.Someone;
import kith.frontdoor.Said;
import kith.frontdoor.told.Reports;
import kith.frontdoor.told.Reports.Report;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactKind;
import kith.ledger.attachments.Attachment;
import kith.pathway.Engine;
import kith.ui.Due;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One contact as it stands: about whom, what was said, and what was decided about each. */
@Component
public class OneContact {

    static final String PEOPLE = "select person from frontdoor.contact where contact = :contact order by person";

    static final String ROWS = """
        select c.person, c.received_on, c.received_at, c.source, c.how, coalesce(c.urgent, false) as urgent, c.parents, coalesce(c.anonymous, false) as anonymous, taker.name as taker,
               c.decision, c.decided, c.decided_on, c.decided_at, decider.name as decider, c.ended_on, c.family_owed, c.referrer_owed
          from frontdoor.contact c
          left join access.worker taker   on taker.id = c.taker
          left join access.worker decider on decider.id = c.decider
         where c.contact = :contact and c.person = any(:people)
        """;

    static final String SAID = "select fact, content, words, text from frontdoor.said(:contact, :since)";

    static final String KEPT = "select frontdoor.kept_from(:contact)";

    static final String STANDING = """
        select f.person, f.fact, f.type, f.at, w.name as worker, f.family_told, f.referrer_told, f.source, f.need
          from frontdoor.followed(:contact) f
          left join access.worker w on w.id = f.worker
         order by f.at, f.fact
        """;

    static final String TAKEN = "select w.id, w.name, t.at from frontdoor.taken t join access.worker w on w.id = t.worker where t.contact = :contact";

    /** What was recorded with a decision: a referral, that harm is suspected, a request for early help. */
    record Followed(UUID fact, String type, String source, String need) {}

    /** A decision as it was last put right. @param act the decision itself, or the latest correction of it */
    record Standing(UUID act, String worker, Instant at, String familyTold, String referrerTold, List<Followed> followed) {

        static final Standing NONE = new Standing(null, null, null, null, null, List.of());

        Optional<Followed> what(FactKind<?> kind) {
            return what(kind.name());
        }

        Optional<Followed> what(String type) {
            return followed.stream().filter(each -> each.type().equals(type)).findFirst();
        }
    }

    /** @param decision null while this child waits */
    public record Child(Someone someone, String decision, UUID decided, LocalDate decidedOn, Instant decidedAt, String decider, LocalDate endedOn, Standing standing) {

        public String words() {
            return decision == null ? "Not decided" : FrontDoorFacts.decision(decision);
        }

        boolean last() {
            return decision != null && !decision.equals("mash");
        }
    }

    /** @param also brothers and sisters for whom the same decision owes it too */
    public record Owing(UUID person, List<UUID> also, String name, String code, UUID fact, LocalDate due) {}

    public record Taken(UUID worker, String name, Instant at) {}

    /**
     * @param hidden how many more it is about, whom this worker may not learn of
     * @param kept   whether for their sake nothing that was said is shown
     */
    public record Contact(UUID id, LocalDate receivedOn, Instant receivedAt, String source, String how, boolean urgent, String parents, boolean anonymous, String taker, List<Child> children, int hidden, boolean kept,
                          List<Row> said, List<Row> decided, List<Owing> owed, Optional<Taken> taken, Optional<Report> report, List<Attachment> files) {

        public List<UUID> people() {
            return children.stream().map(each -> each.someone().person()).toList();
        }

        public boolean waits() {
            return report.isPresent() ? report.get().decision() == null : children.stream().anyMatch(each -> each.decision() == null);
        }

        /** One working day: decided, or still to be. */
        public Due due(LocalDate today) {
            var due = WorkingDays.after(receivedOn, 1);
            if (waits()) return Due.on(due, today, WorkingDays.between(today, due));
            var decided = children.stream().map(Child::decidedOn).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(today);
            return decided.isAfter(due) ? Due.metLate(decided) : Due.met(decided);
        }

        /** Everybody has a decision that ends the matter, so that another would put it right. */
        public boolean ended() {
            return report.isEmpty() && children.stream().allMatch(Child::last);
        }
    }

    private record Line(UUID person, LocalDate receivedOn, Instant receivedAt, String source, String how, boolean urgent, String parents, boolean anonymous, String taker, String decision, UUID decided,
                        LocalDate decidedOn, Instant decidedAt, String decider, LocalDate endedOn, LocalDate familyOwed, LocalDate referrerOwed) {}

    /** For so many days the front door may look back at what it did; after that it asks like anybody else. */
    private static final int LATELY = 28;

    private final JdbcClient db;
    private final Access access;
    private final Known known;
    private final Reports reports;
    private final Engine engine;

    OneContact(JdbcClient db, Access access, Known known, Reports reports, Engine engine) {
        this.db = db;
        this.access = access;
        this.known = known;
        this.reports = reports;
        this.engine = engine;
    }

    /** @return empty where there is no such contact, or none that this worker may know of */
    public Optional<Contact> find(UUID contact, Worker worker, LocalDate today) {
        var people = db.sql(PEOPLE).param("contact", contact).query(UUID.class).list();
        if (people.isEmpty()) return reports.waiting(contact, worker).map(report -> unmatched(report, today));
        var seen = known.of(worker, people, contact, today);
        if (seen.isEmpty()) return Optional.empty();
        var lines = db.sql(ROWS).param("contact", contact).param("people", seen.keySet().toArray(UUID[]::new)).query(Line.class).list();
        var rows = new HashMap<UUID, Line>();
        lines.forEach(line -> rows.put(line.person(), line));
        var standing = standing(contact);
        var children = seen.values().stream().filter(each -> rows.containsKey(each.person())).map(each -> child(each, rows.get(each.person()), standing.getOrDefault(each.person(), Standing.NONE))).toList();
        var first = lines.getFirst();
        var words = words(contact, today);
        return Optional.of(new Contact(contact, first.receivedOn(), first.receivedAt(), first.source(), first.how(), lines.stream().anyMatch(Line::urgent), first.parents(), first.anonymous(), first.taker(),
            children, people.size() - children.size(), db.sql(KEPT).param("contact", contact).query(Boolean.class).single(), words.getOrDefault(true, List.of()), words.getOrDefault(false, List.of()), owed(children, lines), taken(contact), Optional.empty(),
            reports.files(contact, today.minusDays(LATELY))));
    }

    private Contact unmatched(Report report, LocalDate today) {
        return new Contact(report.id(), Say.london(report.receivedAt()), report.receivedAt(), null, "web-form", report.urgent(), null, false, null, List.of(), 0, false, report.rows(), List.of(), List.of(),
            taken(report.id()), Optional.of(report), reports.files(report.id(), today));
    }

    private static Child child(Someone someone, Line line, Standing standing) {
        return new Child(someone, line.decision(), line.decided(), line.decidedOn(), line.decidedAt(), line.decider(), line.endedOn(), standing);
    }

    private record Kept(UUID person, UUID fact, String type, Instant at, String worker, String familyTold, String referrerTold, String source, String need) {

        boolean act() {
            return type.equals(FrontDoorFacts.DECIDED.name()) || type.equals(FactCorrected.KIND.name());
        }
    }

    private Map<UUID, Standing> standing(UUID contact) {
        var all = db.sql(STANDING).param("contact", contact).query(Kept.class).list().stream().collect(groupingBy(Kept::person));
        var standing = new HashMap<UUID, Standing>();
        all.forEach((person, parts) -> standing.put(person, standing(parts)));
        return standing;
    }

    private static Standing standing(List<Kept> parts) {
        var act = parts.stream().filter(Kept::act).reduce((earlier, later) -> later).orElseThrow();
        return new Standing(act.fact(), act.worker(), act.at(), act.familyTold(), act.referrerTold(),
            parts.stream().filter(part -> !part.act()).map(part -> new Followed(part.fact(), part.type(), part.source(), part.need())).toList());
    }

    private Optional<Taken> taken(UUID contact) {
        return db.sql(TAKEN).param("contact", contact).query(Taken.class).optional();
    }

    private static List<Owing> owed(List<Child> children, List<Line> lines) {
        var names = new HashMap<UUID, String>();
        children.forEach(each -> names.put(each.someone().person(), each.someone().name()));
        var together = new LinkedHashMap<String, List<Line>>();
        for (var line : lines) {
            if (line.familyOwed() != null) together.computeIfAbsent("family-told " + line.decided(), any -> new ArrayList<>()).add(line);
            if (line.referrerOwed() != null) together.computeIfAbsent("referrer-told " + line.decided(), any -> new ArrayList<>()).add(line);
        }
        return together.entrySet().stream().map(each -> owing(each.getKey().split(" ")[0], each.getValue(), names)).toList();
    }

    private static Owing owing(String code, List<Line> lines, Map<UUID, String> names) {
        var first = lines.getFirst();
        return new Owing(first.person(), lines.stream().skip(1).map(Line::person).toList(), Say.list(lines.stream().map(line -> names.get(line.person())).toList()), code, first.decided(), code.equals("family-told") ? first.familyOwed() : first.referrerOwed());
    }

    private record Part(Fact<?> fact, UUID words, String text) {}

    /** What was written with the contact itself (true) and with the decisions about it (false), each part under its heading. */
    private Map<Boolean, List<Row>> words(UUID contact, LocalDate today) {
        return db.sql(SAID).param("contact", contact).param("since", today.minusDays(LATELY))
            .query((row, n) -> new Part(engine.json().read(row.getBytes("content")), row.getObject("words", UUID.class), row.getString("text"))).stream()
            .collect(partitioningBy(part -> part.fact().is(FrontDoorFacts.CONTACT), mapping(part -> {
                var label = label(part.fact(), part.words());
                return Row.of(part.fact().is(FactCorrected.KIND) && label.equals("Why") ? "Why it was put right" : label, unlabelled(part.text(), label));
            }, toList())));
    }

    private static String label(Fact<?> fact, UUID words) {
        for (var part : Said.LABELS.entrySet())
            if (Said.id(fact.id().value(), part.getKey()).equals(words) || fact.occasion() != null && Said.id(fact.occasion(), part.getKey()).equals(words)) return part.getValue();
        return fact.is(FrontDoorFacts.CONTACT) ? "What was said" : "Why";
    }

    private static String unlabelled(String text, String label) {
        return text.startsWith(label + ": ") ? text.substring(label.length() + 2) : text;
    }
}
