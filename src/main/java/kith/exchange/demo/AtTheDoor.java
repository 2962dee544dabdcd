package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.Said;
import kith.ledger.Fact;
import kith.ledger.Words;

/** Somebody told the front door of a family in these two days, as a line of door.txt has it. */
final class AtTheDoor {

    private static final Lists LINES = Lists.read("door.txt");

    private final Family family;
    private final Pen pen;
    private final String[] line;

    AtTheDoor(Family family, String[] line) {
        this.family = family;
        this.pen = family.pen;
        this.line = line;
    }

    static List<String[]> lines(String kind) {
        return LINES.under(kind).stream().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
    }

    void ring(String kind) {
        int ago = Integer.parseInt(line[1]);
        var day = ago == 0 ? pen.today : WorkingDays.before(pen.today, ago);
        var by = ago == 0 ? family.staff.anyone("emergency-duty-worker", family.chance) : family.staff.holder("hub-1", family.chance, null);
        new Introductions(family, by).on(day);
        var contact = contact(day, by);
        if (!kind.equals("undecided")) decided(contact, WorkingDays.after(day, 1));
        if (kind.equals("accepted")) pen.tell(FrontDoorFacts.ACCEPTED, family.children, new ReferralAccepted(line[7], family.theme.need)).on(WorkingDays.after(day, 1)).at(LocalTime.of(16, 0))
            .by(family.staff.lead("hub-1")).promptly().write();
    }

    private Fact<ContactReceived> contact(LocalDate day, Colleague by) {
        var time = LocalTime.parse(line[2]);
        return pen.tell(FrontDoorFacts.CONTACT, family.children, new ContactReceived(line[7], line[3].equals("yes"), line[4], line[6], line[5].equals("yes") ? true : null)).on(day).at(time).by(by)
            .recorded(Pen.instant(day, time).plusSeconds(60L * family.chance.between(6, 25)))
            .parts(fact -> parts(fact, day, by)).write();
    }

    private List<Words> parts(UUID fact, LocalDate day, Colleague by) {
        var parts = new ArrayList<Words>();
        parts.add(part(fact, Said.TELLER, Said.LABELS.get(Said.TELLER) + ": " + line[8] + (line[5].equals("yes") ? ". Do not name them to the family" : ", " + Numbers.mobile(family.chance)), day, by));
        parts.add(part(fact, Said.SAID, line[9], day, by));
        parts.add(part(fact, Said.WORRIES, Said.LABELS.get(Said.WORRIES) + ": " + line[10], day, by));
        parts.add(part(fact, Said.URGENCY, Said.LABELS.get(Said.URGENCY) + ": " + line[11], day, by));
        return parts;
    }

    private void decided(Fact<ContactReceived> contact, LocalDate day) {
        var by = family.staff.lead("hub-1");
        var decided = pen.tell(FrontDoorFacts.DECIDED, family.children, new ContactDecided(line[12], contact.id(), line[12].equals("mash") ? "not-safe" : "not-yet", family.chance.of(0.5) ? "told" : "not-yet")).on(day).at(LocalTime.of(11, 0))
            .by(by).promptly().parts(fact -> List.of(part(fact, Said.REASON, line[13], day, by))).write();
        if (line[12].equals("mash")) InTheMash.asked(pen, contact, decided);
    }

    private Words part(UUID fact, String part, String text, LocalDate day, Colleague by) {
        return pen.part(Said.id(fact, part), family.voice.fill(text, family.children, by, day));
    }
}
