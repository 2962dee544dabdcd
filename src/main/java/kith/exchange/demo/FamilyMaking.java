package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.exchange.demo.Somebody.Part;
import kith.ledger.PersonId;
import kith.ledger.Uuids;

/** Makes up the people of a family: names, ages, who lives where, who is whose child. */
final class FamilyMaking {

    private static final List<String> ARRIVES_ALONE = List.of("afghan", "kurdish", "eritrean", "sudanese", "albanian", "vietnamese", "syrian");
    private static final List<String> CONDITIONS = List.of("AUT", "LD", "COMM", "MOB", "BEH", "PC", "INC", "CON", "VIS", "HEAR", "HAND");

    private final Family family;
    private final Chance chance;
    private final Card card;
    /** The day whose ages count: today, or the day the service left the family. */
    private final LocalDate asOf;

    FamilyMaking(Family family, Card card, LocalDate asOf) {
        this.family = family;
        this.chance = family.chance;
        this.card = card;
        this.asOf = asOf;
    }

    void make() {
        var community = family.theme == Theme.ALONE ? family.region.communities().named(chance.from(ARRIVES_ALONE)) : family.region.communities().any(chance);
        if (family.theme == Theme.ALONE) alone(community);
        else together(community);
        for (int at = 0; at < family.children.size(); at++) daily(family.children.get(at), at);
    }

    private void alone(Community community) {
        var sex = chance.of(0.88) ? "M" : "F";
        var child = person(Part.CHILD, sex, community, community.ethnicity(), community.forename(chance, sex, true), chance.from(community.surnames()));
        child.born = asOf.minusYears(chance.between(Math.max(card.youngest, 15), Math.max(card.oldest, 16))).minusDays(chance.between(1, 360));
        child.alone = true;
        child.language = community.language();
        child.interpreter = chance.of(0.8);
        family.children.add(child);
    }

    private void together(Community community) {
        var fathers = chance.of(0.14) ? family.region.communities().any(chance) : community;
        int oldest = chance.between(card.youngest, card.oldest);
        var mothersBirth = asOf.minusYears(oldest + chance.between(17, 33)).minusDays(chance.between(0, 360));
        family.mother = adult(Part.MOTHER, "F", community, mothersBirth);
        family.father = adult(Part.FATHER, "M", fathers, mothersBirth.minusDays(chance.between(-900, 2600)));
        int shape = family.theme == Theme.DOMESTIC_ABUSE ? chance.weighted(26, 52, 17, 0, 5) : chance.weighted(36, 34, 15, 6, 9);
        family.separated = shape != 0;
        if (shape == 2) family.stepfather = adult(Part.STEPFATHER, "M", chance.of(0.8) ? community : family.region.communities().any(chance), mothersBirth.minusDays(chance.between(-1500, 2000)));
        if (shape == 3) family.keeper = family.father;
        if (shape == 4 || chance.of(0.18)) family.grandmother = adult(Part.GRANDMOTHER, "F", community, mothersBirth.minusYears(chance.between(18, 28)));
        if (shape == 4) family.keeper = family.grandmother;
        family.home = family.region.places().home(chance, family.separated && family.theme == Theme.DOMESTIC_ABUSE && chance.of(0.45));
        for (var each : family.adults()) each.home = lives(each) ? family.home : family.region.places().home(chance, false);
        children(oldest, fathers);
    }

    private boolean lives(Somebody adult) {
        return adult == family.carer() || adult == family.stepfather || adult == family.father && !family.separated
            || adult == family.mother && family.keeper == family.grandmother && chance.of(0.25);
    }

    private void children(int oldest, Community fathers) {
        int count = card == Card.UNBORN ? chance.weighted(50, 35, 15) : 1 + (card.single() ? chance.weighted(48, 32, 20) : chance.weighted(31, 34, 20, 10, 5));
        boolean fathersName = chance.of(0.55);
        var born = asOf.minusYears(oldest).minusDays(chance.between(5, 350));
        for (int at = 0; at < count && born.isBefore(asOf.minusDays(4)); at++) {
            boolean second = family.stepfather != null && at >= (count + 1) / 2;
            var child = child(born, second, fathers, fathersName);
            if (at + 1 < count && chance.of(0.03)) {
                var twin = child(born, second, fathers, fathersName);
                child.twin = twin.twin = true;
                at++;
            }
            born = born.plusDays(chance.between(400, 1900));
        }
        if (card == Card.UNBORN) {
            var unborn = person(Part.CHILD, "U", family.mother.community, "NOBT", null, family.mother.surname);
            unborn.expected = asOf.plusDays(chance.between(10, 175));
            unborn.home = family.home;
            family.children.add(unborn);
        }
    }

