package kith.harm;

import java.util.List;
import java.util.stream.Stream;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** A link between children, or of children with a group or a place: one fact about all of them. It is no relation of a family, and opens no record to anybody. */
public final class LinkFacts {

    /**
     * @param group and {@code place} by the name by which they are known
     * @param awaits another hub holds one of the children: on each record it counts when a manager other than whoever recorded it has confirmed it there
     */
    public record LinkRecorded(@Needed @Codes(set = "harm_link") String kind, String group, String place, Boolean awaits) {}

    public record LinkEnded(@Needed @Of("harm-link.recorded") FactId of, @Codes({"apart", "not-confirmed", "recorded-in-error", "other"}) String reason) {}

    public static final FactKind<LinkRecorded> RECORDED = FactKind.of("harm-link.recorded", Rank.CHANGE, LinkRecorded.class);
    public static final FactKind<LinkEnded> ENDED = FactKind.of("harm-link.ended", Rank.END, LinkEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(RECORDED, "Link outside the family").folds(Links.class, () -> Links.NONE, Links::recorded).says(fact -> said(fact.body())),
            Telling.of(ENDED, "Link outside the family ended").folds(Links.class, () -> Links.NONE, Links::ended).says(fact -> "Link outside the family ended"));
    }

    private static String said(LinkRecorded body) {
        return "Link outside the family: " + String.join(", ", Stream.of(RECORDED.field("kind").codes().label(body.kind()).toLowerCase(), body.group(), body.place()).filter(each -> each != null).toList());
    }

    private LinkFacts() {}
}
