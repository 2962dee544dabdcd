package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.exchange.demo.Visits.Rhythm;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;

/** Involvement that began and ended: the family came to notice, was helped or not, and the service left again. */
final class Earlier {

    enum Kind { CONTACT, EARLY_HELP, ASSESSED, HELPED, PROTECTED, RETURNED, GUARDIANSHIP, ADOPTED, DIED }

    record Spell(Kind kind, LocalDate from, LocalDate until) {}

    private final Family family;
    private final Chance chance;
    private final Pen pen;

    Earlier(Family family) {
        this.family = family;
        this.chance = family.chance;
        this.pen = family.pen;
    }

    /** The oldest first. */
    List<Spell> spells(Card card, LocalDate before, boolean open) {
        var spells = new ArrayList<Spell>();
        var horizon = pen.today.minusYears(pen.density.years());
        int count = chance.of(pen.density.earlier()) ? open ? chance.weighted(42, 30, 18, 10) : chance.weighted(64, 25, 11) : 0;
        var end = before.minusDays(open ? chance.between(60, 700) : 0);
        if (!open) {
            var last = spell(last(card), before);
            spells.add(last);
            end = last.from.minusDays(chance.between(60, 900));
        }
        for (int at = 0; at < count; at++) {
            var spell = spell(Kind.values()[chance.weighted(34, 8, 28, 20, 10)], end);
            if (spell.from.isBefore(horizon) || of(spell).isEmpty() || family.theme == Theme.ALONE) break;
            spells.addFirst(spell);
            end = spell.from.minusDays(chance.between(60, 900));
        }
        return spells;
    }

    private Kind last(Card card) {
        return switch (card) {
            case ONLY_CONTACTS -> chance.of(0.85) ? Kind.CONTACT : Kind.EARLY_HELP;
            case ASSESSED -> Kind.ASSESSED;
            case HELPED -> Kind.HELPED;
            case PROTECTED -> Kind.PROTECTED;
            case RETURNED -> Kind.RETURNED;
            case GUARDIANSHIP -> Kind.GUARDIANSHIP;
            case ADOPTED -> Kind.ADOPTED;
            default -> Kind.DIED;
        };
    }

    private Spell spell(Kind kind, LocalDate end) {
        int days = switch (kind) {
            case CONTACT -> chance.between(1, 4);
            case EARLY_HELP -> chance.between(80, 240);
            case ASSESSED -> chance.between(25, 75);
            case HELPED -> chance.between(190, 480);
            case PROTECTED -> chance.between(430, 900);
            case RETURNED -> chance.between(260, 1000);
            case GUARDIANSHIP -> chance.between(330, 700);
            case ADOPTED -> chance.between(600, 800);
            case DIED -> chance.between(200, 500);
        };
        return new Spell(kind, Circle.workday(end.minusDays(days)), Circle.workday(end));
    }

    private List<Somebody> of(Spell spell) {
        return family.childrenBetween(spell.from, spell.until.plusDays(30));
    }

    void tell(Spell spell) {
        var children = of(spell);
        if (children.isEmpty()) return;
        var circle = new Circle(family, spell.kind == Kind.ADOPTED || spell.kind == Kind.DIED ? List.of(children.getLast()) : children);
        switch (spell.kind) {
            case CONTACT -> contacts(circle, spell);
            case EARLY_HELP -> earlyHelp(circle, spell);
            default -> worked(circle, spell);
        }
    }

    private void contacts(Circle circle, Spell spell) {
        var arrival = new Arrival(circle);
        var contact = arrival.contact(spell.from, false);
        var day = arrival.decisionDay(spell.from);
        if (chance.of(0.2)) arrival.refused(contact, day);
        else arrival.decided(contact, day, chance.of(0.6) ? "no-further-action" : "advice");
    }

    private void earlyHelp(Circle circle, Spell spell) {
        var arrival = new Arrival(circle);
        var contact = arrival.contact(spell.from, false);
        var day = arrival.decisionDay(spell.from);
        arrival.decided(contact, day, "early-help");
        circle.allocate("early-help", day, "FCONTA");
        new FamilyHelp(circle).offered(day);
        new Visits(circle, Rhythm.EARLY_HELP).keep(day, spell.until);
        close(circle, spell.until, "RC7");
    }

