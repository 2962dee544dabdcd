package kith.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line beside the workflow engine: round by round, and how many times Kith is ahead, the middle one of the rounds. */
record Ahead(String work, String unit, List<Double> kith, List<Double> rival, boolean moreIsBetter) {

    private static final double REACH = 10;

    double times() {
        var times = new ArrayList<Double>();
        for (int i = 0; i < kith.size(); i++) times.add(moreIsBetter ? kith.get(i) / rival.get(i) : rival.get(i) / kith.get(i));
        return Measured.middle(times);
    }

    boolean reached() {
        return times() >= REACH;
    }

    String row() {
        return String.format(Locale.UK, "| %s | %s | %s | **%.1f** | %s |", work, figure(Measured.middle(kith)), figure(Measured.middle(rival)), times(), reached() ? "yes" : "no");
    }

    private String figure(double value) {
        return String.format(Locale.UK, value < 10 ? "%.1f %s" : "%,.0f %s", value, unit);
    }
}
