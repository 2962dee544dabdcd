package kith.exchange.demo;

import java.time.LocalDate;
import kith.calendar.WorkingDays;
import kith.exchange.demo.Visits.Rhythm;
import kith.protection.ConferenceFacts;
import kith.protection.ConferenceFacts.ConferenceDecisionsSent;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.CoreGroupHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;

/** A child protection plan from its conference to its end. */
final class ProtectionPlan {

    private final Circle circle;
    private final Chance chance;
    private final Pen pen;
    private String category;

    ProtectionPlan(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.pen = circle.pen;
        this.category = chance.of(0.82) ? circle.family.theme.category : chance.among("NEG", "EMO", "NEG", "EMO", "PHY");
    }

    /**
     * @param end null while it runs
     * @param by review: a review conference ends it; care: it ends because the children are looked after
     */
    void run(LocalDate conference, LocalDate end, String hub, String by) {
        boolean unborn = !circle.unbornOn(conference).isEmpty();
        conference(conference, unborn ? "pre-birth" : "initial", "plan", category, "conference");
        pen.tell(ProtectionFacts.PLAN_STARTED, circle.children, new ProtectionPlanStarted(category, null)).on(conference).by(circle.coordinator()).promptly().write();
        circle.allocate(hub, WorkingDays.after(conference, chance.between(0, 2)), "TSPROC");
        reviews(conference, end, by);
        coreGroups(conference, end);
        new Visits(circle, Rhythm.PROTECTION).keep(conference, end);
        new Days(circle).fill(conference, end, 9);
        if (end == null && pen.density.daily() == 1) new InCourt(circle).before(conference);
    }

    void noPlan(LocalDate conference) {
        conference(conference, "initial", "no-plan", null, "conference");
    }

    private void conference(LocalDate day, String kind, String outcome, String category, String words) {
        var entry = pen.tell(ProtectionFacts.CONFERENCE, circle.children, new ConferenceHeld(kind, outcome, category)).on(day).at(circle.officeHour())
            .by(chance.of(0.7) ? circle.coordinator() : circle.family.staff.anyone("conference-chair", chance)).promptly();
        var held = entry.saying(say(pen.recent(day) ? words + "." + outcome : "meeting.short", day)).write();
        Owing.minutes(circle, held, "conference-minutes", 20);
        if (circle.family.region.ways().wales() && !kind.equals("review")) decisions(day);
    }

    /** In Wales everybody has them within five working days, which is counted there. */
    private void decisions(LocalDate day) {
        pen.tell(ConferenceFacts.DECISIONS, circle.children, new ConferenceDecisionsSent("everybody")).on(WorkingDays.after(day, 2 + circle.family.number % 4)).by(circle.coordinator()).promptly().write();
    }

    private void reviews(LocalDate start, LocalDate end, String by) {
        var last = end == null ? pen.today.plusDays(1) : end;
        boolean first = true;
        for (var before = start; ; first = false) {
            var due = before.plusMonths(first ? 3 : 6);
            var day = Circle.workday(chance.of(0.9) ? due.minusDays(chance.between(0, 14)) : due.plusDays(chance.between(2, 38)));
            if (!day.isBefore(last.minusDays(end == null ? 0 : 25))) break;
            if (chance.of(0.07)) changeCategory(day);
            conference(day, "review", "continue", category, "review");
            before = day;
        }
        if (end == null) return;
        if (by.equals("review")) conference(end, "review", "end", null, "review");
        pen.tell(ProtectionFacts.PLAN_ENDED, circle.children, new ProtectionPlanEnded(by.equals("review") ? "no-longer-at-risk" : "looked-after")).on(end)
            .by(circle.coordinator()).promptly().write();
    }

    private void changeCategory(LocalDate day) {
        var next = chance.among("NEG", "EMO", "PHY", "MUL");
        if (next.equals(category)) return;
        category = next;
        pen.tell(ProtectionFacts.CATEGORY_CHANGED, circle.children, new ProtectionPlanCategoryChanged(next)).on(day).by(circle.coordinator()).promptly().write();
    }

    private void coreGroups(LocalDate start, LocalDate end) {
        var last = end == null ? pen.today.plusDays(1) : end;
        var day = WorkingDays.after(start, chance.of(0.89) ? chance.between(4, 10) : chance.between(11, 17));
        while (day.isBefore(last)) {
            if (pen.density.daily() == 1 || day.isBefore(start.plusDays(30)))
                pen.tell(ProtectionFacts.CORE_GROUP, circle.children, new CoreGroupHeld()).on(day).by(chance.of(0.7) ? circle.key : circle.coordinator()).slippery()
                    .saying(say(pen.recent(day) ? "core-group" : "meeting.short", day)).write();
            day = WorkingDays.after(day, chance.between(20, 30));
        }
    }

    private String say(String heading, LocalDate day) {
        return circle.family.voice.say(heading, circle.children, circle.key, day);
    }
}