    private Somebody child(LocalDate born, boolean second, Community fathers, boolean fathersName) {
        var mother = family.mother;
        var dad = second ? family.stepfather : family.father;
        var sex = chance.of(0.51) ? "M" : "F";
        var naming = chance.of(0.7) ? mother.community : dad.community;
        var surname = fathersName ? dad.surname : mother.surname;
        var child = person(Part.CHILD, sex, mother.community, mixed(mother.community, dad.community), name(naming, sex), surname);
        child.born = born;
        child.second = second;
        child.home = family.home;
        child.language = mother.community.ofChildren();
        if (chance.of(0.07) && child.forenames.length() > 5) child.knownAs = child.forenames.substring(0, 3) + (sex.equals("M") ? "" : "i");
        family.children.add(child);
        return child;
    }

    private String name(Community community, String sex) {
        for (int tries = 0; ; tries++) {
            var name = community.forename(chance, sex, true);
            if (tries > 8 || family.children.stream().noneMatch(each -> name.equals(each.forenames))) return name;
        }
    }

    private Somebody adult(Part part, String sex, Community community, LocalDate born) {
        var adult = person(part, sex, community, community.ethnicity(), community.forename(chance, sex, false), chance.from(community.surnames()));
        adult.born = born;
        adult.phone = Numbers.mobile(chance);
        adult.language = community.language();
        adult.interpreter = chance.of(community.interpreter() / 100.0);
        return adult;
    }

    private Somebody person(Part part, String sex, Community community, String ethnicity, String forenames, String surname) {
        var id = new PersonId(Uuids.at(Pen.instant(asOf.minusYears(1), Pen.MORNING).toEpochMilli(), chance.bits(), chance.bits()));
        return new Somebody(id, part, sex, community, ethnicity, forenames, surname);
    }

    private static String mixed(Community one, Community other) {
        var a = one.ethnicity();
        var b = other.ethnicity();
        if (a.equals(b)) return a;
        if (a.startsWith("W") && b.startsWith("W")) return "WOTH";
        var dark = a.startsWith("W") ? b : b.startsWith("W") ? a : "";
        return switch (dark.isEmpty() ? "" : dark.substring(0, 1)) {
            case "B" -> dark.equals("BCRB") ? "MWBC" : "MWBA";
            case "A" -> "MWAS";
            default -> "MOTH";
        };
    }

    /** School, surgery, numbers: what every child has on a day at the end of the story. */
    private void daily(Somebody child, int at) {
        child.number = family.number * 10L + at + 1;
        if (child.expected != null) return;
        int age = Math.min(child.age(asOf), 17);
        child.surgery = at > 0 && family.children.getFirst().surgery != null ? family.children.getFirst().surgery : family.region.places().surgery(chance);
        if (age < 5) child.healthVisitor = family.region.places().healthVisitor(chance);
        boolean disabled = card == Card.DISABLED && at == 0;
        if (disabled) child.disabilities = conditions();
        else if (chance.of(0.055)) child.disabilities = List.of(chance.from(CONDITIONS.subList(0, 5)));
        if (age >= 3) child.school = disabled && age >= 5 && chance.of(0.7) ? family.region.places().specialSchool(chance) : family.region.places().school(chance, age);
    }

    private List<String> conditions() {
        int first = chance.weighted(34, 22, 12, 12, 6, 5, 3, 2, 2, 1, 1);
        int second = chance.between(0, CONDITIONS.size() - 1);
        return first == second ? List.of(CONDITIONS.get(first)) : List.of(CONDITIONS.get(first), CONDITIONS.get(second));
    }
}
