package kith.app.bench;

import java.util.List;
import java.util.Locale;

/** A line of the table: what Kith took, what the floor took, round by round, and the ratio that is the middle one of the rounds. */
record Measured(String work, String unit, List<Double> kith, List<Double> floor, double reach) {

    static double middle(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }

    double ratio() {
        var ratios = new java.util.ArrayList<Double>();
        for (int i = 0; i < kith.size(); i++) ratios.add(kith.get(i) / floor.get(i));
        return middle(ratios);
    }

    boolean reached() {
        return ratio() <= reach;
    }

    String row() {
        return String.format(Locale.UK, "| %s | %s %s | %s %s | **%.2f** | ≤ %s | %s |", work, figure(middle(kith)), unit, figure(middle(floor)), unit, ratio(), asSaid(reach), reached() ? "yes" : "no");
    }

    /** Never rounded: 1.15 is what is to be reached, and not 1.2. */
    private static String asSaid(double reach) {
        return reach == Math.rint(reach) ? String.valueOf((int) reach) : String.valueOf(reach);
    }

    private static String figure(double value) {
        return value == Math.rint(value) && value < 100 ? String.valueOf((int) value) : String.format(Locale.UK, value < 10 ? "%.1f" : "%,.0f", value);
    }
}
