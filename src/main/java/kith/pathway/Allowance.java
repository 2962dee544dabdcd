package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kith.calendar.Limit;
import kith.calendar.SchoolCalendar;

/**
 * What is left of a limit that holds over all runs of a rule in any so long a time: 72 hours in any 28 days. What lies further back no longer counts, so that
 * a run lasts longer when an old one falls out of the time while it goes on.
 */
record Allowance(Limit most, Limit window, List<Stay> stays, SchoolCalendar school) {

    /** @param until null while it goes on */
    record Stay(LocalDate since, LocalDate until, Instant from, Instant to) {

        static Stay of(Running run) {
            // where nobody knows the time, as late as it can have been: what was used up may not be made less
            return new Stay(run.started, run.ended, run.begun, run.endedAt != null ? run.endedAt : run.ended == null ? null : run.ended.plusDays(1).atStartOfDay(LONDON).toInstant());
        }

        Instant to(Instant now) {
            return to == null || to.isAfter(now) ? now : to;
        }

        /** Of one that nobody ended, the time before {@code last}; one that ends on the day it began counts as one day. */
        long days(LocalDate first, LocalDate last) {
            var begins = since.isBefore(first) ? first : since;
            var ends = until == null || until.isAfter(last) ? last : until;
            return ends.isBefore(begins) ? 0 : Math.max(1, ChronoUnit.DAYS.between(begins, ends));
        }
    }

    static Allowance of(ClockRule rule, List<Running> earlier, SchoolCalendar school) {
        return new Allowance(rule.within(), rule.inAny(), earlier.stream().filter(each -> each.rule == rule).map(Stay::of).toList(), school);
    }

    /** The last day on which all of it is not more than it may be. */
    LocalDate until(LocalDate begins) {
        var day = begins;
        while (day.isBefore(begins.plusDays(most.count())) && used(begins, day.plusDays(1)) <= most.count()) day = day.plusDays(1);
        return day;
    }

    private long used(LocalDate begins, LocalDate day) {
        var first = window.before(day, school).plusDays(1);
        long used = ChronoUnit.DAYS.between(begins.isBefore(first) ? first : begins, day);
        for (var stay : stays) used += stay.days(first, begins);
        return used;
    }

    /** The last moment; what is used up grows at most as fast as time passes, so what is left is a safe step. */
    Instant until(Instant begins) {
        var limit = Duration.ofHours(most.count());
        var at = begins;
        while (at.isBefore(begins.plus(limit))) {
            var left = limit.minus(used(begins, at));
            if (left.isPositive()) {
                at = at.plus(left);
                continue;
            }
            var next = left.isNegative() ? null : fallsOut(begins, at);
            if (next == null) return at;
            at = next;
        }
        return begins.plus(limit);
    }

    private Duration used(Instant begins, Instant now) {
        var first = opens(now);
        var used = between(begins, now, first);
        for (var stay : stays) used = used.plus(between(stay.from, stay.to(begins), first));
        return used;
    }

    private static Duration between(Instant from, Instant to, Instant first) {
        var begins = from.isBefore(first) ? first : from;
        return to.isAfter(begins) ? Duration.between(begins, to) : Duration.ZERO;
    }

    /** While an old one falls out as fast as the new one grows, all of it stays the same: until when? */
    private Instant fallsOut(Instant begins, Instant now) {
        var first = opens(now);
        for (var stay : stays) if (!stay.from.isAfter(first) && stay.to(begins).isAfter(first)) return now.plus(Duration.between(first, stay.to(begins)));
        return null;
    }

    private Instant opens(Instant now) {
        return now.atZone(LONDON).minusDays(days()).toInstant();
    }

    private long days() {
        return switch (window.unit()) {
            case DAYS -> window.count();
            case WEEKS -> 7L * window.count();
            default -> throw new IllegalStateException("A time of " + window + " has no fixed number of days");
        };
    }
}
