package kith.pathway.lateness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.ledger.Words;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Telling;

/** Why something was late: said once, and then read wherever the clock is read. */
public final class LatenessFacts {

    /**
     * @param rule the clock, and {@code of} the fact that started it
     * @param agreedBy the manager who agreed, as a worker's id
     */
    public record LatenessExplained(@Needed String rule, @Needed FactId of,
                                    @Needed @Codes({"family-not-available", "worker-absent", "partner-late", "child-moved", "court", "capacity", "not-needed-after-all", "other"}) String reason,
                                    String agreedBy) {}

    record Explained(Map<String, Fact<LatenessExplained>> reasons) {
        static final Explained NONE = new Explained(Map.of());

        /** The first stands: nobody is asked twice, and whoever would say otherwise corrects it. */
        Explained with(Fact<LatenessExplained> fact) {
            var all = new LinkedHashMap<>(reasons);
            all.putIfAbsent(fact.body().rule() + "/" + fact.body().of(), fact);
            return new Explained(all);
        }
    }

    public static final FactKind<LatenessExplained> EXPLAINED = FactKind.of("lateness.explained", Rank.DECISION, LatenessExplained.class);

    public static final Projection PROJECTION = Projection.of("pathway.lateness", "person uuid, rule text, of_fact uuid, fact uuid, reason text, agreed_by text, explained date, words uuid[]", 3,
        (state, timeline) -> rows(state));

    private LatenessFacts() {}

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(EXPLAINED, "Why it was late").folds(Explained.class, () -> Explained.NONE, Explained::with).says(fact -> "Why it was late: " + label(fact.body().reason()).toLowerCase()));
    }

    public static Map<String, String> reasons() {
        return EXPLAINED.field("reason").codes().labels();
    }

    public static String label(String reason) {
        return EXPLAINED.field("reason").codes().label(reason);
    }

    /** Behind the name of a clock, where somebody has said why it is late. */
    public static String after(String reason) {
        return reason == null ? "" : " (late: " + label(reason).toLowerCase() + ")";
    }

    private static List<Object[]> rows(ChildState state) {
        var explained = state.part(Explained.class).orElse(Explained.NONE);
        var rows = new ArrayList<Object[]>(explained.reasons().size());
        for (var fact : explained.reasons().values()) {
            var body = fact.body();
            List<UUID> words = fact.words().stream().map(Words::id).toList();
            rows.add(new Object[] {state.person().value(), body.rule(), body.of().value(), fact.id().value(), body.reason(), body.agreedBy(), fact.happened().day(), words});
        }
        return rows;
    }
}
