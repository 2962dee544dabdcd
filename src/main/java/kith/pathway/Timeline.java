package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kith.ledger.FactId;

/** What follows from the facts over all time: no verdict but a line that can be read at any day. */
public record Timeline(List<StatusPeriod> statuses, List<Clock> clocks, List<Owed> owed) {

    public static final Timeline EMPTY = new Timeline(List.of(), List.of(), List.of());

    /**
     * Runs on each day from {@code from} up to, but without, {@code until} (null: no end known).
     * @param untilAt the moment at which it lapsed by law, where that is counted in hours: on the day of that moment it still ran
     */
    public record StatusPeriod(String code, LocalDate from, LocalDate until, Instant untilAt, FactId by, String reason) {
        public boolean at(Instant moment) {
            return on(day(moment)) && (untilAt == null || moment.isBefore(untilAt));
        }

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public enum State { RUNNING, MET, MET_LATE, OVERDUE, STOPPED, UNKNOWN }

    /** Before {@code until} the clock was due on another day, or {@code paused}: interrupted, so that no day counted. */
    public record Moved(LocalDate until, LocalDate due, Instant dueAt, boolean paused) {}

    /**
     * @param entry which of the entries of its rule it runs by: {@link Pathways#clock}
     * @param ended the day it was met or stopped; null while neither is known
     * @param stopped why it was stopped; null when it was met or is open
     * @param dueAt the last moment in time, where the limit is counted in hours; {@code endedAt} the moment it was met, where that is known
     * @param unknown no source could evidence it; {@code due} is then the next date due after go-live, if it comes again
     * @param early the first day on which what a waiting period waits out was done before its end, and so is not valid
     * @param moved what it was before a fact put the due day off or interrupted it, the oldest first
     */
    public record Clock(String rule, String entry, FactId fact, LocalDate started, LocalDate due, LocalDate warn, LocalDate ended, String stopped, boolean unknown, boolean again,
                        Instant dueAt, Instant endedAt, LocalDate early, List<Moved> moved) {

        private Moved then(LocalDate day) {
            for (var each : moved) if (day.isBefore(each.until())) return each;
            return null;
        }

        /** The day it is due as the facts up to that day have it. */
        public LocalDate dueOn(LocalDate day) {
            var then = then(day);
            return then == null ? due : then.due();
        }

        public Instant momentOn(LocalDate day) {
            var then = then(day);
            return then == null ? dueAt : then.dueAt();
        }

        /** The day it was due before anything was moved; null where nothing was. */
        public LocalDate wasDue() {
            return moved.isEmpty() || moved.getFirst().due().equals(due) ? null : moved.getFirst().due();
        }

        public boolean paused(LocalDate day) {
            var then = then(day);
            return then != null && then.paused();
        }

        /** Why it stands still on that day; null where it was met or runs. */
        public String reasonOn(LocalDate day) {
            return paused(day) ? "paused" : open(day) ? null : stopped;
        }

        /** At the end of that day; null before it started. */
        public State on(LocalDate day) {
            if (dueAt != null) return at(day.plusDays(1).atStartOfDay(LONDON).toInstant().minusNanos(1));
            if (day.isBefore(started)) return null;
            boolean done = !open(day);
            if (done && reasonOn(day) != null) return State.STOPPED;
            boolean late = done ? ended.isAfter(dueOn(ended)) : day.isAfter(dueOn(day));
            if (unknown && !(again && late)) return State.UNKNOWN;
            return done ? late ? State.MET_LATE : State.MET : late ? State.OVERDUE : State.RUNNING;
        }

        /** To the minute where the limit is counted in hours. What ended without a time, on the day it was due, was in time as far as anybody knows. */
        public State at(Instant moment) {
            var day = day(moment);
            if (dueAt == null) return on(day);
            if (day.isBefore(started)) return null;
            boolean done = !open(moment);
            if (done && reasonOn(day) != null) return State.STOPPED;
            boolean late = !done ? moment.isAfter(momentOn(day)) : endedAt == null ? ended.isAfter(dueOn(ended)) : endedAt.isAfter(momentOn(ended));
            if (unknown) return State.UNKNOWN;
            return done ? late ? State.MET_LATE : State.MET : late ? State.OVERDUE : State.RUNNING;
        }

        public boolean open(Instant moment) {
            var day = day(moment);
            return endedAt == null ? open(day) : !day.isBefore(started) && !paused(day) && endedAt.isAfter(moment);
        }

        public boolean open(LocalDate day) {
            return !day.isBefore(started) && !paused(day) && (ended == null || ended.isAfter(day));
        }
    }

    public record Owed(String code, FactId fact, String role, LocalDate since, LocalDate due, LocalDate completed) {
        public boolean on(LocalDate day) {
            return !day.isBefore(since) && (completed == null || completed.isAfter(day));
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** The statuses at a moment, the leading one first. */
    public List<StatusPeriod> statuses(Instant moment, Pathways pathways) {
        return statuses.stream().filter(period -> period.at(moment))
            .sorted(Comparator.comparingInt(period -> pathways.status(period.code()).leads())).toList();
    }

    /** The statuses on a day, the leading one first. */
    public List<StatusPeriod> statuses(LocalDate day, Pathways pathways) {
        return statuses.stream().filter(period -> period.on(day))
            .sorted(Comparator.comparingInt(period -> pathways.status(period.code()).leads())).toList();
    }

    public List<Clock> clocks(LocalDate day) {
        return clocks.stream().filter(clock -> !day.isBefore(clock.started())).toList();
    }

    public List<Owed> owed(LocalDate day) {
        return owed.stream().filter(each -> each.on(day)).toList();
    }
}
