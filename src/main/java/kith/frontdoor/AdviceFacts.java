package kith.frontdoor;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Advice and assistance, which keeps families out of the statutory routes: told, counted, and no case is opened by it. */
public final class AdviceFacts {

    public record AdviceGiven(@Codes({"child", "parent-or-carer", "relative", "school", "health", "police", "housing", "voluntary-service", "other"}) String asker,
                              @Needed @Codes({"parenting", "money-and-housing", "school", "health", "disability", "domestic-abuse", "substance-use", "behaviour", "safety", "which-service", "other"}) String matter,
                              @Codes({"advice-alone", "pointed-to-a-service", "introduced-to-a-service", "money-or-goods"}) String help) {}

    public static final FactKind<AdviceGiven> GIVEN = FactKind.of("advice.given", Rank.CHANGE, AdviceGiven.class);

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(GIVEN, "Advice and assistance").says(fact -> "Advice given: " + matter(fact.body().matter()).toLowerCase()));
    }

    public static String matter(String code) {
        return GIVEN.field("matter").codes().label(code);
    }

    public static String asker(String code) {
        return code == null ? "" : GIVEN.field("asker").codes().label(code);
    }

    private AdviceFacts() {}
}
