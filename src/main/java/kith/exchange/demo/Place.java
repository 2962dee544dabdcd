package kith.exchange.demo;

import java.util.List;

/** An address that does not exist: its street is invented and its postcode lies in an outward code that is not in use. */
record Place(String line, String town, String postcode, boolean shielded) {

    private static final Lists LISTS = Lists.read("places.txt");
    private static final List<String> STREETS = LISTS.under("streets");
    private static final List<String> ENDINGS = LISTS.under("endings");
    private static final List<String> TOWNS = LISTS.under("towns");
    private static final List<String> AWAY = LISTS.under("away");
    private static final String UNITS = "ABDEFGHJLNPQRSTUWXYZ";

    static Place home(Chance chance, boolean shielded) {
        int town = chance.weighted(46, 18, 14, 12, 10);
        return in(chance, TOWNS.get(town), "SX" + (town + 1), shielded);
    }

    /** A carer's or children's home, now and then a long way off. */
    static Place care(Chance chance, boolean shielded) {
        if (chance.of(0.68)) return home(chance, shielded);
        int town = chance.between(0, AWAY.size() - 1);
        return in(chance, AWAY.get(town), "XA" + (town + 1), shielded);
    }

    static String school(Chance chance, int age) {
        return chance.from(LISTS.under(age < 5 ? "nurseries" : age < 11 ? "primary schools" : age < 16 ? "secondary schools" : "colleges"));
    }

    static String specialSchool(Chance chance) {
        return chance.from(LISTS.under("special schools"));
    }

    static String surgery(Chance chance) {
        return chance.from(LISTS.under("surgeries"));
    }

    static String healthVisitor(Chance chance) {
        return chance.from(LISTS.under("health visitors"));
    }

    private static Place in(Chance chance, String town, String outward, boolean shielded) {
        var street = chance.from(STREETS) + " " + chance.from(ENDINGS);
        var line = chance.of(0.17) ? "Flat " + chance.between(1, 42) + ", " + chance.between(1, 90) + " " + street : chance.between(1, 180) + " " + street;
        var inward = chance.between(1, 9) + "" + UNITS.charAt(chance.between(0, 19)) + UNITS.charAt(chance.between(0, 19));
        return new Place(line, town, outward + " " + inward, shielded);
    }
}
