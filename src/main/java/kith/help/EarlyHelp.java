package kith.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentCompleted;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentStarted;
import kith.help.EarlyHelpFacts.EarlyHelpEnded;
import kith.help.EarlyHelpFacts.EarlyHelpLeadChanged;
import kith.help.EarlyHelpFacts.EarlyHelpPlanReviewed;
import kith.help.EarlyHelpFacts.EarlyHelpRequested;
import kith.help.EarlyHelpFacts.EarlyHelpStarted;
import kith.help.EarlyHelpFacts.EarlyHelpTierChanged;
import kith.ledger.Fact;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;
import kith.pathway.Timeline.StatusPeriod;

/**
 * The early help a family has or waits for. One row a child, the latest help: what was is told by the chronology. When it began and ended the status says,
 * which a referral, a closing, a death and a birthday end too: help that is asked for again begins without the lead and the days of the one before.
 * @param requested null where it started without having been asked for
 */
public record EarlyHelp(LocalDate requested, String from, LocalDate started, String tier, String lead, String leadName, String leadPhone, LocalDate assessing, LocalDate assessed, String assessedAs, LocalDate reviewed, String reviewedAs,
                        LocalDate ended, String reason) {

    private static final String STATUS = "early-help";
    private static final EarlyHelp NONE = new EarlyHelp(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** All that was told of it, in the order in which it happened. */
    record Told(List<Fact<?>> facts) {

        static final Told NOTHING = new Told(List.of());

        Told and(Fact<?> fact) {
            var all = new ArrayList<>(facts);
            all.add(fact);
            return new Told(List.copyOf(all));
        }
    }

    public static final Projection PROJECTION = Projection.of("help.early_help",
        "person uuid, requested_on date, asked_by text, started_on date, tier text, lead text, lead_name text, lead_phone text, assessing_since date, assessed_on date, reviewed_on date, ended_on date, reason text, assessed_as text, reviewed_as text", 1,
        (state, timeline) -> of(state, timeline).map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.requested, it.from, it.started, it.tier, it.lead, it.leadName, it.leadPhone,
            it.assessing, it.assessed, it.reviewed, it.ended, it.reason, it.assessedAs, it.reviewedAs})).orElse(List.of()));

    private static Optional<EarlyHelp> of(ChildState state, Timeline timeline) {
        return state.part(Told.class).map(told -> latest(told.facts, timeline.statuses().stream().filter(each -> each.code().equals(STATUS)).sorted(Comparator.comparing(StatusPeriod::from)).toList()));
    }

    private static EarlyHelp latest(List<Fact<?>> facts, List<StatusPeriod> periods) {
        var last = periods.isEmpty() ? null : periods.getLast();
        var before = periods.size() < 2 ? null : periods.get(periods.size() - 2).until();
        var help = NONE;
        for (var fact : facts) {
            var day = fact.happened().day();
            // on the day on which one ended and the next began, an end is the end of the one before
            boolean older = before != null && (day.isBefore(last.from()) ? !day.isAfter(before) : day.equals(before) && fact.body() instanceof EarlyHelpEnded);
            if (!older) help = help.and(fact);
        }
        return last == null ? help : help.until(last);
    }

    private EarlyHelp and(Fact<?> fact) {
        var day = fact.happened().day();
        return switch (fact.body()) {
            case EarlyHelpRequested it -> requested(day, it);
            case EarlyHelpStarted it -> new EarlyHelp(requested, from, started == null ? day : started, or(it.tier(), tier), or(it.lead(), lead), or(it.leadName(), leadName), or(it.leadPhone(), leadPhone), assessing, assessed, assessedAs, reviewed, reviewedAs, null, null);
            // who leads now is reached as is said now: the telephone of whoever led before is not theirs
            case EarlyHelpLeadChanged it -> new EarlyHelp(requested, from, started, tier, it.lead(), it.leadName(), it.leadPhone(), assessing, assessed, assessedAs, reviewed, reviewedAs, ended, reason);
            case EarlyHelpAssessmentStarted it -> new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, day, null, null, reviewed, reviewedAs, ended, reason);
            case EarlyHelpAssessmentCompleted it -> new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, day, it.outcome(), reviewed, reviewedAs, ended, reason);
            case EarlyHelpTierChanged it -> new EarlyHelp(requested, from, started, it.tier(), lead, leadName, leadPhone, assessing, assessed, assessedAs, reviewed, reviewedAs, ended, reason);
            case EarlyHelpPlanReviewed it -> new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, assessed, assessedAs, day, it.outcome(), ended, reason);
            case EarlyHelpEnded it -> new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, assessed, assessedAs, reviewed, reviewedAs, day, it.reason());
            default -> this;
        };
    }

    /** Asked again while it waits or goes on changes nothing of how long the family has waited. */
    private EarlyHelp requested(LocalDate day, EarlyHelpRequested it) {
        if (requested != null || started != null) return this;
        return new EarlyHelp(day, it.from(), null, or(it.tier(), tier), null, null, null, assessing, assessed, assessedAs, reviewed, reviewedAs, null, null);
    }

    private EarlyHelp until(StatusPeriod period) {
        return new EarlyHelp(requested, from, started, tier, lead, leadName, leadPhone, assessing, assessed, assessedAs, reviewed, reviewedAs, period.until(), period.until() == null ? null : period.reason());
    }

    private static String or(String now, String before) {
        return now == null ? before : now;
    }
}
