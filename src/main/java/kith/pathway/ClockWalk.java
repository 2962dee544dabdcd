package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Pathways.Concern;
import kith.pathway.Timeline.Clock;
import kith.pathway.Timeline.Owed;

/** The clocks and owed records while the history is walked. */
final class ClockWalk {

    private record Key(String rule, FactId fact) {}

    private static final Comparator<Clock> AS_STARTED = Comparator.comparing(Clock::started).thenComparing(Clock::due).thenComparing(Clock::rule);

    private final Pathways pathways;
    private final StatusWalk statuses;
    private final Conditions conditions;
    private final Life life;
    private final Map<String, Source> sources;
    private final OwedWalk owed;
    private final KeptWalk kept;
    private final List<Running> open = new ArrayList<>(8);
    private final List<Running> all = new ArrayList<>(8);
    private final Set<Key> begun = new HashSet<>();
    private final Map<ClockRule, Fact<?>> beforehand = new IdentityHashMap<>(2);
    private final Map<ClockRule, Fact<?>> calledOff = new IdentityHashMap<>(2);

    ClockWalk(Pathways pathways, StatusWalk statuses, Life life, Map<String, Source> sources) {
        this.pathways = pathways;
        this.statuses = statuses;
        this.conditions = statuses.conditions();
        this.life = life;
        this.sources = sources;
        this.owed = new OwedWalk(pathways.school());
        this.kept = new KeptWalk(pathways, statuses);
        statuses.beside(this);
    }

    void end(Fact<?> fact, Concern concern) {
        if (!concern.touches.isEmpty() && !open.isEmpty()) {
            var day = fact.happened().day();
            boolean succeeded = conditions.begun().succeeded(fact) || statuses.succeeded(fact, concern);
            for (var each : open) {
                if (!concern.touches.contains(each.rule)) continue;
                boolean newer = succeeded && each.started.equals(day);
                if (ends(each, fact) && !newer) each.end(fact);
                else if (stops(each, fact) && !newer) each.stop(day, StatusWalk.reason(fact));
                else each.changes(fact, conditions);
            }
            drop();
        }
        for (var rule : concern.early)
            if (When.any(rule.ends(), fact)) beforehand.put(rule, fact);
            else if (When.any(rule.stops(), fact)) calledOff.put(rule, fact);
        owed.complete(fact);
        kept.written(fact);
    }

    private boolean ends(Running clock, Fact<?> fact) {
        return any(clock.rule.ends(), clock, fact);
    }

    private boolean stops(Running clock, Fact<?> fact) {
        return any(clock.rule.stops(), clock, fact);
    }

    private boolean any(List<When> whens, Running clock, Fact<?> fact) {
        for (var when : whens) if (when.matches(fact) && when.means(clock.fact, clock.about, fact) && reached(when, clock, fact) && conditions.hold(when, fact)) return true;
        return false;
    }

    private static boolean reached(When when, Running clock, Fact<?> fact) {
        return when.of() != When.Of.due || fact.value("of") != null || !clock.due.isAfter(fact.happened().day());
    }

    void start(Fact<?> fact, Concern concern) {
        var day = fact.happened().day();
        startedBy(fact, concern);
        follow(fact);
        for (var rule : concern.owes) if (fact.origin() == null && rule.days().inForce(day) && rule.from().matches(fact) && conditions.hold(rule.from(), day)) owed.owe(rule, fact);
        kept.begin(fact);
    }

    private void startedBy(Fact<?> fact, Concern concern) {
        for (var rule : concern.starts)
            for (var when : rule.starts())
                if (when.matches(fact) && conditions.hold(when, fact.happened().day())) {
                    begin(rule, Trigger.of(fact));
                    break;
                }
    }

    /** What the statuses begin that have opened since. {@code fact} may have opened them; null on a day of the law. */
    void follow(Fact<?> fact) {
        for (var spell : statuses.opened()) {
            kept.changed(spell);
            for (var each : open) if (pathways.touchedByStatus.getOrDefault(spell.code(), Set.of()).contains(each.rule)) met(each, spell);
            drop();
            for (var rule : pathways.startedByStatus.getOrDefault(spell.code(), List.of()))
                for (var when : rule.starts())
                    if (statuses.begins(when, spell) && conditions.hold(when, spell.from)) begin(rule, fact != null && fact.id().equals(spell.by) ? Trigger.of(fact) : Trigger.ofStatus(spell));
        }
    }

