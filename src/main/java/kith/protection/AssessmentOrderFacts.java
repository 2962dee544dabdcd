package kith.protection;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** The child assessment order, for at most seven days from the date it names (Children Act 1989, section 43). */
public final class AssessmentOrderFacts {

    /** @param until the last day of the order */
    public record AssessmentOrderMade(LocalDate until) {}

    public record AssessmentOrderEnded(@Codes({"assessed", "ran-out", "discharged", "emergency-order"}) String outcome) {}

    public static final FactKind<AssessmentOrderMade> MADE = FactKind.of("child-assessment-order.made", Rank.DECISION, AssessmentOrderMade.class);
    public static final FactKind<AssessmentOrderEnded> ENDED = FactKind.of("child-assessment-order.ended", Rank.END, AssessmentOrderEnded.class);

    static List<Telling<?>> tellings() {
        return List.of(
            Course.noted(MADE, "Child assessment order").says(fact -> "Child assessment order" + (fact.body().until() == null ? "" : " until " + Say.date(fact.body().until()))),
            Course.noted(ENDED, "Child assessment order ended"));
    }

    private AssessmentOrderFacts() {}
}
