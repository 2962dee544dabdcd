package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import kith.calendar.WorkingDays;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.ledger.Fact;

/** Somebody tells the service about a family, and the front door decides. */
final class Arrival {

    private final Circle circle;
    private final Pen pen;
    private final Chance chance;
    private final Colleague duty;
    private String source;

    Arrival(Circle circle) {
        this.circle = circle;
        this.pen = circle.pen;
        this.chance = circle.chance;
        this.duty = circle.family.staff.holder("hub-1", chance, null);
        this.source = chance.from(circle.family.theme.sources);
    }

    Fact<ContactReceived> contact(LocalDate day, boolean urgent) {
        boolean working = WorkingDays.isWorkingDay(day) && !day.equals(pen.today);
        var by = working ? duty : circle.family.staff.anyone("emergency-duty-worker", chance);
        var time = working ? circle.officeHour() : LocalTime.of(chance.between(0, 5), chance.between(0, 59));
        var said = say("contact", day);
        source = Told.by(said).orElse(source);
        return pen.tell(FrontDoorFacts.CONTACT, circle.children, ContactReceived.from(source, urgent)).on(day).at(time).by(by).promptly()
            .saying(said).write();
    }

    /** Null when by now nobody has decided. */
    Fact<ContactDecided> decided(Fact<ContactReceived> contact, LocalDate day, String decision) {
        if (contact == null) return null;
        var senior = chance.of(0.5) ? circle.family.staff.lead("hub-1") : circle.family.staff.lead("hub-2");
        return pen.tell(FrontDoorFacts.DECIDED, circle.children, ContactDecided.of(decision, contact.id())).on(day).by(senior).promptly().after(contact)
            .saying(say("contact.decided." + decision, day)).write();
    }

    /** The first decision falls due on the next working day; one in fifteen comes late. */
    LocalDate decisionDay(LocalDate contact) {
        return WorkingDays.after(contact, chance.of(0.07) ? chance.between(2, 3) : chance.of(0.55) && WorkingDays.isWorkingDay(contact) ? 0 : 1);
    }

    /** @return the day the referral was accepted */
    LocalDate referred(LocalDate day, String hub, boolean urgent) {
        var contact = contact(day, urgent);
        var decision = urgent ? day : decisionDay(day);
        Fact<ContactDecided> mash = null;
        if (!urgent && chance.of(0.35)) {
            mash = decided(contact, decision, "mash");
            decision = WorkingDays.after(decision, chance.between(1, 3));
        }
        if (contact != null && !decision.isBefore(pen.today)) circle.received(contact);
        if (decided(contact, decision, "referral") == null) InTheMash.asked(pen, contact, mash);
        accepted(decision, hub, urgent);
        return decision;
    }

    void accepted(LocalDate day, String hub, boolean urgent) {
        pen.tell(FrontDoorFacts.ACCEPTED, circle.children, new ReferralAccepted(source, circle.family.theme.need)).on(day)
            .by(circle.family.staff.lead("hub-1")).promptly().write();
        var next = WorkingDays.after(day, chance.between(0, 1));
        circle.allocate(hub, urgent || !next.isBefore(pen.today) ? day : next, "FCONTA");
    }

    /** Looked at with the other agencies as a referral, and not taken further. */
    void refused(Fact<ContactReceived> contact, LocalDate day) {
        var mash = decided(contact, day, "mash");
        var ended = pen.tell(FrontDoorFacts.NO_FURTHER_ACTION, circle.children, new ReferralNoFurtherAction(source)).on(WorkingDays.after(day, chance.between(1, 2)))
            .by(circle.family.staff.lead("hub-2")).promptly().saying(say("contact.decided.no-further-action", day)).write();
        if (ended == null) InTheMash.asked(pen, contact, mash);
    }

    private String say(String heading, LocalDate day) {
        return circle.family.voice.say(heading, circle.children, duty, day);
    }
}
