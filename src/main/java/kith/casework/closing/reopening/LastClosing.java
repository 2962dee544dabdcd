package kith.casework.closing.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.casework.CaseworkFacts;
import kith.casework.ClosingFacts;
import kith.casework.closing.reopening.ReopeningForm.Closed;
import kith.casework.closing.reopening.ReopeningForm.Ended;
import kith.ledger.Fact;
import kith.pathway.Histories;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closing by which a case is closed now, and what ended on its day. */
@Component
class LastClosing {

    /** Of a child whose case is closed: each status that ended on that day, and each clock that stopped. */
    static final String ENDED = """
        select p.person, p.forenames, p.child_id, c.since, s.code as status, null as clock
          from pathway.status c
          join people.person p  on p.person = c.person
          join pathway.status s on s.person = c.person and s.until = c.since and s.since < c.since and s.code <> 'closed'
         where c.person = any(:people) and c.code = 'closed' and c.since <= :today and (c.until is null or c.until > :today)
         union all
        select p.person, p.forenames, p.child_id, c.since, null, k.entry
          from pathway.status c
          join people.person p on p.person = c.person
          join pathway.clock k on k.person = c.person and k.ended = c.since and k.stopped is not null
         where c.person = any(:people) and c.code = 'closed' and c.since <= :today and (c.until is null or c.until > :today)
         order by person
        """;
    static final String SINCE = "select since from pathway.status where person = :person and code = 'closed' and since <= :today and (until is null or until > :today)";

    static final String CLOSED = """
        select c.person, p.forenames, p.child_id, c.since
          from pathway.status c
          join people.person p on p.person = c.person
         where c.person = any(:people) and c.code = 'closed' and c.since <= :today and (c.until is null or c.until > :today)
         order by c.since desc, p.person
        """;

    private record Row(UUID person, String forenames, String childId, LocalDate since, String status, String clock) {}

    private final JdbcClient db;
    private final Histories histories;
    private final Pathways pathways;

    LastClosing(JdbcClient db, Histories histories, Pathways pathways) {
        this.db = db;
        this.histories = histories;
        this.pathways = pathways;
    }

    List<Ended> ended(List<UUID> people, LocalDate today) {
        var rows = db.sql(ENDED).param("people", people.toArray(UUID[]::new)).param("today", today).query(Row.class).list();
        return people.stream().map(person -> rows.stream().filter(each -> each.person().equals(person)).toList()).filter(mine -> !mine.isEmpty()).map(this::ended).toList();
    }

    /** Since when each case is closed, the latest first. */
    List<Closed> closed(List<UUID> people, LocalDate today) {
        return db.sql(CLOSED).param("people", people.toArray(UUID[]::new)).param("today", today)
            .query((row, n) -> new Closed(row.getObject("person", UUID.class), ChildHeading.named(row.getString("forenames"), null, row.getString("child_id")), row.getObject("since", LocalDate.class))).list();
    }

    private Ended ended(List<Row> mine) {
        var statuses = mine.stream().filter(each -> each.status() != null).map(each -> Screen.term(pathways.status(each.status()).label())).collect(Collectors.toCollection(TreeSet::new));
        var clocks = mine.stream().filter(each -> each.clock() != null).map(each -> Screen.term(pathways.clockTitle(each.clock()))).collect(Collectors.toCollection(TreeSet::new));
        return new Ended(ChildHeading.named(mine.getFirst().forenames(), null, mine.getFirst().childId()), Say.date(mine.getFirst().since()), List.copyOf(statuses), List.copyOf(clocks));
    }

    /** All by which the case is closed: one recorded twice has to be taken back twice. Of a day on which it was opened again in between, the last alone. */
    List<Fact<?>> of(UUID person, LocalDate today) {
        var since = db.sql(SINCE).param("person", person).param("today", today).query(LocalDate.class).optional().orElse(null);
        if (since == null) return List.of();
        var standing = histories.of(person).standing();
        var closings = standing.stream().<Fact<?>>filter(each -> each.is(CaseworkFacts.CLOSED) && !each.happened().day().isBefore(since)).toList();
        boolean between = standing.stream().anyMatch(each -> each.is(ClosingFacts.REOPENED) && each.happened().day().equals(since));
        return between ? closings.subList(closings.size() - 1, closings.size()) : closings;
    }
}
