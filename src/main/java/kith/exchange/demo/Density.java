package kith.exchange.demo;

/**
 * How much is told of each family: whole lives with all their words, or only what a speed test needs.
 * @param earlier share of the families that have earlier involvement
 * @param visits share of visits that are written down
 * @param daily share of calls, notes and meetings between the visits
 * @param words whether there are narratives
 */
public record Density(int years, double earlier, double visits, double daily, boolean words) {

    public static final Density FULL = new Density(10, 1, 1, 1, true);
    /** About ten facts a person. */
    public static final Density THIN = new Density(4, 0.1, 0.1, 0.06, false);
}
