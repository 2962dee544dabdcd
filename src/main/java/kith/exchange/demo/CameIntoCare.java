package kith.exchange.demo;

import kith.calendar.WorkingDays;
import kith.help.PlanFacts;

/** Children whose protection plan ended because they are looked after now: what was agreed in it goes on. */
final class CameIntoCare {

    private final Family family;

    CameIntoCare(Family family) {
        this.family = family;
    }

    void tell() {
        var pen = family.pen;
        var day = WorkingDays.before(pen.today, 135);
        var care = WorkingDays.before(pen.today, 27);
        new Introductions(family, family.staff.holder("hub-1", family.chance, null)).on(day);
        var circle = new Circle(family, family.childrenBetween(day, pen.today));
        var referral = new Arrival(circle).referred(day, "hub-5", false);
        new Assessing(circle).started(referral);
        var conference = new Enquiry(circle).toConference(WorkingDays.after(referral, 3));
        new Assessing(circle).completed(conference, "child-protection-plan");
        new ProtectionPlan(circle).run(conference, care, "hub-10", "care");
        var plans = new PlanInWords(family);
        var version = plans.told(circle.children, circle.key, PlanFacts.PROTECTION, WorkingDays.after(conference, 6), care, true);
        new CarePeriod(circle).run(care, null, null, "hub-14");
        plans.agreed(circle.children, circle.key, version, "plan.action.care ", 3, WorkingDays.after(care, 17), null);
        new WhoDecides(family).write();
        new Reviewers(family).write();
    }
}
