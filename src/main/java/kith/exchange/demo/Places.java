package kith.exchange.demo;

import java.util.List;

/** Streets, towns, schools and surgeries of a place, none of which exists. */
final class Places {

    private static final int[] SHARES = {46, 18, 14, 12, 10};
    private static final String UNITS = "ABDEFGHJLNPQRSTUWXYZ";

    private final Lists lists;
    private final List<String> streets;
    private final List<String> endings;
    private final List<String> towns;
    private final List<String> away;
    private final int[] shares;

    Places(Lists lists) {
        this.lists = lists;
        this.streets = lists.under("streets");
        this.endings = lists.under("endings");
        this.towns = lists.under("towns");
        this.away = lists.under("away");
        this.shares = lists.has("town shares") ? lists.under("town shares").stream().mapToInt(Integer::parseInt).toArray() : SHARES;
    }

    Place home(Chance chance, boolean shielded) {
        int town = chance.weighted(shares);
        return in(chance, towns.get(town), "SX" + (town + 1), shielded);
    }

    /** A carer's or children's home, now and then a long way off. */
    Place care(Chance chance, boolean shielded) {
        if (chance.of(0.68)) return home(chance, shielded);
        int town = chance.between(0, away.size() - 1);
        return in(chance, away.get(town), "XA" + (town + 1), shielded);
    }

    String school(Chance chance, int age) {
        return chance.from(lists.under(age < 5 ? "nurseries" : age < 11 ? "primary schools" : age < 16 ? "secondary schools" : "colleges"));
    }

    String specialSchool(Chance chance) {
        return chance.from(lists.under("special schools"));
    }

    String surgery(Chance chance) {
        return chance.from(lists.under("surgeries"));
    }

    String healthVisitor(Chance chance) {
        return chance.from(lists.under("health visitors"));
    }

    private Place in(Chance chance, String town, String outward, boolean shielded) {
        var street = chance.from(streets) + " " + chance.from(endings);
        var line = chance.of(0.17) ? "Flat " + chance.between(1, 42) + ", " + chance.between(1, 90) + " " + street : chance.between(1, 180) + " " + street;
        var inward = chance.between(1, 9) + "" + UNITS.charAt(chance.between(0, 19)) + UNITS.charAt(chance.between(0, 19));
        return new Place(line, town, outward + " " + inward, shielded);
    }
}
