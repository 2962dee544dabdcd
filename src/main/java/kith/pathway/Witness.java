package kith.pathway;

import java.time.LocalDate;
import java.util.Map;
import kith.calendar.SchoolCalendar;
import kith.pathway.Timeline.Clock;

/** Says which clocks that imported facts started can be known. */
final class Witness {

    private Witness() {}

    static Clock written(Running clock, String entry, Map<String, Source> sources, SchoolCalendar school) {
        var source = clock.origin == null ? null : sources.get(clock.origin.source());
        boolean unknown = clock.origin != null && unknown(clock, source);
        boolean again = clock.rule.repeats() && !(unknown && (source == null || endedBy(clock, source)));
        var due = unknown && again ? nextDue(clock, source.cutOver(), school) : clock.due;
        // nobody has anything to do about a waiting period, so nobody is warned of it
        var warn = clock.rule.waits() ? null : clock.rule.warn() == null ? due : clock.rule.warn().before(due, school);
        return new Clock(clock.rule.rule(), entry, clock.fact, clock.started, due, warn != null && warn.isBefore(clock.started) ? clock.started : warn, clock.ended, clock.stopped, unknown, again,
            clock.dueAt, clock.dueAt == null ? null : clock.endedAt, clock.early, clock.moved());
    }

    /**
     * What the files tell of is known while they told of it: a limit that fell due before go-live is unknown when they show no
     * end by then. What they do not tell of is unknown even where something ended it, or a figure would count the good news only.
     */
    private static boolean unknown(Running clock, Source source) {
        if (source != null && clock.started.isAfter(source.cutOver()) && clock.byLaw) return false;
        if (source == null || clock.goesOn || clock.rule.ends().stream().noneMatch(when -> source.evidences().contains(when.fact()))) return true;
        return !clock.due.isAfter(source.cutOver()) && !endedBy(clock, source);
    }

    private static boolean endedBy(Running clock, Source source) {
        return clock.ended != null && !clock.ended.isAfter(source.cutOver());
    }

    /** As if the last one that nobody can tell of had been in time. */
    private static LocalDate nextDue(Running clock, LocalDate goLive, SchoolCalendar school) {
        var due = clock.due;
        if (clock.rule.within() != null) while (!due.isAfter(goLive)) due = clock.rule.within().from(due, school);
        return due;
    }
}
