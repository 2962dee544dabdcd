package kith.casework.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.casework.closing.ClosingForm.Line;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Choice;
import kith.ui.Due;
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

    private record Row(String forenames, String surname, String childId, String code, LocalDate due, boolean unknown) {}

    private final JdbcClient db;
    private final Pathways pathways;

    Ending(JdbcClient db, Pathways pathways) {
        this.db = db;
        this.pathways = pathways;
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

    /** Who has a part beside the hub, as worker and role. */
    List<Choice> involved(List<UUID> people, LocalDate today) {
        return db.sql(INVOLVED).param("people", people.toArray(UUID[]::new)).param("today", today).query((row, n) -> Choice.of(row.getString("part"), row.getString("name") + ", " + row.getString("role").replace('-', ' '))).list();
    }

    private List<Row> rows(String sql, List<UUID> people, LocalDate today) {
        return db.sql(sql).param("people", people.toArray(UUID[]::new)).param("today", today).query(Row.class).list();
    }

    private static Line line(Row row, String what, LocalDate today) {
        var due = row.unknown() ? Due.unknown() : Due.on(row.due(), today, WorkingDays.between(today, row.due()));
        return new Line(ChildHeading.named(row.forenames(), null, row.childId()), what, due);
    }
}
