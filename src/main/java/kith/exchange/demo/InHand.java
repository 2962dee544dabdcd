package kith.exchange.demo;

import java.time.LocalDate;
import kith.calendar.WorkingDays;
import kith.care.EducationFacts;
import kith.care.EducationFacts.EducationPlanReviewed;
import kith.care.EducationFacts.EducationPlanStarted;
import kith.care.HealthFacts;
import kith.care.HealthFacts.DentalCheckCompleted;
import kith.care.HealthFacts.HealthAssessmentCompleted;
import kith.care.HealthFacts.ImmunisationsChecked;
import kith.care.HealthFacts.SdqCompleted;
import kith.ledger.FactKind;

/** Health and schooling of a child in care: mostly in time, now and then not. */
final class InHand {

    private final Circle circle;
    private final Chance chance;
    private final Somebody child;
    private final LocalDate start;
    private final LocalDate until;

    /** @param until the first day on which the child is no longer in care */
    InHand(Circle circle, Somebody child, LocalDate start, LocalDate until, Chance chance) {
        this.circle = circle;
        this.chance = chance;
        this.child = child;
        this.start = start;
        this.until = until;
    }

    void run() {
        health();
        yearly(child.turns(4), child.turns(17), (day) -> tell(HealthFacts.SDQ, day, new SdqCompleted(chance.between(4, 26), null)));
        yearly(start, until, (day) -> tell(HealthFacts.DENTAL, day, new DentalCheckCompleted(chance.of(0.8) ? "nothing-needed" : "treatment-begun")));
        school();
    }

    private void health() {
        var day = soon(start, 20);
        for (boolean first = true; day.isBefore(until); first = false) {
            tell(HealthFacts.ASSESSED, day, new HealthAssessmentCompleted(first ? "initial" : "review"));
            if (first || chance.of(0.6)) tell(HealthFacts.IMMUNISATIONS, day, new ImmunisationsChecked(chance.of(0.9)));
            day = next(day, child.age(day) < 5 ? 6 : 12);
        }
    }

    private interface Done {
        void on(LocalDate day);
    }

    private void yearly(LocalDate from, LocalDate to, Done done) {
        var begins = from.isBefore(start) ? start : from;
        var end = to.isBefore(until) ? to : until;
        for (var day = begins.plusDays(chance.between(10, 330)); day.isBefore(end); day = next(day, 12)) done.on(day);
    }

    private void school() {
        if (child.age(start) < 3) return;
        var day = soon(start, 10);
        if (!day.isBefore(until)) return;
        tell(EducationFacts.PEP, day, new EducationPlanStarted());
        for (day = term(day); day.isBefore(until); day = term(day)) tell(EducationFacts.PEP_REVIEWED, day, new EducationPlanReviewed(chance.of(0.75) ? "good" : "needs-work"));
    }

    private LocalDate soon(LocalDate from, int within) {
        return WorkingDays.after(from, chance.of(0.88) ? chance.between(2, within) : within + chance.between(1, 15));
    }

    private LocalDate next(LocalDate day, int months) {
        var due = day.plusMonths(months);
        return Circle.workday(chance.of(0.76) ? due.minusDays(chance.between(1, 40)) : due.plusDays(chance.between(10, 120)));
    }

    /** Each school term: autumn, spring, summer. */
    private LocalDate term(LocalDate day) {
        int month = day.getMonthValue();
        var next = month >= 9 ? LocalDate.of(day.getYear() + 1, 2, 1) : month >= 4 ? LocalDate.of(day.getYear(), 10, 15) : LocalDate.of(day.getYear(), 6, 1);
        return Circle.workday(next.plusDays(chance.between(0, chance.of(0.8) ? 30 : 110)));
    }

    private <B extends Record> void tell(FactKind<B> kind, LocalDate day, B body) {
        circle.pen.tell(kind, child, body).on(day).by(circle.key).promptly().write();
    }
}
