package kith.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kith.care.LookedAfterFacts.ShortBreakEnded;
import kith.care.LookedAfterFacts.ShortBreakStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/**
 * Short breaks of a child who lives at home. Only while none is meant to last longer than 17 days, and all of twelve months not longer than 75,
 * does the law ask less than of a looked after child (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48).
 */
public record ShortBreaks(List<Stay> stays) {

    /** How many days all of twelve months may come to, and how long one may last. */
    public record Most(int days, String each) {}

    /** In Wales more (Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 62). */
    public static Most most(String country) {
        return country.equals("wales") ? new Most(120, "four weeks") : new Most(75, "17 days");
    }

    /** @param until null while it goes on */
    public record Stay(FactId fact, LocalDate since, LocalDate until) {
        /** A stay that ends on the day it began counts as one. */
        long days(LocalDate from, LocalDate to) {
            var first = since.isBefore(from) ? from : since;
            var last = until == null || until.isAfter(to) ? to : until;
            if (last.isBefore(first)) return 0;
            return Math.max(1, ChronoUnit.DAYS.between(first, last));
        }
    }

    static final ShortBreaks NONE = new ShortBreaks(List.of());

    public static final Projection PROJECTION = Projection.of("care.short_break", "person uuid, fact uuid, since date, until date", 2, (state, timeline) ->
        state.part(ShortBreaks.class).map(breaks -> breaks.stays.stream().map(it -> new Object[] {state.person().value(), it.fact.value(), it.since, it.until}).toList()).orElse(List.of()));

    /** Days of the twelve months up to and with this day. */
    public static long used(List<Stay> stays, LocalDate day) {
        var from = day.minusMonths(12).plusDays(1);
        return stays.stream().mapToLong(stay -> stay.days(from, day)).sum();
    }

    ShortBreaks began(Fact<ShortBreakStarted> fact) {
        var all = new ArrayList<>(stays);
        all.add(new Stay(fact.id(), fact.happened().day(), null));
        return new ShortBreaks(List.copyOf(all));
    }

    /** On one day the end is the older one's. */
    ShortBreaks over(Fact<ShortBreakEnded> fact) {
        var all = new ArrayList<>(stays);
        for (int at = 0; at < all.size(); at++)
            if (all.get(at).until == null) {
                all.set(at, new Stay(all.get(at).fact, all.get(at).since, fact.happened().day()));
                break;
            }
        return new ShortBreaks(List.copyOf(all));
    }
}
