package kith.protection;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** An allegation against somebody who works or cares for children, told of the child it concerns; who it is about stands in the words. */
public final class AllegationFacts {

    public record AllegationReceived(@Codes({"foster-carer", "residential-worker", "teacher", "early-years-worker", "health-worker", "social-worker", "volunteer", "faith-leader", "sports-coach", "other"}) String role) {}

    public record LadoTold(@Codes({"advice", "allegation-meeting", "not-met-threshold"}) String outcome) {}

    public record AllegationConcluded(@Codes({"substantiated", "unsubstantiated", "unfounded", "false", "malicious"}) String outcome) {}

    public static final FactKind<AllegationReceived> RECEIVED = FactKind.of("allegation.received", Rank.START, AllegationReceived.class);
    public static final FactKind<LadoTold> TOLD = FactKind.of("lado.told", Rank.CHANGE, LadoTold.class);
    public static final FactKind<AllegationConcluded> CONCLUDED = FactKind.of("allegation.concluded", Rank.END, AllegationConcluded.class);

    static List<Telling<?>> tellings() {
        return List.of(
            Course.noted(RECEIVED, "Allegation against a person in a position of trust"),
            Course.noted(TOLD, "Designated officer (LADO) told"),
            Course.noted(CONCLUDED, "Allegation concluded"));
    }

    private AllegationFacts() {}
}
