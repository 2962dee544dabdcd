package kith.exchange.demo;

import java.time.LocalDate;
import kith.calendar.WorkingDays;
import kith.exchange.demo.Visits.Rhythm;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.Section47Ended;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;

/** A strategy discussion and the section 47 enquiry that follows. */
final class Enquiry {

    private final Circle circle;
    private final Chance chance;
    private final Pen pen;

    Enquiry(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.pen = circle.pen;
    }

    void discussed(LocalDate day, String outcome) {
        var by = chance.of(0.6) ? circle.lead() : circle.key;
        var entry = pen.tell(ProtectionFacts.STRATEGY, circle.children, new StrategyDiscussionHeld(outcome)).on(day).at(circle.officeHour()).by(by).promptly();
        if (chance.of(0.15)) entry.by(circle.coordinator()).onBehalfOf(by).byPhone();
        var held = entry.saying(words(day, outcome)).write();
        Owing.minutes(circle, held, "strategy-discussion-minutes", 1);
        if (outcome.startsWith("section-47")) new FamilyHelp(circle).joined(day);
    }

    private String words(LocalDate day, String outcome) {
        var voice = circle.family.voice;
        if (!pen.recent(day)) return voice.say("strategy.short", circle.children, circle.key, day);
        return voice.join(voice.say("strategy", circle.children, circle.key, day), voice.say("strategy." + outcome, circle.children, circle.key, day));
    }

    /** The first visit of the enquiry, and what is heard on the way. */
    void visits(LocalDate day, LocalDate until) {
        var visits = new Visits(circle, Rhythm.ASSESSMENT);
        visits.first(WorkingDays.after(day, chance.between(0, 1)));
        visits.keep(day, until);
        new Days(circle, "early").fill(day, until, 3);
    }

    void ended(LocalDate day, String outcome) {
        pen.tell(ProtectionFacts.SECTION_47_ENDED, circle.children, new Section47Ended(outcome)).on(day).by(circle.lead()).promptly()
            .saying(circle.family.voice.say("section-47." + outcome, circle.children, circle.key, day)).write();
    }

    /** @return the day of the conference, mostly within 15 working days */
    LocalDate toConference(LocalDate day) {
        discussed(day, chance.of(0.62) ? "section-47-joint" : "section-47-single");
        var conference = WorkingDays.after(day, chance.of(0.84) ? chance.between(9, 15) : chance.between(16, 22));
        visits(day, conference);
        ended(WorkingDays.before(conference, chance.between(2, 5)), "conference");
        return conference;
    }

    void toNothing(LocalDate day) {
        discussed(day, chance.of(0.4) ? "section-47-joint" : "section-47-single");
        var end = WorkingDays.after(day, chance.between(5, 15));
        visits(day, end);
        ended(end, "no-conference");
    }
}
