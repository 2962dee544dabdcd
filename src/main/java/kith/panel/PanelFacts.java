package kith.panel;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/**
 * A decision with its authority. It takes effect when it is recorded, whoever took it: what a panel must still ratify is owed, and holds up
 * nothing. Conditions and reasons are in the words.
 */
public final class PanelFacts {

    /**
     * @param panel its code in the operating model
     * @param money the request for money from the hub's budget that it is to settle, where it is one
     */
    public record PanelRequested(@Needed String panel, @Needed @Codes(set = "panel_matter") String matter, FactId money) {

        public PanelRequested(String panel, String matter) {
            this(panel, matter, null);
        }
    }

    /**
     * @param authority "panel", or the role that decided with authority of its own
     * @param by who decided, where it was one person: a worker's id
     * @param of the request it answers, where there was one
     * @param toRatify the panel has yet to stand by it
     * @param sitting at which sitting of the panel
     * @param review when it is looked at again
     * @param dissent somebody of the panel thought otherwise; who and why is in the words
     */
    public record PanelDecided(@Needed String panel, @Needed @Codes(set = "panel_matter") String matter, @Needed @Codes({"agreed", "not-agreed", "deferred"}) String outcome,
                               @Needed String authority, String by, FactId of, Boolean toRatify, String sitting, LocalDate review, Boolean dissent) {

        public PanelDecided(String panel, String matter, String outcome, String authority, String by, FactId of, Boolean toRatify) {
            this(panel, matter, outcome, authority, by, of, toRatify, null, null, null);
        }
    }

    public record PanelRatified(@Needed FactId of, @Needed @Codes({"ratified", "not-ratified"}) String outcome) {}

    /** What is laid before the panel with a request. @param includes the entries of the record that the panel reads, by their ids; what is said beside them is in the words */
    public record PanelPaperPrepared(@Needed FactId of, List<String> includes) {}

    public static final String PANEL = "panel";

    public static final FactKind<PanelRequested> REQUESTED = FactKind.of("panel.requested", Rank.CHANGE, PanelRequested.class);
    public static final FactKind<PanelDecided> DECIDED = FactKind.of("panel.decided", Rank.DECISION, PanelDecided.class);
    public static final FactKind<PanelRatified> RATIFIED = FactKind.of("panel.ratified", Rank.DECISION, PanelRatified.class);

    public static final FactKind<PanelPaperPrepared> PAPER = FactKind.of("panel-paper.prepared", Rank.CHANGE, PanelPaperPrepared.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(REQUESTED, "Panel asked").folds(Matters.class, () -> Matters.NONE, Matters::requested).says(fact -> "Panel asked: " + matter(fact.body().matter())),
            Telling.of(PAPER, "Papers for a panel").folds(Papers.class, () -> Papers.NONE, Papers::prepared).says(fact -> "Papers for a panel prepared"),
            Telling.of(DECIDED, "Panel decision").folds(Matters.class, () -> Matters.NONE, Matters::decided).says(fact -> line(fact.body())),
            Telling.of(RATIFIED, "Panel ratified").folds(Matters.class, () -> Matters.NONE, Matters::ratified)
                .says(fact -> fact.body().outcome().equals("ratified") ? "The panel stands by the emergency decision" : "The panel does not stand by the emergency decision"));
    }

    private static String line(PanelDecided body) {
        var outcome = DECIDED.field("outcome").codes().label(body.outcome()).toLowerCase();
        return (body.authority().equals(PANEL) ? "Panel: " : "Decided by the " + body.authority().replace('-', ' ') + ": ") + matter(body.matter()) + ", " + outcome
            + (Boolean.TRUE.equals(body.toRatify()) ? ", to be ratified" : "")
            + (Boolean.TRUE.equals(body.dissent()) ? ", with dissent" : "");
    }

    static String matter(String code) {
        var words = REQUESTED.field("matter").codes().label(code);
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private PanelFacts() {}
}
