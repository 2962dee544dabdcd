package kith.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kith.pathway.Pathways.Course;
import kith.pathway.StatusRule.Earned;

/** The strands that open though nobody records it: when another status ends, at a birthday, or once enough days are earned. */
final class ByItself {

    /** Ended by adoption, death, another authority taking over, or being found an adult: no leaving-care duty of this authority follows. */
    private static final Set<String> NO_LEAVER = Set.of("E11", "E12", "E2", "E3", "E15", "RC1", "RC2", "RC5");

    private final Pathways pathways;
    private final Life life;
    private final StatusWalk statuses;
    private LocalDate looked = LocalDate.MIN;

    ByItself(Pathways pathways, Life life, StatusWalk statuses) {
        this.pathways = pathways;
        this.life = life;
        this.statuses = statuses;
    }

    /** What follows when this one ends. */
    void after(Spell ended) {
        var day = ended.until;
        if (NO_LEAVER.contains(ended.reason) || statuses.runs(ended.code(), null)) return;
        for (var course : pathways.after.getOrDefault(ended.code(), List.of()))
            if (statuses.open(course) == null && may(course, day) && has(course.strand().earned(), day)) statuses.open(course, day, ended);
    }

    /** Whether the person's age, another status and the dates of the rule let it open on that day. */
    boolean may(Course course, LocalDate day) {
        var strand = course.strand();
        if (!strand.inForce(day) || !young(course, day)) return false;
        if (strand.fromAge() != null && (life.born() == null || day.isBefore(life.turns(strand.fromAge())))) return false;
        if (strand.unless() != null && strand.unless().codes().stream().anyMatch(code -> statuses.runs(code, null))) return false;
        return strand.whileStatus() == null || statuses.runs(strand.whileStatus(), null);
    }

    private boolean young(Course course, LocalDate day) {
        var until = course.status().untilAge();
        return until == null || life.born() == null || day.isBefore(life.turns(until));
    }

    private boolean has(Earned earned, LocalDate day) {
        if (earned == null) return true;
        if (life.born() == null) return false;
        return days(earned, day) >= earned.days() && (earned.andAt() == null || hadAt(earned, life.turns(earned.andAt()), day));
    }

    private boolean hadAt(Earned earned, LocalDate birthday, LocalDate day) {
        if (day.isBefore(birthday)) return false;
        for (var each : statuses.spells()) if (each.code().equals(earned.status()) && (each.open() || !each.until.isBefore(birthday))) return true;
        return false;
    }

    private long days(Earned earned, LocalDate day) {
        long days = 0;
        var since = earned.sinceAge() == null ? LocalDate.MIN : life.turns(earned.sinceAge());
        for (var each : statuses.spells()) {
            if (!each.code().equals(earned.status())) continue;
            var from = each.from.isBefore(since) ? since : each.from;
            var until = each.open() ? day : each.until;
            if (until.isAfter(from)) days += ChronoUnit.DAYS.between(from, until);
        }
        return days;
    }

    /** Opens what may open on that day. */
    void look(LocalDate day) {
        if (pathways.byItself.isEmpty()) return;
        looked = day;
        for (var course : pathways.byItself) {
            var ground = ground(course);
            if (opensNot(course, ground) || !may(course, day) || !has(course.strand().earned(), day)) continue;
            if (ground == null) statuses.open(course, day, Birthday.id(course.strand().fromAge()), null, null);
            else statuses.open(course, day, ground);
        }
    }

    /** What it stands on; null where that is a birthday alone. */
    private Spell ground(Course course) {
        var strand = course.strand();
        return statuses.running(strand.whileStatus() != null ? strand.whileStatus() : strand.earned() != null ? strand.earned().status() : null);
    }

    private static boolean onBirthdayAlone(Course course) {
        return course.strand().whileStatus() == null && course.strand().earned() == null;
    }

    /** It runs, or a fact has ended it since what it stands on began. */
    private boolean opensNot(Course course, Spell ground) {
        if (ground == null && !onBirthdayAlone(course)) return true;
        for (var each : statuses.spells()) if (each.course.equals(course) && (each.open() || ground == null || !each.from.isBefore(ground.from))) return true;
        return false;
    }

    /** The next day on which one may open; null where that needs a fact first. */
    LocalDate next() {
        LocalDate next = null;
        for (var course : pathways.byItself) {
            var ground = ground(course);
            if (opensNot(course, ground)) continue;
            var day = day(course, ground);
            if (day != null && day.isAfter(looked) && (next == null || day.isBefore(next))) next = day;
        }
        return next;
    }

    private LocalDate day(Course course, Spell ground) {
        var strand = course.strand();
        if (life.born() == null && (strand.fromAge() != null || strand.earned() != null)) return null;
        var day = ground == null ? LocalDate.MIN : ground.from;
        if (strand.from() != null) day = later(day, strand.from());
        if (strand.fromAge() != null) day = later(day, life.turns(strand.fromAge()));
        if (strand.earned() == null) return day;
        var running = statuses.running(strand.earned().status());
        if (running == null) return null;
        var earns = strand.earned().sinceAge() == null ? running.from : later(running.from, life.turns(strand.earned().sinceAge()));
        day = later(day, earns.plusDays(Math.max(0, strand.earned().days() - days(strand.earned(), earns))));
        return strand.earned().andAt() == null ? day : later(day, life.turns(strand.earned().andAt()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
