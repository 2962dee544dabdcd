package kith.help;

import java.time.LocalDate;
import java.util.List;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentCompleted;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentStarted;
import kith.help.EarlyHelpFacts.EarlyHelpEnded;
import kith.help.EarlyHelpFacts.EarlyHelpPlanReviewed;
import kith.help.EarlyHelpFacts.EarlyHelpRequested;
import kith.help.EarlyHelpFacts.EarlyHelpStarted;
import kith.help.EarlyHelpFacts.EarlyHelpTierChanged;
import kith.ledger.Fact;
import kith.pathway.Projection;

/**
 * The early help a family has or waits for. One row a child, the latest help: what was is told by the chronology.
 * @param requested null where it started without having been asked for
 */
public record EarlyHelp(LocalDate requested, String from, LocalDate started, String tier, String lead, String leadName, String leadPhone, LocalDate assessing, LocalDate assessed, LocalDate reviewed,
                        LocalDate ended, String reason) {

    static final EarlyHelp NONE = new EarlyHelp(null, null, null, null, null, null, null, null, null, null, null, null);

    public static final Projection PROJECTION = Projection.of("help.early_help",
        "person uuid, requested_on date, asked_by text, started_on date, tier text, lead text, lead_name text, lead_phone text, assessing_since date, assessed_on date, reviewed_on date, ended_on date, reason text", 1,
        (state, timeline) -> state.part(EarlyHelp.class).map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.requested, it.from, it.started, it.tier, it.lead, it.leadName, it.leadPhone,
            it.assessing, it.assessed, it.reviewed, it.ended, it.reason})).orElse(List.of()));

    /** Asked again while it waits or goes on changes nothing of how long the family has waited. */
    EarlyHelp requested(Fact<EarlyHelpRequested> fact) {
        if (ended == null && requested != null && started == null) return this;
        if (ended == null && started != null) return this;
        return new EarlyHelp(fact.happened().day(), fact.body().from(), null, fact.body().tier(), null, null, null, null, null, null, null, null);
    }

    EarlyHelp started(Fact<EarlyHelpStarted> fact) {
        var it = fact.body();
        var before = ended == null ? this : NONE;
        return new EarlyHelp(before.requested, before.from, before.started == null ? fact.happened().day() : before.started, or(it.tier(), before.tier), or(it.lead(), before.lead), or(it.leadName(), before.leadName),
            or(it.leadPhone(), before.leadPhone), before.assessing, before.assessed, before.reviewed, null, null);
    }

    EarlyHelp assessing(Fact<EarlyHelpAssessmentStarted> fact) {
        return new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, fact.happened().day(), null, reviewed, ended, reason);
    }

    EarlyHelp assessed(Fact<EarlyHelpAssessmentCompleted> fact) {
        return new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, fact.happened().day(), reviewed, ended, reason);
    }

    EarlyHelp tier(Fact<EarlyHelpTierChanged> fact) {
        return new EarlyHelp(requested, from, started, fact.body().tier(), lead, leadName, leadPhone, assessing, assessed, reviewed, ended, reason);
    }

    EarlyHelp reviewed(Fact<EarlyHelpPlanReviewed> fact) {
        return new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, assessed, fact.happened().day(), ended, reason);
    }

    EarlyHelp ended(Fact<EarlyHelpEnded> fact) {
        return new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, assessed, reviewed, fact.happened().day(), fact.body().reason());
    }

    private static String or(String now, String before) {
        return now == null ? before : now;
    }
}
