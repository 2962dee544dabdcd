package kith.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kith.ledger.Fact;

/** The facts of one day within a settled history. */
record Day(LocalDate date, List<Fact<?>> history, int from, int to) {

    static Day at(List<Fact<?>> history, int from) {
        var date = history.get(from).happened().day();
        int to = from + 1;
        while (to < history.size() && history.get(to).happened().day().equals(date)) to++;
        return new Day(date, history, from, to);
    }

    /** One that stands before this fact only by the name of its type: of the same rank, and of no other time. */
    Fact<?> twin(Fact<?> fact, Predicate<Fact<?>> means) {
        for (int i = from; i < to; i++) {
            var each = history.get(i);
            if (each == fact) return null;
            if (each.kind() != fact.kind() && each.rank() == fact.rank() && Objects.equals(each.happened().at(), fact.happened().at()) && means.test(each)) return each;
        }
        return null;
    }

    /** What ends only for good is no end on a day on which something begins. */
    boolean holds(List<When> whens) {
        for (int i = from; i < to; i++) for (var when : whens) if (!when.forGood() && when.matches(history.get(i))) return true;
        return false;
    }
}
