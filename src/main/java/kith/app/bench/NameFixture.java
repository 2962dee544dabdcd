package kith.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Invented people for measuring search: the same seed always gives the same ones. Common names are common (the share of a name
 * falls with its place in the list), one surname in twelve is double, and three in five people are under 25.
 */
public final class NameFixture {

    public record Named(UUID person, String origin, String forenames, String surname, LocalDate born) {}

    private static final String[] ORIGINS = {"english", "welsh", "polish", "arabic", "south-asian", "african", "irish"};
    private static final double[] SHARES = {0.58, 0.06, 0.06, 0.07, 0.13, 0.06, 0.04};

    private NameFixture() {}

    public static List<Named> people(int count, long seed, LocalDate today) {
        var forenames = NameLists.of("forenames.txt");
        var surnames = NameLists.of("surnames.txt");
        var random = new Random(seed);
        var people = new ArrayList<Named>(count);
        for (int i = 0; i < count; i++) {
            var origin = origin(random);
            var surname = often(surnames.get(origin), random);
            if (random.nextInt(12) == 0) surname += (random.nextInt(3) == 0 ? " " : "-") + often(surnames.get(origin(random)), random);
            var forename = often(forenames.get(random.nextInt(5) == 0 ? origin(random) : origin), random);
            int days = random.nextInt(5) < 3 ? random.nextInt(25 * 365) : 25 * 365 + random.nextInt(60 * 365);
            people.add(new Named(new UUID(random.nextLong(), random.nextLong()), origin, forename, surname, today.minusDays(days)));
        }
        return people;
    }

    private static String origin(Random random) {
        double at = random.nextDouble();
        for (int i = 0; i < SHARES.length; i++) if ((at -= SHARES[i]) < 0) return ORIGINS[i];
        return ORIGINS[0];
    }

    /** The nth of a list comes about 1 / (n + 8) as often: with a long tail, as names have. */
    private static String often(List<String> names, Random random) {
        double high = Math.log((names.size() + 8) / 8.0);
        return names.get(Math.min(names.size() - 1, (int) (8 * Math.exp(random.nextDouble() * high) - 8)));
    }
}
