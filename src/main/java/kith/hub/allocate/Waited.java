package kith.hub.allocate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import kith.calendar.WorkingDays;

/** How long somebody has waited, in hours in which a hub works: from nine to five on working days. */
final class Waited {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(17, 0);

    private Waited() {}

    /** Each day counts what of it lies between the two moments: a day's end is as good as the next morning. */
    static long hours(ZonedDateTime since, ZonedDateTime now) {
        var minutes = 0L;
        for (LocalDate day = since.toLocalDate(); !day.isAfter(now.toLocalDate()); day = day.plusDays(1)) {
            if (!WorkingDays.isWorkingDay(day)) continue;
            var from = later(since, day.atTime(FROM).atZone(since.getZone()));
            var to = earlier(now, day.atTime(TO).atZone(since.getZone()));
            if (from.isBefore(to)) minutes += Duration.between(from, to).toMinutes();
        }
        return minutes / 60;
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
