package kith.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Origin;
import kith.pathway.Pathways.Concern;
import kith.pathway.Pathways.Course;

/** The statuses while the history is walked: which are open, and since when. */
final class StatusWalk {

    static final String CLOSED = "closed";
    private static final String DIED = "died";

    private final Pathways pathways;
    private final Conditions conditions;
    private final ByItself byItself;
    private final List<Spell> spells = new ArrayList<>(4);
    private List<Spell> opened = new ArrayList<>(2);
    private ClockWalk clocks;
    private final Map<FactId, List<Fact<?>>> naming = new HashMap<>(2);
    private Spell closed;
    /** When the case was last closed. */
    private Happened closing;
    private boolean dead;
    private boolean anyLapses;

    StatusWalk(Pathways pathways, Life life) {
        this.pathways = pathways;
        this.conditions = new Conditions(pathways, life, this);
        this.byItself = new ByItself(pathways, life, this);
    }

    /** The clocks that stop with a status. */
    void beside(ClockWalk clocks) {
        this.clocks = clocks;
    }

    Conditions conditions() {
        return conditions;
    }

    List<Spell> spells() {
        return spells;
    }

    void end(Fact<?> fact, Concern concern) {
        if (concern.names && fact.value("of") instanceof FactId named) naming.computeIfAbsent(named, any -> new ArrayList<>()).add(fact);
        for (var course : concern.closes)
            for (var when : course.strand().ends())
                if (when.matches(fact) && conditions.hold(when, fact)) {
                    end(course, when, fact);
                    break;
                }
        if (concern.closing && When.any(pathways.closing, fact)) closeAll(fact);
    }

    /** Whether a fact of an earlier day already answered what this one would begin (a plan made before the placement). */
    boolean answered(List<When> ends, FactId begun) {
        for (var fact : naming.getOrDefault(begun, List.of())) if (When.any(ends, fact)) return true;
        return false;
    }

    private void end(Course course, When when, Fact<?> fact) {
        var day = fact.happened().day();
        if (course.strand().apart()) {
            for (var each : List.copyOf(spells)) if (each.open() && each.course.equals(course) && when.means(each.by, fact)) close(each, day, reason(fact));
            return;
        }
        boolean older = isOlder(course, day) || conditions.begun().succeeded(fact);
        for (var each : List.copyOf(spells)) if (each.open() && each.course.equals(course) && (!older || each.from.isBefore(day))) close(each, day, reason(fact));
    }

    private boolean isOlder(Course course, LocalDate day) {
        for (var each : spells) if (each.course.equals(course) && each.olderThan(day)) return true;
        return false;
    }

    /** Whether something new of what this fact ends began today, so that the end is not its own. */
    boolean succeeded(Fact<?> end, Concern concern) {
        var day = end.happened().day();
        for (var course : concern.closes)
            if (!course.strand().apart() && When.any(course.strand().ends(), end) && isOlder(course, day))
                for (var each : spells) if (each.open() && each.course.equals(course) && each.from.equals(day)) return true;
        return false;
    }

    /**
     * On a day that began something new beside what was there, a closing belongs to what was there; else to all. Where the times are known,
     * what began after it is not its own, and what began since an earlier closing of the day is.
     */
    private void closeAll(Fact<?> fact) {
        var day = fact.happened().day();
        boolean older = clocks.anyOlderThan(day);
        for (var each : spells) older |= each != closed && each.olderThan(day);
        for (var each : List.copyOf(spells))
            if (each.open() && each != closed && !outlasts(each, fact) && !each.beganAfter(fact.happened()) && (!older || each.from.isBefore(day) || each.beganAfter(closing))) close(each, day, reason(fact));
        clocks.stopAll(day, reason(fact), clock -> clock.started.equals(day) && began(clock.fact) || outlasts(running(clock.rule.stopsWith()), fact));
        closing = fact.happened();
        if (spells.stream().noneMatch(Spell::open)) {
            closed = new Spell(new Course(pathways.status(CLOSED), null), day, fact.id(), fact.origin(), fact.happened().at());
            spells.add(closed);
        }
    }

    private static boolean outlasts(Spell spell, Fact<?> fact) {
        return spell != null && When.any(spell.course.status().outlasts(), fact);
    }

