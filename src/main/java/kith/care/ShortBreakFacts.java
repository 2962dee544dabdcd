package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** An agreed series of short breaks, each with the same carers; single breaks are told of in {@link LookedAfterFacts}. */
public final class ShortBreakFacts {

    public record SeriesStarted(@Codes({"foster-carer", "residential", "hospice-or-hospital", "other"}) String with) {}

    public record SeriesReviewed() {}

    public record SeriesVisited(Boolean seen) {}

    public record SeriesEnded(@Codes({"family-wishes", "no-longer-needed", "provision-ended", "looked-after", "other"}) String reason) {}

    public static final FactKind<SeriesStarted> STARTED = FactKind.of("short-breaks.started", Rank.START, SeriesStarted.class);
    public static final FactKind<SeriesReviewed> REVIEWED = FactKind.of("short-breaks.reviewed", Rank.MEETING, SeriesReviewed.class);
    public static final FactKind<SeriesVisited> VISITED = FactKind.of("short-breaks.visited", Rank.MEETING, SeriesVisited.class);
    public static final FactKind<SeriesEnded> ENDED = FactKind.of("short-breaks.ended", Rank.END, SeriesEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(STARTED, "Short breaks agreed"),
            Latest.of(REVIEWED, "Short breaks reviewed", "short-breaks-review", fact -> null),
            Latest.of(VISITED, "Visit to the short breaks", "short-breaks-visit", fact -> null),
            Telling.of(ENDED, "Short breaks ended"));
    }

    private ShortBreakFacts() {}
}
