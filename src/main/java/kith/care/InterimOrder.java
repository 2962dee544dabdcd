package kith.care;

import java.time.LocalDate;
import kith.ui.Field;

/** The day on which an interim care order ends: asked wherever such an order becomes the law under which a child is looked after. */
public final class InterimOrder {

    /** In the codes of the SSDA903 return. */
    static final String LAW = "C1";
    private static final int CHILDHOOD = 18;

    private InterimOrder() {}

    public static Field checked(Field until, Field legalStatus, Field from, LocalDate today) {
        if (until.empty()) return until;
        var day = until.must(legalStatus.chosen(LAW), "Only an interim care order ends on a day: choose it as the law, or leave this empty").aDate(today, "Enter the day the order ends, such as 22/11/2026");
        var made = from.date(today);
        var ends = until.date(today);
        return day.must(made.isEmpty() || ends.isEmpty() || ends.get().isAfter(made.get()), "The order ends after the day on which it was made")
            .must(made.isEmpty() || ends.isEmpty() || !ends.get().isAfter(made.get().plusYears(CHILDHOOD)), "Check the year");
    }
}
