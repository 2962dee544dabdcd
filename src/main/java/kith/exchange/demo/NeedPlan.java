package kith.exchange.demo;

import java.time.LocalDate;
import kith.exchange.demo.Visits.Rhythm;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanEnded;
import kith.help.HelpFacts.NeedPlanReviewed;
import kith.help.HelpFacts.NeedPlanStarted;

/** A child in need plan: help that the family agrees to. */
final class NeedPlan {

    private final Circle circle;
    private final Chance chance;
    private final Pen pen;

    NeedPlan(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.pen = circle.pen;
    }

    /** @param end null while it runs */
    void run(LocalDate start, LocalDate end, String reason) {
        pen.tell(HelpFacts.PLAN_STARTED, circle.children, new NeedPlanStarted(reason)).on(start).by(circle.key).promptly()
            .saying(say("need-plan.started", start)).write();
        new FamilyHelp(circle).offered(start);
        reviews(start, end == null ? pen.today.plusDays(1) : end);
        new Visits(circle, Rhythm.NEED).keep(start, end);
        new Days(circle).fill(start, end, 13);
        if (end != null) ended(end, "needs-met");
    }

    void ended(LocalDate day, String reason) {
        pen.tell(HelpFacts.PLAN_ENDED, circle.children, new NeedPlanEnded(reason)).on(day).by(circle.key).promptly().write();
    }

    private void reviews(LocalDate start, LocalDate end) {
        boolean first = true;
        for (var last = start; ; first = false) {
            var due = first ? last.plusWeeks(12) : last.plusMonths(3);
            var day = Circle.workday(chance.of(0.86) ? due.minusDays(chance.between(0, 16)) : due.plusDays(chance.between(2, 45)));
            if (!day.isBefore(end)) return;
            pen.tell(HelpFacts.PLAN_REVIEWED, circle.children, new NeedPlanReviewed("progress")).on(day).by(circle.key)
                .saying(say(pen.recent(day) ? "need-plan.reviewed" : "meeting.short", day)).write();
            last = day;
        }
    }

    private String say(String heading, LocalDate day) {
        return circle.family.voice.say(heading, circle.children, circle.key, day);
    }
}