    private boolean began(FactId fact) {
        for (var each : spells) if (each.open() && each.by.equals(fact)) return true;
        return false;
    }

    void die(LocalDate day) {
        dead = true;
        for (var each : spells) if (each.open() && each != closed) each.end(day, DIED);
        clocks.die(day);
    }

    /** What this birthday ends by law, and what it begins. */
    void turns(int age, LocalDate day) {
        for (var each : List.copyOf(spells)) if (each.open() && each.course.status().untilAge() != null && each.course.status().untilAge() == age) close(each, day, "turned-" + age);
        for (var course : pathways.endsAt.getOrDefault(age, List.of())) if (holds(course.strand().ends(), age, day)) closeOpen(course, day, "turned-" + age);
        for (var course : pathways.beginsAt.getOrDefault(age, List.of()))
            if (open(course) == null && byItself.may(course, day) && holds(course.strand().starts(), age, day)) open(course, day, Birthday.id(age), null, null);
        look(day);
    }

    private boolean holds(List<When> whens, int age, LocalDate day) {
        for (var when : whens) if (when.age() != null && when.age() == age && conditions.hold(when, day)) return true;
        return false;
    }

    /** What opens by itself on that day. */
    void look(LocalDate day) {
        if (!dead) byItself.look(day);
    }

    LocalDate nextByItself() {
        return pathways.byItself.isEmpty() ? null : byItself.next();
    }

    void start(Fact<?> fact, Concern concern, Day day) {
        if (dead) return;
        for (var course : concern.opens)
            if (byItself.may(course, day.date()) && conditions.any(course.strand().starts(), fact)) {
                if (begins(course, fact, day)) {
                    open(course, day.date(), fact.id(), fact.origin(), fact.happened().at());
                    if (open(course) != null) open(course).goesOn = Trigger.goesOn(fact);
                }
                if (course.strand().lapses() != null) lapses(course, fact);
            }
        look(day.date());
    }

    private void lapses(Course course, Fact<?> fact) {
        anyLapses = true;
        for (var each : spells) if (each.open() && each.course.equals(course)) each.lapses(fact, pathways.school());
    }

    /** The next day on which something ends though nobody records it; null where nothing does. */
    LocalDate nextLapse() {
        if (!anyLapses) return null;
        LocalDate next = null;
        for (var each : spells) if (each.open() && each.lapse != null && (next == null || each.lapse.isBefore(next))) next = each.lapse;
        return next;
    }

    void lapse(LocalDate day) {
        for (var each : List.copyOf(spells))
            if (each.open() && day.equals(each.lapse)) {
                close(each, day, "lapsed");
                each.untilAt = each.lapseAt;
            }
    }

    /** While one runs, a start says nothing new, unless the one that runs is ended on this day. */
    private boolean begins(Course course, Fact<?> fact, Day day) {
        if (course.strand().apart()) return !answered(course.strand().ends(), fact.id());
        boolean runs = false;
        for (var each : spells) {
            if (!each.open() || !each.course.equals(course)) continue;
            if (each.from.equals(day.date())) {
                each.begunAgain(fact.happened().at());
                return false;
            }
            runs = true;
        }
        return !runs || day.holds(course.strand().ends()) || day.holds(pathways.closing);
    }

    /**
     * Where nothing but their names decides which of two facts of a day comes first (a strategy discussion, and the conference of that day),
     * the one that ends such a thing ends the one just begun, unless it has ended an older one, or ends only what runs already (while it runs itself).
     */
    void endWhatBegan(Fact<?> fact, Concern concern, Day day) {
        for (var course : concern.opens) {
            var spell = course.strand().apart() ? null : open(course);
            if (spell == null || !spell.by.equals(fact.id()) || isOlder(course, day.date())) continue;
            var ends = course.strand().ends().stream().filter(when -> !spell.code().equals(when.whileStatus())).toList();
            var end = day.twin(fact, each -> conditions.any(ends, each));
            if (end == null) continue;
            clocks.endWith(spell, end);
            close(spell, day.date(), reason(end));
        }
    }

    /** It stands on what another one stands on. */
    void open(Course course, LocalDate day, Spell ground) {
        open(course, day, ground.by, ground.origin, ground.from.equals(day) ? ground.at() : null);
    }

