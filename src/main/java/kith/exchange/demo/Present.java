package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.exchange.demo.Visits.Rhythm;

/** What runs today: told from its beginning up to this morning. */
final class Present {

    private final Family family;
    private final Card card;
    private final String hub;
    private final LocalDate today;
    private final Chance chance;

    Present(Family family, Card card, String hub) {
        this.family = family;
        this.card = card;
        this.hub = hub;
        this.today = family.pen.today;
        this.chance = family.chance;
    }

    void tell(LocalDate from) {
        var day = Circle.workday(from);
        var children = card.single() ? List.of(family.children.getFirst()) : minors(day);
        var circle = new Circle(family, children.isEmpty() ? List.of(family.children.getLast()) : children);
        switch (card) {
            case CONTACT -> contact(circle, from);
            case MASH -> mash(circle, day);
            case EARLY_HELP -> earlyHelp(circle, day);
            case ASSESSING -> new Assessing(circle).run(new Arrival(circle).referred(day, hub, false), null, null);
            case NEED_PLAN -> helped(circle, day);
            case URGENT, ENQUIRY -> enquiry(circle, day);
            case PROTECTION -> protection(circle, day);
            case STEPPED_DOWN -> steppedDown(circle, day);
            case UNBORN -> unborn(circle, day);
            case DISABLED -> disabled(circle, day);
            case CARE_LEAVER -> new InCare(circle, hub).leaver(day);
            default -> new InCare(circle, hub).from(day, card);
        }
    }

    private List<Somebody> minors(LocalDate day) {
        return family.children.stream().filter(each -> each.expected != null || each.born.isBefore(day) && each.turns(18).isAfter(today.plusDays(7))).toList();
    }

    /** Rang yesterday, or through the night: not yet decided. */
    private void contact(Circle circle, LocalDate day) {
        var contact = new Arrival(circle).contact(day, chance.of(0.15));
        if (contact != null) circle.received(contact);
    }

    private void mash(Circle circle, LocalDate day) {
        var arrival = new Arrival(circle);
        var contact = arrival.contact(day, chance.of(0.3));
        if (contact != null) circle.received(contact);
        InTheMash.asked(family.pen, contact, arrival.decided(contact, arrival.decisionDay(day), "mash"));
        circle.allocate(hub, WorkingDays.after(day, 1), "FCONTA");
        new Days(circle).fill(day, null, 2);
    }

    private void earlyHelp(Circle circle, LocalDate day) {
        var arrival = new Arrival(circle);
        var contact = arrival.contact(day, false);
        var decided = arrival.decisionDay(day);
        arrival.decided(contact, decided, "early-help");
        circle.allocate(hub, decided, "FCONTA");
        new FamilyHelp(circle).offered(decided);
        new Visits(circle, Rhythm.EARLY_HELP).keep(decided, null);
        new Days(circle).fill(decided, null, 10);
    }

    private LocalDate assessed(Circle circle, LocalDate day, String where) {
        var referral = new Arrival(circle).referred(day, where, false);
        var done = new Assessing(circle).length(referral);
        if (done.isAfter(today.minusDays(3))) done = WorkingDays.before(today, 2);
        new Assessing(circle).run(referral, done, "child-in-need-plan");
        return done;
    }

    private void helped(Circle circle, LocalDate day) {
        new NeedPlan(circle).run(assessed(circle, day, hub), null, "assessment");
    }

    private void disabled(Circle circle, LocalDate day) {
        var done = assessed(circle, day, "hub-3");
        if (chance.of(0.08)) {
            new ProtectionPlan(circle).run(new Enquiry(circle).toConference(latest(done, today.minusDays(chance.between(40, 200)))), null, hub, "review");
            return;
        }
        new NeedPlan(circle).run(done, null, "disability");
    }

    private void enquiry(Circle circle, LocalDate day) {
        var referral = new Arrival(circle).referred(card == Card.URGENT ? day : WorkingDays.before(day, chance.between(1, 3)), hub, true);
        var held = card == Card.URGENT ? referral : day;
        var outcome = card == Card.URGENT && chance.of(0.15) ? "reconvene" : chance.of(0.62) ? "section-47-joint" : "section-47-single";
        new Enquiry(circle).discussed(held, outcome);
        new Enquiry(circle).visits(held, null);
        if (chance.of(0.3)) new Days(circle).oversight(WorkingDays.after(held, chance.between(1, 4)), "seek-legal-advice");
    }

    /** Where half brothers or sisters live with their other parent, each part of the family has its own plan. */
    private void protection(Circle circle, LocalDate day) {
        var referral = new Arrival(circle).referred(day, "hub-" + chance.between(5, 8), false);
        var older = circle.children.stream().filter(each -> !each.second).toList();
        var younger = circle.children.stream().filter(each -> each.second).toList();
        boolean split = !older.isEmpty() && !younger.isEmpty() && chance.of(0.6);
        var subject = split ? circle.apart(younger) : circle;
        if (split) {
            var apart = circle.apart(older);
            var done = WorkingDays.after(referral, chance.between(20, 40));
            apart.family.voice.foster = "their father";
            new Assessing(apart).run(referral, done, "child-in-need-plan");
            new NeedPlan(apart).run(done, null, "assessment");
        }
        new Assessing(subject).started(referral);
        var conference = new Enquiry(subject).toConference(WorkingDays.after(referral, chance.between(1, 8)));
        if (!conference.isAfter(today)) new Assessing(subject).completed(conference, "child-protection-plan");
        new ProtectionPlan(subject).run(conference, null, hub, "review");
    }

    private void steppedDown(Circle circle, LocalDate day) {
        var referral = new Arrival(circle).referred(day, "hub-" + chance.between(5, 8), false);
        new Assessing(circle).started(referral);
        var conference = new Enquiry(circle).toConference(WorkingDays.after(referral, chance.between(1, 6)));
        new Assessing(circle).completed(conference, "child-protection-plan");
        var down = WorkingDays.before(today, chance.between(3, 30));
        new ProtectionPlan(circle).run(conference, down, hub, "review");
        new NeedPlan(circle).run(down, null, "step-down");
    }

    private void unborn(Circle circle, LocalDate day) {
        var referral = new Arrival(circle).referred(day, hub, false);
        if (day.isAfter(today.minusDays(35)) || chance.of(0.5)) {
            new Assessing(circle).run(referral, null, null);
            return;
        }
        new Assessing(circle).started(referral);
        var conference = new Enquiry(circle).toConference(WorkingDays.after(referral, chance.between(2, 8)));
        if (!conference.isAfter(today)) new Assessing(circle).completed(conference, "child-protection-plan");
        new ProtectionPlan(circle).run(conference, null, hub, "review");
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
