package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Pathways.Concern;
import kith.pathway.Pathways.Course;

/** The statuses while the history is walked: which are open, and since when. */
final class StatusWalk {

    static final String CLOSED = "closed";
    /** Ended by adoption, death, another authority taking over, or being found an adult: no leaving-care duty of this authority follows. */
    private static final Set<String> NO_LEAVER = Set.of("E11", "E12", "E2", "E3", "E15", "RC1", "RC2", "RC5");
    private static final int LEAVER_DAYS = 91;

    /** A stretch of one strand; open while {@code until} is null. */
    static final class Spell {
        final Course course;
        final LocalDate from;
        final FactId by;
        LocalDate until;
        Instant untilAt;
        String reason;
        /** The first day on which it no longer runs, and the moment where that is counted in hours. */
        LocalDate lapse;
        Instant lapseAt;

        Spell(Course course, LocalDate from, FactId by) {
            this.course = course;
            this.from = from;
            this.by = by;
        }

        void lapses(Fact<?> fact) {
            var rule = course.strand().lapses();
            if (rule.on() != null && fact.value(rule.on()) instanceof LocalDate last && !last.isBefore(from)) {
                if (lapse == null || last.plusDays(1).isAfter(lapse)) lapse = last.plusDays(1);
            } else if (lapse == null && rule.within() != null && rule.within().inHours()) {
                lapseAt = rule.within().from(ClockWalk.Running.begun(fact));
                lapse = lapseAt.minusNanos(1).atZone(LONDON).toLocalDate().plusDays(1);
            } else if (lapse == null && rule.within() != null) {
                lapse = rule.within().from(from).plusDays(1);
            }
        }

        String code() {
            return course.status().code();
        }

        boolean open() {
            return until == null;
        }

        /** Was open when the day began. */
        boolean olderThan(LocalDate day) {
            return from.isBefore(day) && (until == null || until.equals(day));
        }
    }

    private final Pathways pathways;
    private final Life life;
    private final List<Spell> spells = new ArrayList<>(4);
    private final List<Spell> opened = new ArrayList<>(2);
    private final Map<FactId, List<Fact<?>>> naming = new HashMap<>(2);
    private Spell closed;
    private boolean dead;
    private boolean anyLapses;

    StatusWalk(Pathways pathways, Life life) {
        this.pathways = pathways;
        this.life = life;
    }

    List<Spell> spells() {
        return spells;
    }

    void end(Fact<?> fact, Concern concern, ClockWalk clocks) {
        if (concern.names && fact.value("of") instanceof FactId named) naming.computeIfAbsent(named, any -> new ArrayList<>()).add(fact);
        for (var course : concern.closes)
            for (var when : course.strand().ends())
                if (when.matches(fact)) {
                    end(course, when, fact, clocks);
                    break;
                }
        if (concern.closing && When.any(pathways.closing, fact)) closeAll(fact, clocks);
    }

    /** Whether a fact of an earlier day already answered what this one would begin (a plan made before the placement). */
    boolean answered(List<When> ends, FactId begun) {
        for (var fact : naming.getOrDefault(begun, List.of())) if (When.any(ends, fact)) return true;
        return false;
    }

