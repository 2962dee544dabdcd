package kith.gate;

import java.util.List;
import kith.ledger.CodeSet;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** A document that Kith issued, and a gate that a manager let it through. What was issued stands in the words, to the letter. */
public final class GateFacts {

    /** @param of what it belongs to, where that is another fact */
    public record DocumentIssued(@Needed String code, FactId of) {}

    public record GatePassed(@Needed String gate, @Needed @Codes(set = "gate_pass") String reason) {}

    public static final FactKind<DocumentIssued> ISSUED = FactKind.of("document.issued", Rank.CHANGE, DocumentIssued.class);
    public static final FactKind<GatePassed> PASSED = FactKind.of("gate.passed", Rank.START, GatePassed.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(ISSUED, "Document issued").folds(Issued.class, () -> Issued.NOTHING, Issued::and).says(fact -> "Issued: " + Paper.title(fact.body().code()).toLowerCase()),
            Telling.of(PASSED, "Let through").says(fact -> "A manager let a document through: " + CodeSet.named("gate_pass").label(fact.body().reason()).toLowerCase()));
    }

    private GateFacts() {}
}
