package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.calendar.Limit;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Origin;
import kith.pathway.Timeline.Clock;
import kith.pathway.Timeline.Owed;

/** The clocks and owed records while the history is walked. */
final class ClockWalk {

    private static final String COMPLETED = "record.completed";

    private static final class Running {
        final ClockRule rule;
        final FactId fact;
        final Origin origin;
        final LocalDate started;
        final LocalDate due;
        LocalDate ended;
        String stopped;

        Running(ClockRule rule, Fact<?> fact) {
            this.rule = rule;
            this.fact = fact.id();
            this.origin = fact.origin();
            this.started = fact.happened().day();
            this.due = rule.within().from(started);
        }

        void stop(LocalDate day, String why) {
            ended = day;
            stopped = why;
        }
    }

    private final Pathways pathways;
    private final StatusWalk statuses;
    private final Map<String, Source> sources;
    private final List<Running> open = new ArrayList<>();
    private final List<Running> all = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private final Map<String, List<LocalDate>> seen = new HashMap<>();

    ClockWalk(Pathways pathways, StatusWalk statuses, Map<String, Source> sources) {
        this.pathways = pathways;
        this.statuses = statuses;
        this.sources = sources;
    }

    void end(Fact<?> fact) {
        var day = fact.happened().day();
        for (var each : List.copyOf(open)) {
            if (each.rule.ends().stream().anyMatch(when -> when.matches(fact) && meant(when, each, fact))) each.ended = day;
            else if (each.rule.stops().stream().anyMatch(when -> when.matches(fact)) && !(statuses.succeeded(fact) && each.started.equals(day)))
                each.stop(day, StatusWalk.reason(fact));
        }
        drop();
        if (fact.kind().name().equals(COMPLETED)) complete(fact);
    }

    private static boolean meant(When when, Running clock, Fact<?> fact) {
        var of = when.of() == null ? null : fact.value("of");
        return of == null || of.equals(clock.fact);
    }

    void start(Fact<?> fact) {
        var name = fact.kind().name();
        seen.computeIfAbsent(name, any -> new ArrayList<>()).add(fact.happened().day());
        for (var rule : pathways.startedBy.getOrDefault(name, List.of()))
            if (rule.starts().stream().anyMatch(when -> when.matches(fact) && holds(when, fact))) begin(rule, fact);
        for (var period : statuses.openedByThis())
            for (var rule : pathways.startedByStatus.getOrDefault(period.status.code(), List.of())) begin(rule, fact);
        for (var rule : pathways.owedFrom.getOrDefault(name, List.of()))
            if (rule.from().matches(fact) && fact.origin() == null) {
                var day = fact.happened().day();
                owed.add(new Owed(rule.code(), fact.id(), rule.role(), day, rule.within().from(day), null));
            }
    }

    private boolean holds(When when, Fact<?> fact) {
        if (when.whileStatus() != null && !statuses.runs(when.whileStatus())) return false;
        if (when.open() != null && !statuses.isOpen(when.open())) return false;
        return when.nth() == null || (when.nth() == When.Nth.first) == (sinceBegun(when, fact) == 1);
    }

    private long sinceBegun(When when, Fact<?> fact) {
        var since = when.whileStatus() == null ? LocalDate.MIN : statuses.since(when.whileStatus());
        return seen.get(fact.kind().name()).stream().filter(day -> !day.isBefore(since)).count();
    }

    private void begin(ClockRule rule, Fact<?> fact) {
        if (!rule.inForce(fact.happened().day())) return;
        if (open.stream().anyMatch(each -> each.rule == rule && each.fact.equals(fact.id()))) return;
        var clock = new Running(rule, fact);
        open.add(clock);
        all.add(clock);
    }

    /** With a status that ended; where another of its kind began that day, only what is older. */
    void stopWith(StatusRule status, LocalDate day, String reason, boolean older) {
        for (var each : open)
            if (status.code().equals(each.rule.stopsWith()) && (!older || each.started.isBefore(day))) each.stop(day, reason);
        drop();
    }

    void stopAll(LocalDate day, String reason, boolean older) {
        for (var each : open) if (!older || each.started.isBefore(day)) each.stop(day, reason);
        drop();
    }

    /** What no status carries: at 18 the limits of childhood stop. */
    void stopUnbound(LocalDate day, String reason) {
        for (var each : open) if (each.rule.stopsWith() == null && each.started.isBefore(day)) each.stop(day, reason);
        drop();
    }

    boolean anyStartedBefore(LocalDate day) {
        return open.stream().anyMatch(each -> each.started.isBefore(day));
    }

    private void drop() {
        open.removeIf(each -> each.ended != null);
    }

    private void complete(Fact<?> fact) {
        var of = fact.value("of");
        var code = fact.value("code");
        owed.replaceAll(each -> each.completed() == null && each.fact().equals(of) && (code == null || code.equals(each.code()))
            ? new Owed(each.code(), each.fact(), each.role(), each.since(), each.due(), fact.happened().day()) : each);
    }

    List<Clock> clocks() {
        return all.stream().map(this::written).sorted(Comparator.comparing(Clock::started).thenComparing(Clock::rule).thenComparing(Clock::due)).toList();
    }

    List<Owed> owed() {
        return owed.stream().sorted(Comparator.comparing(Owed::due).thenComparing(Owed::code)).toList();
    }

    private Clock written(Running each) {
        var source = each.origin == null ? null : sources.get(each.origin.source());
        boolean unknown = source != null && each.stopped == null && unknown(each, source);
        var due = unknown && each.rule.repeats() ? rolled(each.rule.within(), each.due, source.cutOver()) : each.due;
        return new Clock(each.rule.rule(), each.fact, each.started, due, each.rule.warn() == null ? due : each.rule.warn().before(due), each.ended, each.stopped, unknown, each.rule.repeats());
    }

    /** Nothing can be said of what fell due before go-live unless the files tell of it, and tell of it up to that day. */
    private static boolean unknown(Running clock, Source source) {
        boolean evidenced = clock.rule.ends().stream().anyMatch(when -> source.evidences().contains(when.fact()));
        boolean dueAfter = clock.due.isAfter(source.cutOver());
        if (evidenced) return !dueAfter && (clock.ended == null || clock.ended.isAfter(source.cutOver()));
        return clock.ended == null || !dueAfter || clock.ended.isBefore(source.cutOver());
    }

    private static LocalDate rolled(Limit within, LocalDate due, LocalDate goLive) {
        var next = due;
        while (!next.isAfter(goLive)) next = within.from(next);
        return next;
    }
}
