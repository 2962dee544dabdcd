package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Origin;
import kith.pathway.Pathways.Concern;
import kith.pathway.Timeline.Clock;
import kith.pathway.Timeline.Owed;

/** The clocks and owed records while the history is walked. */
final class ClockWalk {

    static final class Running {
        final ClockRule rule;
        final FactId fact;
        final Origin origin;
        final LocalDate started;
        final LocalDate due;
        final Instant dueAt;
        LocalDate ended;
        Instant endedAt;
        String stopped;

        Running(ClockRule rule, Fact<?> fact) {
            this.rule = rule;
            this.fact = fact.id();
            this.origin = fact.origin();
            this.started = fact.happened().day();
            this.dueAt = rule.within().inHours() ? rule.within().from(begun(fact)) : null;
            this.due = dueAt != null ? dueAt.atZone(LONDON).toLocalDate()
                : rule.dueOn() != null && fact.value(rule.dueOn()) instanceof LocalDate said && !said.isBefore(started) ? said : rule.within().from(started);
        }

        /** Where nobody knows the time, the earliest: a limit in hours may not be passed. */
        static Instant begun(Fact<?> fact) {
            return fact.happened().at() != null ? fact.happened().at() : fact.happened().day().atStartOfDay(LONDON).toInstant();
        }

        void meet(Fact<?> by) {
            ended = by.happened().day();
            endedAt = by.happened().at();
        }

        void stop(LocalDate day, String why) {
            ended = day;
            stopped = why;
        }
    }

    private static final Comparator<Clock> AS_STARTED = Comparator.comparing(Clock::started).thenComparing(Clock::due).thenComparing(Clock::rule);

    private final Pathways pathways;
    private final StatusWalk statuses;
    private final Life life;
    private final Map<String, Source> sources;
    private final Begun begun;
    private final OwedWalk owed = new OwedWalk();
    private final KeptWalk kept;
    private final List<Running> open = new ArrayList<>(8);
    private final List<Running> all = new ArrayList<>(8);
    private final Map<String, List<LocalDate>> counted = new HashMap<>(2);

    ClockWalk(Pathways pathways, StatusWalk statuses, Life life, Map<String, Source> sources) {
        this.pathways = pathways;
        this.statuses = statuses;
        this.life = life;
        this.sources = sources;
        this.begun = new Begun(pathways.asksOpen);
        this.kept = new KeptWalk(pathways.kept, statuses);
    }

    void end(Fact<?> fact, Concern concern) {
        if (!concern.touches.isEmpty() && !open.isEmpty()) {
            var day = fact.happened().day();
            boolean succeeded = begun.succeeded(fact) || statuses.succeeded(fact, concern);
            for (var each : open) {
                if (!concern.touches.contains(each.rule)) continue;
                if (ends(each.rule, each.fact, fact)) each.meet(fact);
                else if (When.any(each.rule.stops(), fact) && !(succeeded && each.started.equals(day))) each.stop(day, StatusWalk.reason(fact));
            }
            drop();
        }
        owed.complete(fact);
        kept.written(fact);
    }

    private static boolean ends(ClockRule rule, FactId started, Fact<?> fact) {
        for (var when : rule.ends()) if (when.matches(fact) && when.means(started, fact)) return true;
        return false;
    }

    void start(Fact<?> fact, Concern concern) {
        begun.note(fact);
        if (concern.counted) counted.computeIfAbsent(fact.kind().name(), any -> new ArrayList<>()).add(fact.happened().day());
        for (var rule : concern.starts)
            for (var when : rule.starts())
                if (when.matches(fact) && holds(when, fact)) {
                    begin(rule, fact);
                    break;
                }
        for (var spell : statuses.opened()) {
            kept.changed(spell, fact);
            for (var rule : pathways.startedByStatus.getOrDefault(spell.code(), List.of()))
                for (var when : rule.starts()) if (begins(when, spell)) begin(rule, fact);
        }
        for (var rule : concern.owes) if (fact.origin() == null && rule.from().matches(fact)) owed.owe(rule, fact);
        kept.begin(fact);
    }

    private boolean begins(When when, StatusWalk.Spell spell) {
        return begins(when, spell, statuses);
    }

    static boolean begins(When when, StatusWalk.Spell spell, StatusWalk statuses) {
        if (!spell.code().equals(when.status())) return false;
        return when.strand() == null ? !statuses.runsBeside(spell) : when.strand().equals(spell.course.strand().name());
    }

    private boolean holds(When when, Fact<?> fact) {
        if (when.whileStatus() != null && !statuses.runs(when.whileStatus(), when.strand())) return false;
        if (when.open() != null && !begun.isOpen(when.open())) return false;
        return when.nth() == null || (when.nth() == When.Nth.first) == (sinceBegun(when, fact) == 1);
    }

    private int sinceBegun(When when, Fact<?> fact) {
        var since = when.whileStatus() == null ? LocalDate.MIN : statuses.since(when.whileStatus());
        int count = 0;
        for (var day : counted.get(fact.kind().name())) if (!day.isBefore(since)) count++;
        return count;
    }

    private void begin(ClockRule rule, Fact<?> fact) {
        var day = fact.happened().day();
        var age = pathways.untilAge(rule);
        if (statuses.dead() || !rule.inForce(day) || age != null && life.born() != null && !day.isBefore(life.turns(age))) return;
        for (int i = all.size() - 1; i >= 0 && all.get(i).fact.equals(fact.id()); i--) if (all.get(i).rule.rule().equals(rule.rule())) return;
        var clock = new Running(rule, fact);
        all.add(clock);
        if (statuses.answered(rule.ends(), fact.id())) clock.ended = day;
        else open.add(clock);
    }

    /** With a status that ended; where another of its kind began that day, only what is older. */
    void stopWith(String status, LocalDate day, String reason, boolean older) {
        for (var each : open)
            if (status.equals(each.rule.stopsWith()) && (!older || each.started.isBefore(day))) each.stop(day, reason);
        drop();
    }

    void stopAll(LocalDate day, String reason, Predicate<Running> but) {
        for (var each : open) if (!but.test(each)) each.stop(day, reason);
        begun.closeBefore(day);
        drop();
    }

    /** What the law asks no longer at this age. */
    void turns(int age, LocalDate day) {
        for (var each : open) {
            var until = pathways.untilAge(each.rule);
            if (until != null && until == age) each.stop(day, "turned-" + age);
        }
        drop();
    }

    boolean anyOlderThan(LocalDate day) {
        for (var each : all) if (each.started.isBefore(day) && (each.ended == null || each.ended.equals(day))) return true;
        return false;
    }

    private void drop() {
        open.removeIf(each -> each.ended != null);
    }

    List<Clock> clocks() {
        if (all.isEmpty()) return List.of();
        var clocks = new ArrayList<Clock>(all.size());
        for (var each : all) clocks.add(Witness.written(each, sources));
        clocks.sort(AS_STARTED);
        return List.copyOf(clocks);
    }

    /** Nothing runs any more from this day on. */
    void quiet(LocalDate day) {
        kept.quiet(day);
    }

    /** Minutes of what was held before stay owed: whoever reviews the death needs them. */
    void die(LocalDate day) {
        stopAll(day, "died", clock -> false);
        kept.stop(day);
    }

    List<Owed> owed() {
        return KeptWalk.together(owed.written(), kept.owed());
    }
}
