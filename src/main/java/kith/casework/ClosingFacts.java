package kith.casework;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Opening again what was closed. */
public final class ClosingFacts {

    public record CaseReopened(@Codes({"new-concern", "family-asked", "closed-too-soon", "closed-in-error", "other"}) String reason) {}

    public static final FactKind<CaseReopened> REOPENED = FactKind.of("case.reopened", Rank.START, CaseReopened.class);

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(REOPENED, "Case opened again"));
    }

    private ClosingFacts() {}
}