    void open(Course course, LocalDate day, FactId by, Origin origin, Instant at) {
        if (closed != null && closed.open()) closed.until = day;
        var spell = new Spell(course, day, by, origin, at);
        spells.add(spell);
        opened.add(spell);
        for (var other : pathways.endsWith.getOrDefault(spell.code(), List.of())) if (begins(other.strand().ends(), spell)) closeOpen(other, day, spell.code());
        for (var other : pathways.beginsWith.getOrDefault(spell.code(), List.of()))
            if (open(other) == null && byItself.may(other, day) && begins(other.strand().starts(), spell)) open(other, day, spell);
    }

    private boolean begins(List<When> whens, Spell spell) {
        for (var when : whens) if (begins(when, spell) && conditions.hold(when, spell.from)) return true;
        return false;
    }

    /** Whether it is the beginning that the rule waits for: of the status, or of this strand. */
    boolean begins(When when, Spell spell) {
        if (!spell.code().equals(when.status())) return false;
        return when.strand() == null ? !runsBeside(spell) : when.strand().equals(spell.course.strand().name());
    }

    private void closeOpen(Course course, LocalDate day, String reason) {
        for (var each : List.copyOf(spells)) if (each.open() && each.course.equals(course)) close(each, day, reason);
    }

    private void close(Spell spell, LocalDate day, String reason) {
        spell.end(day, reason);
        boolean runs = false;
        boolean older = false;
        for (var each : spells) {
            if (!each.open() || !each.code().equals(spell.code())) continue;
            runs = true;
            older |= each.from.isBefore(day);
        }
        if (!older) clocks.stopWith(spell.code(), day, reason, runs);
        if (!runs) for (var course : pathways.during.getOrDefault(spell.code(), List.of())) closeOpen(course, day, reason);
        byItself.after(spell);
        if (!anyRuns()) clocks.quiet(day);
    }

    /** The spell of this strand that is open; null where there is none. */
    Spell open(Course course) {
        for (var each : spells) if (each.open() && each.course.equals(course)) return each;
        return null;
    }

    /** The first spell of the status that is open; null where there is none. */
    Spell running(String code) {
        for (var each : spells) if (each.open() && each.code().equals(code)) return each;
        return null;
    }

    boolean anyRuns() {
        for (var each : spells) if (each.open() && each != closed) return true;
        return false;
    }

    /** @param strand the one that is asked for; null for any. What a death ended counts as running for what the death itself asks for. */
    boolean runs(String code, String strand) {
        for (var each : spells)
            if (stands(each) && each.code().equals(code) && (strand == null || strand.equals(each.course.strand().name()))) return true;
        return false;
    }

    boolean had(String code) {
        for (var each : spells) if (each.code().equals(code)) return true;
        return false;
    }

    private boolean stands(Spell spell) {
        return spell.open() || dead && DIED.equals(spell.reason);
    }

    /** Whether the status runs in another strand than this spell's: then the spell did not begin it. */
    boolean runsBeside(Spell spell) {
        for (var each : spells) if (each.open() && each.code().equals(spell.code()) && !each.course.equals(spell.course)) return true;
        return false;
    }

    /** Since when the status runs; the newer where one ends and one begins on this day. */
    LocalDate since(String code) {
        LocalDate since = null;
        for (var each : spells) if (stands(each) && each.code().equals(code) && (since == null || each.from.isAfter(since))) since = each.from;
        return since;
    }

    /** Whether what runs had begun before its first day. */
    boolean goesOn(String code) {
        for (var each : spells) if (stands(each) && each.code().equals(code) && each.goesOn) return true;
        return false;
    }

    boolean dead() {
        return dead;
    }

    /** What has opened since this was last asked. */
    List<Spell> opened() {
        if (opened.isEmpty()) return List.of();
        var fresh = opened;
        opened = new ArrayList<>(2);
        return fresh;
    }

    /** The reason the body gives, else its outcome, else the type of the fact. */
    static String reason(Fact<?> fact) {
        var reason = fact.value("reason");
        if (reason == null) reason = fact.value("outcome");
        return reason == null ? fact.kind().name() : reason.toString();
    }
}
