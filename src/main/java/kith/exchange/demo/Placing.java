package kith.exchange.demo;

import java.time.LocalDate;

/** Where a child in care is placed: in the codes of the return, an address, and a home's number. */
record Placing(String type, String provider, String urn, Place place, String carer) {

    private static final LocalDate SUPPORTED = LocalDate.of(2024, 4, 1);

    static Placing first(Circle circle, LocalDate day, int age) {
        var chance = circle.chance;
        if (age >= 16) return young(circle, day, chance.of(0.6) ? supported(day) : "U6");
        if (age >= 12 && chance.of(0.22)) return of(circle, "K2", chance.of(0.8) ? "PR4" : "PR1");
        if (!circle.children.getFirst().alone && chance.of(0.16)) return kin(circle, "U3");
        return of(circle, "U6", chance.of(0.58) ? "PR1" : "PR4");
    }

    static Placing next(Circle circle, LocalDate day, int age) {
        var chance = circle.chance;
        if (age >= 16) return young(circle, day, chance.of(0.68) ? supported(day) : "K2");
        return switch (chance.weighted(40, 34, age >= 9 ? 20 : 4, circle.children.getFirst().alone ? 0 : 12)) {
            case 0 -> of(circle, "U4", chance.of(0.62) ? "PR1" : "PR4");
            case 1 -> of(circle, "U6", chance.of(0.5) ? "PR1" : "PR4");
            case 2 -> of(circle, "K2", chance.of(0.84) ? "PR4" : "PR1");
            default -> kin(circle, "U1");
        };
    }

    static Placing forAdoption(Circle circle) {
        return of(circle, "A6", circle.chance.of(0.7) ? "PR1" : "PR2");
    }

    static Placing withParents(Circle circle) {
        return new Placing("P1", "PR0", null, circle.family.home, circle.family.carer().first());
    }

    private static String supported(LocalDate day) {
        return day.isBefore(SUPPORTED) ? "H5" : "K3";
    }

    private static Placing young(Circle circle, LocalDate day, String type) {
        return type.startsWith("U") ? of(circle, type, "PR1") : of(circle, type, circle.chance.of(0.6) ? "PR4" : "PR5");
    }

    private static Placing kin(Circle circle, String type) {
        return of(circle, type, "PR1");
    }

    private static Placing of(Circle circle, String type, String provider) {
        var chance = circle.chance;
        var home = type.startsWith("K") || type.equals("H5");
        var urn = "SC%05d".formatted(home ? 40_011 + 7 * chance.between(0, 60) : provider.equals("PR1") ? 35_101 : 35_120 + chance.between(0, 14));
        var name = circle.family.region.communities().any(chance).forename(chance, chance.of(0.8) ? "F" : "M", false);
        var carer = home ? name + " from the home" : name;
        return new Placing(type, provider, urn, circle.family.region.places().care(chance, chance.of(0.35)), carer);
    }
}
