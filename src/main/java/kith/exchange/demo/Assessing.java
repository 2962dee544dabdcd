package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.casework.AssessmentFacts;
import kith.casework.AssessmentFacts.AssessmentReviewed;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.exchange.demo.Visits.Rhythm;

/** The child and family assessment. */
final class Assessing {

    private final Circle circle;
    private final Chance chance;

    Assessing(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
    }

    /** Mostly within 45 working days of the referral. */
    LocalDate length(LocalDate referral) {
        return WorkingDays.after(referral, chance.of(0.86) ? chance.between(16, 44) : chance.between(46, 60));
    }

    /** @param done null while it still goes on */
    void run(LocalDate referral, LocalDate done, String outcome) {
        var day = started(referral);
        var visits = new Visits(circle, Rhythm.ASSESSMENT);
        var seen = WorkingDays.after(day, chance.between(1, 6));
        if (done == null || seen.isBefore(done)) visits.first(seen);
        visits.keep(seen, done);
        new Days(circle, "early").fill(day, done, 5);
        reviewed(day, done);
        if (done != null) completed(done, outcome);
    }

    /** The manager looks at it by the tenth day and every three weeks after; chance of its own, so that the family's story stays as it was. */
    private void reviewed(LocalDate started, LocalDate done) {
        if (circle.pen.density.daily() != 1) return;
        var own = Chance.of(started.toEpochDay(), "assessment.reviewed", circle.children.size());
        var until = done == null ? circle.pen.today.plusDays(1) : done;
        for (var day = WorkingDays.after(started, own.of(0.8) ? own.between(6, 10) : own.between(11, 18)); day.isBefore(until); day = WorkingDays.after(day, own.of(0.8) ? own.between(9, 15) : own.between(16, 24)))
            circle.pen.tell(AssessmentFacts.REVIEWED, circle.children, new AssessmentReviewed("goes-on")).on(day).by(circle.lead()).promptly().write();
    }

    LocalDate started(LocalDate referral) {
        var day = WorkingDays.after(referral, chance.between(0, 2));
        circle.pen.tell(CaseworkFacts.ASSESSMENT_STARTED, circle.children, new AssessmentStarted("child-and-family")).on(day).by(circle.key).promptly().write();
        return day;
    }

    void completed(LocalDate day, String outcome) {
        circle.pen.tell(CaseworkFacts.ASSESSMENT_COMPLETED, circle.children, new AssessmentCompleted("child-and-family", outcome, factors())).on(day)
            .by(circle.key).promptly().saying(words(day, outcome)).write();
    }

    private String words(LocalDate day, String outcome) {
        var voice = circle.family.voice;
        var key = circle.key;
        if (!circle.pen.recent(day)) return voice.say("assessment.short", circle.children, key, day);
        return voice.paragraphs(voice.say("assessment.summary", circle.children, key, day), voice.say("assessment.strengths", circle.children, key, day),
            voice.say("assessment." + outcome, circle.children, key, day));
    }

    private List<String> factors() {
        var theme = circle.family.theme;
        var factors = new ArrayList<String>();
        for (var each : theme.factors) if (factors.isEmpty() || chance.of(0.6)) factors.add(each);
        if (chance.of(0.25) && !factors.contains("4B")) factors.add("4B");
        if (chance.of(0.12) && !factors.contains("3B")) factors.add("3B");
        return factors;
    }
}