    private void worked(Circle circle, Spell spell) {
        var referral = new Arrival(circle).referred(spell.from, "hub-" + chance.between(5, 8), false);
        var assessing = new Assessing(circle);
        switch (spell.kind) {
            case ASSESSED -> {
                if (chance.of(0.13)) new Enquiry(circle).toNothing(WorkingDays.after(referral, chance.between(0, 3)));
                var early = chance.of(0.3);
                assessing.run(referral, spell.until, early ? "early-help" : "no-further-action");
                close(circle, spell.until, early ? "RC9" : "RC8");
            }
            case HELPED -> {
                var done = assessing.length(referral);
                if (chance.of(0.1)) new ProtectionPlan(circle).noPlan(new Enquiry(circle).toConference(referral));
                assessing.run(referral, done, "child-in-need-plan");
                new NeedPlan(circle).run(done, spell.until, "assessment");
                close(circle, spell.until, "RC7");
            }
            case PROTECTED -> protectedThenHelped(circle, referral, spell.until);
            default -> cared(circle, spell, referral);
        }
    }

    private void protectedThenHelped(Circle circle, LocalDate referral, LocalDate until) {
        new Assessing(circle).started(referral);
        var conference = new Enquiry(circle).toConference(WorkingDays.after(referral, chance.between(1, 9)));
        new Assessing(circle).completed(conference, "child-protection-plan");
        var down = Circle.workday(until.minusDays(chance.between(80, 190)));
        new ProtectionPlan(circle).run(conference, down, "hub-" + chance.between(10, 13), "review");
        new NeedPlan(circle).run(down, until, "step-down");
        close(circle, until, "RC7");
    }

    private void cared(Circle circle, Spell spell, LocalDate referral) {
        new Assessing(circle).run(referral, WorkingDays.after(referral, chance.between(10, 30)), "looked-after");
        var start = WorkingDays.after(referral, chance.between(31, 45));
        var careHub = circle.children.getFirst().age(start) < 2 ? "hub-4" : "hub-" + chance.between(14, 15);
        switch (spell.kind) {
            case ADOPTED -> {
                new CarePeriod(circle).run(start, spell.until, chance.of(0.6) ? "E12" : "E11", careHub);
                close(circle, spell.until, "RC1");
            }
            case GUARDIANSHIP -> {
                new CarePeriod(circle).run(start, spell.until, chance.among("E45", "E45", "E46", "E47"), careHub);
                close(circle, spell.until, "RC4");
            }
            case RETURNED -> {
                var home = Circle.workday(spell.until.minusDays(chance.between(70, 110)));
                new CarePeriod(circle).run(start, home, chance.of(0.75) ? "E4A" : "E4B", careHub);
                new NeedPlan(circle).run(home, spell.until, "step-down");
                close(circle, spell.until, "RC7");
            }
            default -> died(circle, spell);
        }
    }

    private void died(Circle circle, Spell spell) {
        var child = circle.children.getFirst();
        child.died = spell.until;
        var done = WorkingDays.after(spell.from, chance.between(35, 44));
        new NeedPlan(circle).run(done, spell.until, "assessment");
        pen.tell(PeopleFacts.DIED, child, new ChildDied()).on(spell.until).by(circle.lead()).promptly()
            .saying(family.voice.say("died", child, circle.key, spell.until)).write();
        pen.tell(CaseworkFacts.CLOSED, circle.children, new CaseClosed("RC2")).on(spell.until).by(circle.lead()).recorded(pen.desk(WorkingDays.after(spell.until, 6))).write();
    }

    private void close(Circle circle, LocalDate day, String reason) {
        new Days(circle).oversight(day, "close");
        pen.tell(CaseworkFacts.CLOSED, circle.children, new CaseClosed(reason)).on(day).by(circle.lead()).promptly()
            .saying(family.voice.say("closed", circle.children, circle.key, day)).write();
    }
}
