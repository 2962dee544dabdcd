package kith.casework.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.calendar.WorkingDays;
import kith.casework.closing.ClosingForm.Began;
import kith.casework.closing.ClosingForm.Ends;
import kith.casework.closing.ClosingForm.Line;
import kith.ledger.CodeSet;
import kith.ledger.PersonId;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.people.confidential.ConfidentialFacts;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs and what is owed in a family, before something is closed. */
@Component
class Ending {

    static final String CLOCKS = """
        select p.forenames, p.surname, p.child_id, c.entry as code, c.due, c.unknown
          from pathway.clock c
          join people.person p on p.person = c.person
         where c.person = any(:people) and c.started <= :today and (c.ended is null or c.ended > :today) and c.due < cast(:today as date) + 730
         order by p.born nulls last, c.due
        """;

    static final String OWED = """
        select p.forenames, p.surname, p.child_id, o.code, o.due, false as unknown
          from pathway.owed o
          join people.person p on p.person = o.person
         where o.person = any(:people) and o.since <= :today and (o.completed is null or o.completed > :today)
         order by p.born nulls last, o.due
        """;

    static final String INVOLVED = """
        select distinct i.worker || '/' || i.role as part, w.name, i.role
          from hub.involvement i
          join access.worker w on w.id::text = i.worker
         where i.person = any(:people) and (i.until is null or i.until > :today)
         order by w.name
        """;

    static final String PARTS = """
        select i.person, i.role
          from hub.involvement i
         where i.person = any(:people) and i.worker = :worker and i.until is null
        """;

    /** What a case is opened for ends with it as a matter of course; what is named here somebody else decides: a court, a conference, the law. */
    static final String RUNNING = """
        select p.person, p.forenames, p.child_id, s.code, c.legal_status, c.legal_since
          from pathway.status s
          join people.person p     on p.person = s.person
          left join care.current c on c.person = s.person and s.code = 'looked-after'
         where s.person = any(:people) and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)
           and s.code not in ('closed', 'child-in-need', 'contact', 'mash-enquiry', 'early-help')
         order by p.born nulls last, p.person
        """;

    /** A closing of an earlier day leaves these as they are. */
    static final String BEGAN = """
        select p.person, p.forenames, p.child_id, s.code, s.since
          from pathway.status s
          join people.person p on p.person = s.person
         where s.person = any(:people) and s.since <= :today and (s.until is null or s.until > :today) and s.code <> 'closed'
         order by s.since desc, p.born nulls last, p.person
        """;

    private record Started(UUID person, String forenames, String childId, String code, LocalDate since) {}

    private record Status(UUID person, String forenames, String childId, String code, String legalStatus, LocalDate legalSince) {}

    private record Part(UUID person, String role) {}

    private record Row(String forenames, String surname, String childId, String code, LocalDate due, boolean unknown) {}

    private final JdbcClient db;
    private final Pathways pathways;
    private final Clock clock;

    Ending(JdbcClient db, Pathways pathways, Clock clock) {
        this.db = db;
        this.pathways = pathways;
        this.clock = clock;
    }

    List<Line> stops(List<UUID> people, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var row : rows(CLOCKS, people, today)) lines.add(line(row, pathways.clockTitle(row.code()), today));
        return lines;
    }

    List<Line> owed(List<UUID> people, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var row : rows(OWED, people, today)) lines.add(line(row, pathways.owedTitle(row.code()), today));
        return lines;
    }

    /** What closing the case ends beside it, child by child. */
    List<Ends> ends(List<UUID> people, LocalDate today) {
        var running = db.sql(RUNNING).param("people", people.toArray(UUID[]::new)).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Status.class).list();
        var children = running.stream().collect(Collectors.groupingBy(Status::person, LinkedHashMap::new, Collectors.toList()));
        return children.values().stream().map(each -> new Ends(each.getFirst().person(), ChildHeading.named(each.getFirst().forenames(), null, each.getFirst().childId()),
            each.stream().sorted(Comparator.comparingInt(it -> pathways.status(it.code()).leads())).map(it -> named(it, today)).collect(Collectors.joining("; ")),
            each.stream().anyMatch(it -> it.code().equals("looked-after")))).toList();
    }

    private String named(Status status, LocalDate today) {
        var words = Screen.term(pathways.status(status.code()).label());
        if (status.legalStatus() == null) return words;
        return words + ", " + Screen.term(CodeSet.named("lac_legal_status").label(status.legalStatus())).toLowerCase() + (status.legalSince() == null ? "" : " since " + Say.brief(status.legalSince(), today));
    }

    /** What runs and since when, the latest first. */
    List<Began> began(List<UUID> people, LocalDate today) {
        return db.sql(BEGAN).param("people", people.toArray(UUID[]::new)).param("today", today).query(Started.class).list().stream().map(each -> new Began(each.person(),
            ChildHeading.named(each.forenames(), null, each.childId()), each.code(), Screen.term(pathways.status(each.code()).label()), each.since())).toList();
    }

    /** Who has a part beside the hub, as worker and role. */
    List<Choice> involved(List<UUID> people, LocalDate today) {
        return db.sql(INVOLVED).param("people", people.toArray(UUID[]::new)).param("today", today).query((row, n) -> Choice.of(row.getString("part"), row.getString("name") + ", " + row.getString("role").replace('-', ' '))).list();
    }

    /** The children to whom this worker has this part, and no other that opens the record in the same way. */
    List<PersonId> lastPart(List<PersonId> people, String worker, String role) {
        var parts = db.sql(PARTS).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("worker", worker).query(Part.class).list();
        return people.stream().filter(each -> {
            var alike = parts.stream().filter(it -> it.person().equals(each.value()) && ConfidentialFacts.involvedAs(it.role()).equals(ConfidentialFacts.involvedAs(role))).map(Part::role).toList();
            return alike.equals(List.of(role));
        }).toList();
    }

    private List<Row> rows(String sql, List<UUID> people, LocalDate today) {
        return db.sql(sql).param("people", people.toArray(UUID[]::new)).param("today", today).query(Row.class).list();
    }

    private static Line line(Row row, String what, LocalDate today) {
        var due = row.unknown() ? Due.unknown() : Due.on(row.due(), today, WorkingDays.between(today, row.due()));
        return new Line(ChildHeading.named(row.forenames(), null, row.childId()), what, due);
    }
}
