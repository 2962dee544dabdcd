package kith.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Words;

/** Visits with a real rhythm: most in time, some not, some to a door that stays shut. */
final class Visits {

    enum Rhythm {
        PROTECTION("child-protection", 6, 10, 0.13),
        NEED("child-in-need", 13, 20, 0.1),
        CARE("looked-after", 19, 29, 0.12),
        ASSESSMENT("child-in-need", 5, 13, 0),
        EARLY_HELP("other", 10, 22, 0),
        LEAVING_CARE("other", 28, 44, 0.1);

        final String purpose;
        final int least;
        final int most;
        final double late;

        Rhythm(String purpose, int least, int most, double late) {
            this.purpose = purpose;
            this.least = least;
            this.most = most;
            this.late = late;
        }
    }

    private final Circle circle;
    private final Pen pen;
    private final Chance chance;
    private final Rhythm rhythm;

    Visits(Circle circle, Rhythm rhythm) {
        this.circle = circle;
        this.pen = circle.pen;
        this.chance = circle.chance;
        this.rhythm = rhythm;
    }

    /** From one day until (without) another; null: until today. */
    void keep(LocalDate from, LocalDate until) {
        var end = until == null ? pen.today : until;
        for (var day = next(from); day.isBefore(end); day = next(day)) {
            circle.keyWorkerMayChange(day);
            if (pen.density.visits() == 1 || chance.of(pen.density.visits())) day = made(day, end);
        }
    }

    void first(LocalDate day) {
        if (!day.isAfter(pen.today)) made(day, day.plusDays(1));
    }

    private LocalDate next(LocalDate last) {
        int days = chance.of(rhythm.late) ? rhythm.most + chance.between(1, rhythm.most) : chance.between(rhythm.least, rhythm.most);
        return WorkingDays.after(last, days);
    }

    /** A visit that finds nobody is tried again. */
    private LocalDate made(LocalDate day, LocalDate end) {
        int outcome = circle.unbornOn(day).isEmpty() ? chance.weighted(915, 35, 32, 18) : 0;
        if (outcome == 0) {
            done(day);
            return day;
        }
        missed(day, outcome == 1 ? "no-access" : outcome == 2 ? "attempted" : "refused");
        var again = WorkingDays.after(day, chance.between(1, 4));
        if (again.isBefore(end)) done(again);
        return again;
    }

    private void done(LocalDate day) {
        var time = hour(day);
        var at = pen.later(day, time);
        var occasion = pen.id(at);
        boolean full = pen.recent(day);
        var present = circle.children.stream().filter(each -> circle.children.size() == 1 || chance.of(0.93)).toList();
        if (present.isEmpty()) present = circle.children;
        var visit = new VisitWords(circle, rhythm);
        var shared = words(at, visit.shared(present, day, full));
        boolean announced = chance.of(0.82);
        boolean inPerson = chance.of(0.97);
        boolean bedroom = rhythm != Rhythm.LEAVING_CARE && inPerson && chance.of(0.45);
        // where the law asks for a visit, a call is none
        var mode = inPerson || rhythm == Rhythm.PROTECTION || rhythm == Rhythm.CARE ? "in-person" : "video";
        var by = chance.of(0.93) ? circle.key : circle.family.staff.holder(circle.hub, chance, circle.key);
        int adults = chance.weighted(4, 66, 26, 4);
        for (var child : circle.children) {
            boolean seen = present.contains(child);
            boolean unborn = child.unborn(day);
            boolean alone = seen && !unborn && chance.of(alone(child.age(day)));
            var why = alone || !seen || unborn ? null : why(child.age(day));
            var body = new VisitMade(rhythm.purpose, "done", unborn && rhythm != Rhythm.PROTECTION ? null : (Boolean) seen, alone, by.role(), why, announced, mode, mode.equals("in-person"), bedroom && seen && !unborn, adults);
            pen.tell(CaseworkFacts.VISIT, child, body).on(day).at(time).by(by).recorded(at).within(occasion).slippery()
                .saying(shared).saying(seen ? visit.own(child, alone, day, full) : full ? visit.absent(child, day) : null).write();
        }
    }

    private void missed(LocalDate day, String outcome) {
        var time = hour(day);
        var at = pen.later(day, time);
        var occasion = pen.id(at);
        var shared = words(at, new VisitWords(circle, rhythm).missed(outcome, circle.children, day));
        for (var child : circle.children)
            pen.tell(CaseworkFacts.VISIT, child, new VisitMade(rhythm.purpose, outcome, false, false, circle.key.role(), null, chance.of(0.6), "in-person", false, false, 0))
                .on(day).at(time).by(circle.key).recorded(at).within(occasion).saying(shared).write();
    }

    private Words words(Instant at, String text) {
        return text.isBlank() ? null : pen.words(at, text);
    }

    private double alone(int age) {
        if (age < 3) return 0;
        return switch (rhythm) {
            case PROTECTION -> age < 5 ? 0.55 : 0.8;
            case CARE -> age < 5 ? 0.5 : 0.82;
            default -> age < 5 ? 0.3 : 0.6;
        };
    }

    private String why(int age) {
        if (age < 3) return chance.of(0.85) ? "too-young" : "asleep";
        return chance.among("not-right-today", "child-did-not-want", "child-did-not-want", "no-private-space", "carer-refused", "other");
    }

    /** Children who go to school are mostly seen after it. */
    private LocalTime hour(LocalDate day) {
        boolean school = circle.children.stream().anyMatch(each -> each.age(day) >= 5);
        if (school && chance.of(0.85)) return LocalTime.of(chance.weighted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 40, 30), 5 * chance.between(3, 11));
        return LocalTime.of(chance.weighted(0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 12, 10, 5, 8, 12, 25, 26, 12), 5 * chance.between(0, 11));
    }
}
