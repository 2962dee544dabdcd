package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.ledger.FactKind;
import kith.leavingcare.LeavingCareFacts;
import kith.leavingcare.LeavingCareFacts.AccommodationStarted;
import kith.leavingcare.LeavingCareFacts.AdviserAppointed;
import kith.leavingcare.LeavingCareFacts.AdviserVisited;
import kith.leavingcare.LeavingCareFacts.NeedsAssessmentCompleted;
import kith.leavingcare.LeavingCareFacts.PathwayPlanEnded;
import kith.leavingcare.LeavingCareFacts.PathwayPlanMade;
import kith.leavingcare.LeavingCareFacts.PathwayPlanReviewed;
import kith.leavingcare.LeavingCareFacts.RightsTold;

/** From the day a young person is eligible: needs assessed, a plan that is looked at twice a year, an adviser who comes. */
final class Pathway {

    private final Circle circle;
    private final Chance chance;
    private final Somebody person;

    Pathway(Circle circle, Somebody person, Chance chance) {
        this.circle = circle;
        this.chance = chance;
        this.person = person;
    }

    /** The 16th birthday, or 13 weeks in care since 14 if that is later. */
    static LocalDate eligible(Somebody person, LocalDate start) {
        var since = start.isBefore(person.turns(14)) ? person.turns(14) : start;
        var earned = since.plusDays(91);
        return earned.isBefore(person.turns(16)) ? person.turns(16) : earned;
    }

    void run(LocalDate from) {
        var adviser = circle.family.staff.anyone("personal-adviser", chance);
        tell(LeavingCareFacts.ADVISER, WorkingDays.after(from, chance.between(5, 40)), new AdviserAppointed(adviser.name(), null));
        var assessed = Circle.workday(from.plusDays(chance.of(0.88) ? chance.between(20, 85) : chance.between(95, 150)));
        tell(LeavingCareFacts.ASSESSED, assessed, new NeedsAssessmentCompleted());
        plan(WorkingDays.after(assessed, chance.of(0.85) ? chance.between(2, 20) : chance.between(22, 45)));
        visits();
        homes();
    }

    private void plan(LocalDate made) {
        tell(LeavingCareFacts.PLAN_MADE, made, new PathwayPlanMade());
        tell(LeavingCareFacts.RIGHTS, made, new RightsTold(List.of("home", "money", "learning-and-work", "advocate", "local-offer")));
        boolean leaves = chance.of(0.7);
        var end = leaves ? person.turns(21) : person.turns(25);
        for (var day = next(made); day.isBefore(end); day = next(day)) tell(LeavingCareFacts.PLAN_REVIEWED, day, new PathwayPlanReviewed(chance.of(0.6) ? "goes-on" : "changed"));
        if (leaves) tell(LeavingCareFacts.PLAN_ENDED, end, new PathwayPlanEnded("no-longer-wanted"));
    }

    private LocalDate next(LocalDate day) {
        var due = day.plusMonths(6);
        return Circle.workday(chance.of(0.76) ? due.minusDays(chance.between(1, 30)) : due.plusDays(chance.between(10, 90)));
    }

    private void visits() {
        for (var day = person.turns(18).plusDays(chance.between(5, 50)); day.isBefore(person.turns(21)); day = Circle.workday(day.plusDays(chance.of(0.76) ? chance.between(25, 58) : chance.between(64, 110))))
            tell(LeavingCareFacts.VISITED, day, new AdviserVisited(true, "in-touch", chance.of(0.7) ? "at-home" : "elsewhere"));
    }

    private void homes() {
        var day = person.turns(18).plusDays(chance.between(0, 20));
        tell(LeavingCareFacts.HOME, day, new AccommodationStarted(chance.among("Z", "D", "U", "E", "B"), false, chance.of(0.92)));
    }

    private <B extends Record> void tell(FactKind<B> kind, LocalDate day, B body) {
        circle.pen.tell(kind, person, body).on(day).by(circle.key).promptly().write();
    }
}
