package kith.frontdoor.mash;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kith.calendar.WorkingDays;
import kith.ui.Due;
import kith.ui.Due.Press;

/** How much time is left, in hours where the limit is counted in hours. */
final class Left {

    private static final Duration SOON = Duration.ofHours(2);

    private Left() {}

    static Due of(LocalDate due, Instant dueAt, LocalDate today, Instant now) {
        if (due == null) return null;
        if (dueAt == null) return Due.on(due, today, WorkingDays.between(today, due));
        var left = Duration.between(now, dueAt);
        if (left.isNegative()) return new Due(words(left.negated()) + " late", due, Press.LATE);
        return new Due(words(left) + " left", due, left.compareTo(SOON) <= 0 ? Press.SOON : Press.CALM);
    }

    private static String words(Duration time) {
        if (time.toHours() >= 48) return time.toDays() + " days";
        if (time.toHours() >= 2) return time.toHours() + " hours";
        return time.toHours() == 1 ? "1 hour " + time.toMinutesPart() + " minutes" : time.toMinutes() + " minutes";
    }
}
