package kith.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.pathway.Timeline.StatusPeriod;

/** Spells of one status that overlap are one period; one that ends on the day the next begins stays apart. */
final class Periods {

    private static final Comparator<Spell> BY_STATUS = Comparator.comparing(Spell::code).thenComparing(each -> each.from);
    private static final Comparator<StatusPeriod> AS_BEGUN = Comparator.comparing(StatusPeriod::from).thenComparing(StatusPeriod::code);

    private Periods() {}

    static List<StatusPeriod> of(List<Spell> spells) {
        if (spells.isEmpty()) return List.of();
        var sorted = new ArrayList<>(spells);
        sorted.removeIf(each -> each.until != null && !each.until.isAfter(each.from));
        sorted.sort(BY_STATUS);
        var periods = new ArrayList<StatusPeriod>(sorted.size());
        for (var each : sorted) {
            var next = new StatusPeriod(each.code(), each.from, each.until, each.untilAt, each.by, each.reason);
            var last = periods.isEmpty() ? null : periods.getLast();
            if (last != null && last.code().equals(next.code()) && (last.until() == null || next.from().isBefore(last.until()))) periods.set(periods.size() - 1, joined(last, next));
            else periods.add(next);
        }
        periods.sort(AS_BEGUN);
        return List.copyOf(periods);
    }

    private static StatusPeriod joined(StatusPeriod first, StatusPeriod next) {
        boolean longer = first.until() != null && (next.until() == null || next.until().isAfter(first.until()));
        return longer ? new StatusPeriod(first.code(), first.from(), next.until(), next.untilAt(), first.by(), next.reason()) : first;
    }
}
