package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.calendar.SchoolCalendar;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Timeline.Owed;

/** The records that the facts owe. One that was completed before the fact it belongs to is dated still answers it. */
final class OwedWalk {

    private static final String COMPLETED = "record.completed";

    private record Completed(FactId of, String code, LocalDate day) {}

    private final SchoolCalendar school;
    private final List<Owed> owed = new ArrayList<>(2);
    private final List<Completed> completed = new ArrayList<>(2);

    OwedWalk(SchoolCalendar school) {
        this.school = school;
    }

    void owe(OwedRule rule, Fact<?> fact) {
        var day = fact.happened().day();
        owed.add(new Owed(rule.code(), fact.id(), rule.role(), day, rule.within().from(day, school), null));
    }

    void complete(Fact<?> fact) {
        if (fact.kind().name().equals(COMPLETED)) completed.add(new Completed((FactId) fact.value("of"), (String) fact.value("code"), fact.happened().day()));
    }

    List<Owed> written() {
        if (owed.isEmpty()) return List.of();
        owed.sort(Comparator.comparing(Owed::due).thenComparing(Owed::code));
        completed.forEach(this::answer);
        return List.copyOf(owed);
    }

    /** One that names no fact answers the oldest that was owed then. */
    private void answer(Completed by) {
        for (int i = 0; i < owed.size(); i++) {
            var each = owed.get(i);
            if (each.completed() != null || by.code != null && !by.code.equals(each.code())) continue;
            if (by.of == null ? by.code == null || each.since().isAfter(by.day) : !by.of.equals(each.fact())) continue;
            owed.set(i, new Owed(each.code(), each.fact(), each.role(), each.since(), each.due(), by.day));
            if (by.of == null) return;
        }
    }
}