    private void end(Course course, When when, Fact<?> fact, ClockWalk clocks) {
        var day = fact.happened().day();
        if (course.strand().apart()) {
            for (var each : List.copyOf(spells)) if (each.open() && each.course.equals(course) && when.means(each.by, fact)) close(each, day, reason(fact), clocks);
            return;
        }
        boolean older = isOlder(course, day);
        for (var each : List.copyOf(spells)) if (each.open() && each.course.equals(course) && (!older || each.from.isBefore(day))) close(each, day, reason(fact), clocks);
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

    /** On a day that began something new beside what was there, a closing belongs to what was there; else to all. */
    private void closeAll(Fact<?> fact, ClockWalk clocks) {
        var day = fact.happened().day();
        boolean older = clocks.anyOlderThan(day);
        for (var each : spells) older |= each != closed && each.olderThan(day);
        for (var each : List.copyOf(spells)) if (each.open() && each != closed && (!older || each.from.isBefore(day))) close(each, day, reason(fact), clocks);
        boolean keepsNew = older;
        clocks.stopAll(day, reason(fact), clock -> keepsNew && clock.started.equals(day) && opened(clock.fact));
        if (spells.stream().noneMatch(Spell::open)) {
            closed = new Spell(new Course(pathways.status(CLOSED), null), day, fact.id());
            spells.add(closed);
        }
    }

    private boolean opened(FactId fact) {
        for (var each : spells) if (each.open() && each.by.equals(fact)) return true;
        return false;
    }

    void die(LocalDate day, ClockWalk clocks) {
        dead = true;
        for (var each : spells) if (each.open()) end(each, day, "died");
        clocks.die(day);
    }

    /** Ends by law what this birthday ends. */
    void turns(int age, LocalDate day, ClockWalk clocks) {
        for (var each : List.copyOf(spells))
            if (each.open() && each.course.status().untilAge() != null && each.course.status().untilAge() == age) close(each, day, "turned-" + age, clocks);
    }

    void start(Fact<?> fact, Concern concern, Day day) {
        opened.clear();
        if (dead) return;
        for (var course : concern.opens)
            if (young(course.status(), day.date()) && When.any(course.strand().starts(), fact)) {
                if (begins(course, fact, day)) open(course, day.date(), fact.id());
                if (course.strand().lapses() != null) lapses(course, fact);
            }
    }

    private void lapses(Course course, Fact<?> fact) {
        anyLapses = true;
        for (var each : spells) if (each.open() && each.course.equals(course)) each.lapses(fact);
    }

    /** The next day on which something ends though nobody records it; null where nothing does. */
    LocalDate nextLapse() {
        if (!anyLapses) return null;
        LocalDate next = null;
        for (var each : spells) if (each.open() && each.lapse != null && (next == null || each.lapse.isBefore(next))) next = each.lapse;
        return next;
    }

    void lapse(LocalDate day, ClockWalk clocks) {
        for (var each : List.copyOf(spells))
            if (each.open() && day.equals(each.lapse)) {
                close(each, day, "lapsed", clocks);
                each.untilAt = each.lapseAt;
            }
    }

    private boolean young(StatusRule status, LocalDate day) {
        return status.untilAge() == null || life.born() == null || day.isBefore(life.turns(status.untilAge()));
    }

    /** While one runs, a start says nothing new, unless the one that runs is ended on this day. */
    private boolean begins(Course course, Fact<?> fact, Day day) {
        if (course.strand().apart()) return !answered(course.strand().ends(), fact.id());
        boolean runs = false;
        for (var each : spells) {
            if (!each.open() || !each.course.equals(course)) continue;
            if (each.from.equals(day.date())) return false;
            runs = true;
        }
        return !runs || day.holds(course.strand().ends()) || day.holds(pathways.closing);
    }

    private void open(Course course, LocalDate day, FactId by) {
        if (closed != null && closed.open()) closed.until = day;
        var spell = new Spell(course, day, by);
        spells.add(spell);
        opened.add(spell);
    }

    private void close(Spell spell, LocalDate day, String reason, ClockWalk clocks) {
        end(spell, day, reason);
        boolean runs = false;
        boolean older = false;
        for (var each : spells) {
            if (!each.open() || !each.code().equals(spell.code())) continue;
            runs = true;
            older |= each.from.isBefore(day);
        }
        if (!older) clocks.stopWith(spell.code(), day, reason, runs);
        for (var course : pathways.afterCare.getOrDefault(spell.code(), List.of())) leaveCare(course, spell);
        if (!anyRuns()) clocks.quiet(day);
    }

    private static void end(Spell spell, LocalDate day, String reason) {
        spell.until = day;
        spell.reason = reason;
    }

    private void leaveCare(Course course, Spell care) {
        var day = care.until;
        if (life.born() == null || NO_LEAVER.contains(care.reason) || day.isBefore(life.turns(16)) || !young(course.status(), day)) return;
        if (runs(care.code()) || isOpen(course) || daysSince(life.turns(14), care.code()) < LEAVER_DAYS) return;
        open(course, day, care.by);
    }

    private boolean isOpen(Course course) {
        for (var each : spells) if (each.open() && each.course.equals(course)) return true;
        return false;
    }

    private long daysSince(LocalDate birthday, String code) {
        long days = 0;
        for (var each : spells)
            if (each.code().equals(code) && each.until != null && each.until.isAfter(birthday))
                days += ChronoUnit.DAYS.between(each.from.isBefore(birthday) ? birthday : each.from, each.until);
        return days;
    }

    boolean anyRuns() {
        for (var each : spells) if (each.open() && each != closed) return true;
        return false;
    }

    private boolean runs(String code) {
        return runs(code, null);
    }

    /** @param strand the one that is asked for; null for any */
    boolean runs(String code, String strand) {
        for (var each : spells) if (each.open() && each.code().equals(code) && (strand == null || strand.equals(each.course.strand().name()))) return true;
        return false;
    }

    /** Whether the status runs in another strand than this spell's: then the spell did not begin it. */
    boolean runsBeside(Spell spell) {
        for (var each : spells) if (each.open() && each.code().equals(spell.code()) && !each.course.equals(spell.course)) return true;
        return false;
    }

    /** Since when the status runs; the newer where one ends and one begins on this day. */
    LocalDate since(String code) {
        LocalDate since = null;
        for (var each : spells) if (each.open() && each.code().equals(code) && (since == null || each.from.isAfter(since))) since = each.from;
        return since;
    }

    boolean dead() {
        return dead;
    }

    /** What this fact opened. */
    List<Spell> opened() {
        return opened;
    }

    /** The reason the body gives, else its outcome, else the type of the fact. */
    static String reason(Fact<?> fact) {
        var reason = fact.value("reason");
        if (reason == null) reason = fact.value("outcome");
        return reason == null ? fact.kind().name() : reason.toString();
    }
}
