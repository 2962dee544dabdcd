package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kith.calendar.Limit;
import kith.calendar.SchoolCalendar;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Origin;
import kith.pathway.Timeline.Moved;

/** A clock while the history is walked. */
final class Running {

    private static final String PAUSED = "paused";

    final ClockRule rule;
    final FactId fact;
    /** What the fact that began it is about: itself, or what it names; null where it could name something and does not. */
    final FactId about;
    final Origin origin;
    final LocalDate started;
    final Instant begun;
    /** A birthday or the law started it: after go-live it is known, though what it stands on was told by a file. */
    final boolean byLaw;
    /** What started it had begun long before, so that nobody knows when this was due. */
    final boolean goesOn;
    private final SchoolCalendar school;
    LocalDate due;
    Instant dueAt;
    LocalDate ended;
    Instant endedAt;
    String stopped;
    /** The first day on which what a waiting period waits out was done too early. */
    LocalDate early;
    private LocalDate paused;
    private List<Moved> moved = List.of();

    private Running(ClockRule rule, Trigger trigger, SchoolCalendar school) {
        this.rule = rule;
        this.fact = trigger.id();
        this.about = trigger.about();
        this.origin = trigger.origin();
        this.started = trigger.day();
        this.begun = trigger.begun();
        this.byLaw = trigger.fact() == null;
        this.goesOn = Trigger.goesOn(trigger.fact());
        this.school = school;
    }

    /** Null where nothing says when it is due. */
    static Running of(ClockRule rule, Trigger trigger, Life life, SchoolCalendar school, List<Running> earlier) {
        var clock = new Running(rule, trigger, school);
        var named = trigger.names(rule.dueOn());
        if (named != null) clock.due = rule.before() == null ? named : rule.before().before(named, school);
        else if (rule.dueEach() != null) clock.due = rule.dueEach().after(trigger.day());
        else if (rule.dueAge() != null) clock.due = life.turns(rule.dueAge());
        else if (rule.within() == null) return null;
        else if (rule.inAny() != null) clock.leave(Allowance.of(rule, earlier, school), trigger);
        else if (rule.within().inHours()) clock.until(rule.within().from(trigger.begun()));
        else clock.due = rule.within().from(trigger.countsFrom(rule.countsFrom()), school);
        if (clock.due == null) return null;
        clock.noLaterThan(rule.atFirst());
        clock.settle(named != null);
        return clock;
    }

    /** What earlier ones have left. */
    private void leave(Allowance left, Trigger trigger) {
        if (rule.within().inHours()) until(left.until(trigger.begun()));
        else due = left.until(trigger.day());
    }

    private void until(Instant moment) {
        dueAt = moment;
        due = moment.atZone(LONDON).toLocalDate();
    }

    /** Never before it started or longer than the law lets it run, and where the rule rolls on a fitting day, unless a fact named it. */
    private void settle(boolean named) {
        if (due.isBefore(started)) due = started;
        noLaterThan(rule.longest());
        if (!named && dueAt == null && rule.rolls() != null) due = rule.rolls().from(due);
    }

    private void noLaterThan(Limit most) {
        if (most != null && due.isAfter(most.from(started, school))) due = most.from(started, school);
    }

    void end(Fact<?> by) {
        var day = by.happened().day();
        if (rule.waits() && day.isBefore(due)) early = early == null ? day : early;
        else if (rule.waits()) over();
        else meet(day, by.happened().at());
    }

    void meet(LocalDate day, Instant at) {
        resume(day, at);
        ended = day;
        endedAt = at;
    }

    void stop(LocalDate day, String why) {
        if (rule.waits() && !day.isBefore(due)) {
            over();
            return;
        }
        ended = day;
        stopped = why;
    }

    private void over() {
        ended = due;
    }

    /** What puts the due day off, and what interrupts the limit. */
    void changes(Fact<?> fact, Conditions conditions) {
        for (var each : rule.extensions()) {
            var when = each.when();
            if (!when.matches(fact) || !when.means(this.fact, about, fact) || !conditions.hold(when, fact.happened().day())) continue;
            if (each.inTime() && fact.happened().day().isAfter(due)) continue;
            if (each.by() != null) extend(fact.happened().day(), each.by());
            else if (fact.value(each.on()) instanceof LocalDate last && !last.isBefore(started)) move(fact.happened().day(), last, dueAt == null ? null : last.plusDays(1).atStartOfDay(LONDON).toInstant(), true);
        }
        for (var each : rule.pauses()) {
            // what was late already when the interruption began stays late
            if (paused == null && !fact.happened().day().isAfter(due) && conditions.any(each.starts(), fact)) paused = fact.happened().day();
            else if (paused != null && conditions.any(each.ends(), fact)) resume(fact.happened().day(), fact.happened().at());
        }
    }

    private void extend(LocalDate on, Limit by) {
        if (dueAt == null) move(on, by.from(due, school), null, false);
        else if (by.inHours()) move(on, null, by.from(dueAt), false);
        else move(on, null, by.from(due, school).atTime(dueAt.atZone(LONDON).toLocalTime()).atZone(LONDON).toInstant(), false);
    }

    private void move(LocalDate on, LocalDate to, Instant toAt, boolean named) {
        remember(on, false);
        if (toAt != null) until(toAt);
        else due = to;
        settle(named);
    }

    private void remember(LocalDate until, boolean paused) {
        if (moved.isEmpty()) moved = new ArrayList<>(2);
        moved.add(new Moved(until, due, dueAt, paused));
    }

    /** As many days as were left when it was interrupted: working days or school days where it is counted in them. */
    private void resume(LocalDate day, Instant at) {
        if (paused == null) return;
        var since = paused;
        paused = null;
        remember(since, false);
        remember(day, true);
        if (dueAt != null) until(dueAt.plus(Duration.between(since.atStartOfDay(LONDON), at == null ? day.atStartOfDay(LONDON) : at.atZone(LONDON))));
        else due = day.plusDays(ChronoUnit.DAYS.between(since, due));
        if (dueAt == null && rule.within() != null && !due.isBefore(day)) due = left(since, day);
        settle(false);
    }

    private LocalDate left(LocalDate since, LocalDate day) {
        var was = moved.getLast().due();
        return switch (rule.within().unit()) {
            case WORKING_DAYS -> new Limit(Math.max(0, WorkingDays.between(since, was)), Limit.Unit.WORKING_DAYS).from(day, school);
            case SCHOOL_DAYS -> new Limit(school.between(since, was), Limit.Unit.SCHOOL_DAYS).from(day, school);
            default -> due;
        };
    }

    /** At the end of the history: a limit that is still interrupted stands still, and a waiting period ends by itself. */
    void settled() {
        // a birthday yet to come ends it in days that nobody waits for while it stands still
        if (paused != null && ended != null && stopped != null && stopped.startsWith("turned-") && ended.isAfter(paused)) ended = null;
        if (ended != null) {
            if (paused != null && ended.isAfter(paused)) {
                remember(paused, false);
                remember(ended, true);
            }
            paused = null;
            return;
        }
        if (paused != null) {
            remember(paused, false);
            stop(paused, PAUSED);
            paused = null;
        } else if (rule.waits()) over();
    }

    List<Moved> moved() {
        return List.copyOf(moved);
    }
}
