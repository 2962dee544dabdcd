package kith.pathway;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Fact;

/** The facts of one day within a settled history. */
record Day(LocalDate date, List<Fact<?>> history, int from, int to) {

    static Day at(List<Fact<?>> history, int from) {
        var date = history.get(from).happened().day();
        int to = from + 1;
        while (to < history.size() && history.get(to).happened().day().equals(date)) to++;
        return new Day(date, history, from, to);
    }

    boolean holds(List<When> whens) {
        for (int i = from; i < to; i++) if (When.any(whens, history.get(i))) return true;
        return false;
    }
}
