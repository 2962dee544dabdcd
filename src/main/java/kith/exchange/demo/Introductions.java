package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import kith.exchange.demo.Somebody.Part;
import kith.ledger.FactKind;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildBorn;
import kith.people.PeopleFacts.DisabilityRecorded;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;

/** The day a family becomes known: who they are, how they belong together, where they live, how to reach them. */
final class Introductions {

    private final Family family;
    private final Pen pen;
    private final Chance chance;
    private final Colleague by;

    Introductions(Family family, Colleague by) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance;
        this.by = by;
    }

    void on(LocalDate day) {
        for (var adult : family.adults()) adult(adult, day);
        for (var child : family.children) child.known = firstKnown(child, day);
        for (var child : family.children) child(child, child.known);
        for (var child : family.children) relatives(child);
    }

    /** Children born later are known a few days after their birth, or before it where somebody was worried. */
    private LocalDate firstKnown(Somebody child, LocalDate day) {
        if (child.expected != null) return latest(day, child.expected.minusDays(200));
        return latest(day, child.awaited == null ? child.born.plusDays(6) : child.awaited.minusDays(120));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void adult(Somebody adult, LocalDate day) {
        tell(PeopleFacts.REGISTERED, adult, day, new PersonRegistered(adult.born, null, adult.sex, adult.ethnicity));
        tell(PeopleFacts.NAMED, adult, day, new PersonNamed("legal", adult.forenames, adult.surname));
        if (adult.part == Part.MOTHER && chance.of(0.12))
            tell(PeopleFacts.NAMED, adult, day, new PersonNamed("former", adult.forenames, chance.from(adult.community.surnames())));
        if (adult.part != Part.MOTHER && chance.of(0.05))
            tell(PeopleFacts.NAMED, adult, day, new PersonNamed("alias", adult.forenames.substring(0, 1) + chance.among("azza", "ozz", "ee", "immy"), adult.surname));
        residence(adult, day);
        tell(PeopleFacts.ESSENTIALS, adult, day, new EssentialsRecorded(adult.language, adult.interpreter, null, chance.among("call", "text", "text", "call"),
            safely(adult), adult.phone, null, null, null));
    }

    private String safely(Somebody adult) {
        if (family.theme != Theme.DOMESTIC_ABUSE || adult.part != Part.MOTHER || !chance.of(0.6)) return null;
        return chance.among("Text first and wait for a reply; never leave a voicemail.", "Ring only between 9.30 and 14.30.", "Through the school office, not at home.",
            "Say you are calling from the dentist if somebody else answers.");
    }

    private void child(Somebody child, LocalDate day) {
        if (child.awaited != null && day.isBefore(child.born)) {
            tell(PeopleFacts.REGISTERED, child, day, new PersonRegistered(null, child.awaited, "U", "NOBT"));
            tell(PeopleFacts.NAMED, child, day, new PersonNamed("legal", "Baby", child.surname));
            identified(child, day, "la-child-id", laChildId(child));
            residence(child, day);
            day = child.born;
            pen.tell(PeopleFacts.BORN, child, new ChildBorn()).on(day).by(by).promptly().write();
        } else {
            identified(child, day, "la-child-id", laChildId(child));
            if (child.home != null) residence(child, day);
        }
        tell(PeopleFacts.REGISTERED, child, day, new PersonRegistered(child.born, child.expected, child.sex, child.ethnicity));
        tell(PeopleFacts.NAMED, child, day, new PersonNamed("legal", child.forenames == null ? "Baby" : child.forenames, child.surname));
        if (child.knownAs != null) tell(PeopleFacts.NAMED, child, day, new PersonNamed("known-as", child.knownAs, child.surname));
        if (child.expected != null) return;
        var upn = upn(child, pen.today);
        if (upn != null) identified(child, day.isBefore(child.born.plusYears(4)) ? child.born.plusYears(4).plusDays(40) : day, "upn", upn);
        var nhs = Numbers.nhs(child.number);
        if (nhs != null && chance.of(0.8)) identified(child, day, "nhs-number", nhs);
        if (child.alone) identified(child, day, "uasc-number", "U%07d".formatted(child.number));
        tell(PeopleFacts.ESSENTIALS, child, day, new EssentialsRecorded(child.language, child.interpreter, communication(child), null, null,
            child.age(pen.today) > 12 && chance.of(0.6) ? Numbers.mobile(chance) : null, child.school, child.surgery, child.healthVisitor));
        if (!child.disabilities.isEmpty()) tell(PeopleFacts.DISABILITY, child, day, new DisabilityRecorded(child.disabilities));
    }

    static String laChildId(Somebody child) {
        return "%06d".formatted(100_000 + child.number);
    }

    /** From the term in which they turn five; some never went to a school in England. */
    static String upn(Somebody child, LocalDate today) {
        return child.alone || child.expected != null || child.born.plusYears(4).plusDays(60).isAfter(today) ? null : Numbers.upn(child.number);
    }

    private String communication(Somebody child) {
        if (child.disabilities.isEmpty() || !chance.of(0.7)) return null;
        return switch (child.disabilities.getFirst()) {
            case "AUT" -> chance.among("Uses picture cards; tell beforehand what will happen.", "Prefers writing to talking. Needs time to answer.", "Does not like to be asked two things at once.");
            case "COMM", "LD" -> chance.among("Signs Makaton.", "Short sentences, one idea at a time.", "Uses a tablet that speaks; school knows how.");
            case "HEAR" -> "Wears hearing aids; sit facing, in good light.";
            case "VIS" -> "Large print; says hello by voice.";
            default -> chance.among("Tires quickly: mornings are best.", "Points to what is wanted; carers know the signs.");
        };
    }

    private void relatives(Somebody child) {
        var day = child.known;
        related(child, family.mother, "mother", true, day);
        if (child.second) related(child, family.stepfather, "father", chance.of(0.7), day);
        else related(child, family.father, "father", !family.separated || chance.of(0.6), day);
        if (!child.second) related(child, family.stepfather, "step-father", false, day);
        related(child, family.grandmother, "grandmother", family.keeper == family.grandmother && chance.of(0.5), day);
        for (var other : family.children) {
            if (other == child || other.known.isAfter(day)) continue;
            related(child, other, sibling(child, other), null, day);
            if (other.known.isBefore(day)) related(other, child, sibling(other, child), null, day);
        }
    }

    private static String sibling(Somebody child, Somebody other) {
        if (other.sex.equals("U")) return "sibling";
        return (child.second == other.second ? "" : "half-") + (other.female() ? "sister" : "brother");
    }

    private void related(Somebody child, Somebody to, String kind, Boolean responsible, LocalDate day) {
        if (to != null) tell(PeopleFacts.RELATED, child, day, new RelationshipRecorded(to.id, kind, responsible));
    }

    private void residence(Somebody person, LocalDate day) {
        var home = person.home;
        tell(PeopleFacts.RESIDENCE_STARTED, person, day, new ResidenceStarted(home.line(), home.town(), home.postcode(), home.shielded(), "home"));
    }

    private void identified(Somebody child, LocalDate day, String scheme, String value) {
        tell(PeopleFacts.IDENTIFIED, child, day, new PersonIdentified(scheme, value));
    }

    private <B extends Record> void tell(FactKind<B> kind, Somebody about, LocalDate day, B body) {
        pen.tell(kind, about, body).on(day).by(by).recorded(Pen.instant(day, LocalTime.of(6, 30)).plusSeconds(chance.between(0, 1200))).write();
    }
}