    /** Of what this one began, what that fact of the same day ends. */
    void endWith(Spell spell, Fact<?> fact) {
        for (var each : open)
            if (each.fact.equals(spell.by) && each.started.equals(spell.from)) {
                if (ends(each, fact)) each.end(fact);
                else if (stops(each, fact)) each.stop(spell.from, StatusWalk.reason(fact));
            }
        drop();
    }

    private void met(Running clock, Spell spell) {
        for (var when : clock.rule.ends())
            if (clock.ended == null && statuses.begins(when, spell) && conditions.hold(when, spell.from)) clock.meet(spell.from, null);
        for (var when : clock.rule.stops())
            if (clock.ended == null && statuses.begins(when, spell) && conditions.hold(when, spell.from)) clock.stop(spell.from, spell.code());
    }

    private void begin(ClockRule rule, Trigger trigger) {
        var age = pathways.untilAge(rule);
        if (statuses.dead() && !rule.outlasts() || !rule.inForce(trigger.day()) || age != null && life.born() != null && !trigger.day().isBefore(life.turns(age))) return;
        var key = new Key(rule.rule(), trigger.id());
        if (begun.contains(key)) return;
        var clock = Running.of(rule, trigger, life, pathways.school(), all);
        if (clock == null) return;
        begun.add(key);
        all.add(clock);
        var off = calledOff.get(rule);
        if (statuses.answered(rule.ends(), trigger.id())) clock.meet(trigger.day(), null);
        else if (wasEarly(rule, trigger)) metBefore(clock, beforehand.get(rule), trigger);
        else if (off != null && sameDay(off, trigger)) clock.stop(trigger.day(), StatusWalk.reason(off));
        else open.add(clock);
    }

    /** What it starts in its turn waited for the same beginning: the next health assessment, where the first came before the placement. */
    private void metBefore(Running clock, Fact<?> done, Trigger trigger) {
        clock.meet(trigger.day(), sameDay(done, trigger) ? done.happened().at() : null);
        startedBy(done, pathways.concerning(done.kind().name()));
    }

    private boolean wasEarly(ClockRule rule, Trigger trigger) {
        var done = beforehand.get(rule);
        if (done == null || done.happened().day().isBefore(rule.early().before(trigger.day(), pathways.school()))) return false;
        return rule.early().count() > 0 || sameDay(done, trigger);
    }

    /** On its day, and not known to be earlier: there the order of the kinds, and not of the hours, puts it first. */
    private static boolean sameDay(Fact<?> fact, Trigger trigger) {
        var at = fact.happened().at();
        return fact.happened().day().equals(trigger.day()) && (at == null || trigger.at() == null || !at.isBefore(trigger.at()));
    }

    /** With a status that ended; where another of its kind began that day, only what is older. */
    void stopWith(String status, LocalDate day, String reason, boolean older) {
        for (var each : open)
            if (status.equals(each.rule.stopsWith()) && (!older || each.started.isBefore(day))) each.stop(day, reason);
        drop();
    }

    void stopAll(LocalDate day, String reason, Predicate<Running> but) {
        for (var each : open) if (!each.rule.outlasts() && !but.test(each)) each.stop(day, reason);
        conditions.begun().closeBefore(day);
        drop();
    }

    /** What the law asks no longer at this age, and what it asks from then on. */
    void turns(int age, LocalDate day) {
        for (var each : open) {
            var until = pathways.untilAge(each.rule);
            if (until != null && until == age) each.stop(day, "turned-" + age);
            else if (at(each.rule.ends(), age, day) != null) each.meet(day, null);
            else if (at(each.rule.stops(), age, day) != null) each.stop(day, "turned-" + age);
        }
        drop();
        for (var rule : pathways.startedAt.getOrDefault(age, List.of())) {
            var when = at(rule.starts(), age, day);
            if (when != null) begin(rule, Trigger.birthday(age, day, statuses.running(when.whileStatus())));
        }
    }

    private When at(List<When> whens, int age, LocalDate day) {
        for (var when : whens) if (when.age() != null && when.age() == age && conditions.hold(when, day)) return when;
        return null;
    }

    boolean anyOlderThan(LocalDate day) {
        for (var each : all) if (!each.rule.outlasts() && each.started.isBefore(day) && (each.ended == null || each.ended.equals(day))) return true;
        return false;
    }

    private void drop() {
        open.removeIf(each -> each.ended != null);
    }

    List<Clock> clocks() {
        if (all.isEmpty()) return List.of();
        var clocks = new ArrayList<Clock>(all.size());
        for (var each : all) {
            each.settled();
            clocks.add(Witness.written(each, pathways.entry(each.rule), sources, pathways.school()));
        }
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
