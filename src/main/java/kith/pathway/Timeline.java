package kith.pathway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kith.ledger.FactId;

/** What follows from the facts over all time: no verdict but a line that can be read at any day. */
public record Timeline(List<StatusPeriod> statuses, List<Clock> clocks, List<Owed> owed) {

    public static final Timeline EMPTY = new Timeline(List.of(), List.of(), List.of());

    /** Runs on each day from {@code from} up to, but without, {@code until} (null: no end known). */
    public record StatusPeriod(String code, LocalDate from, LocalDate until, FactId by, String reason) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public enum State { RUNNING, MET, MET_LATE, OVERDUE, STOPPED, UNKNOWN }

    /**
     * @param ended the day it was met or stopped; null while neither is known
     * @param stopped why it was stopped; null when it was met or is open
     * @param unknown no source could evidence it; {@code due} is then the next date due after go-live, if it comes again
     */
    public record Clock(String rule, FactId fact, LocalDate started, LocalDate due, LocalDate warn, LocalDate ended, String stopped, boolean unknown, boolean again) {

        /** Null before it started. */
        public State on(LocalDate day) {
            if (day.isBefore(started)) return null;
            boolean done = !open(day);
            if (done && stopped != null) return State.STOPPED;
            boolean late = (done ? ended : day).isAfter(due);
            if (unknown && !(again && late)) return State.UNKNOWN;
            return done ? late ? State.MET_LATE : State.MET : late ? State.OVERDUE : State.RUNNING;
        }

        public boolean open(LocalDate day) {
            return !day.isBefore(started) && (ended == null || ended.isAfter(day));
        }
    }

    public record Owed(String code, FactId fact, String role, LocalDate since, LocalDate due, LocalDate completed) {
        public boolean on(LocalDate day) {
            return !day.isBefore(since) && (completed == null || completed.isAfter(day));
        }
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
