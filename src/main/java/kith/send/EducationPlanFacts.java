package kith.send;

import java.util.List;
import java.util.function.BiFunction;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The way to an education, health and care plan, and its life afterwards (Children and Families Act 2014, part 3; Special Educational Needs and Disability Regulations 2014). */
public final class EducationPlanFacts {

    public record PlanRequested(@Codes({"parent", "young-person", "school", "social-care", "health", "other"}) String by) {}

    public record RequestWithdrawn() {}

    public record AssessmentDecided(@Needed @Codes({"assess", "do-not-assess"}) String decision) {}

    public record AdviceAsked(@Needed @Codes({"social-care", "health", "education", "psychologist", "parents", "other"}) String from) {}

    /** @param of what was asked for */
    public record AdviceGiven(FactId of) {}

    /** What the regulations let the time stand still for. */
    public record ExemptionStarted(@Needed @Codes(set = "ehc_exemption") String reason) {}

    public record ExemptionEnded() {}

    public record PlanDecided(@Needed @Codes({"make-a-plan", "no-plan"}) String decision) {}

    public record PlanDrafted() {}

    public record CommentsGiven(@Codes({"agree", "changes-wanted", "school-named", "meeting-asked"}) String said) {}

    /** The final plan is given. */
    public record PlanStarted(@Codes({"mainstream", "special-school", "resourced-provision", "college", "early-years", "elsewhere", "independent"}) String place) {}

    public record ReviewHeld(Boolean childTookPart) {}

    public record ReviewDecided(@Needed @Codes({"keep", "change", "end"}) String decision) {}

    public record AmendmentProposed() {}

    public record PlanAmended() {}

    public record PlanEnded(@Codes({"no-longer-needed", "moved-to-another-authority", "turned-25", "left-education", "other"}) String reason) {}

    public record PhasePlanned(@Needed @Codes(set = "ehc_phase") String phase) {}

    public static final FactKind<PlanRequested> REQUESTED = FactKind.of("ehc.requested", Rank.START, PlanRequested.class);
    public static final FactKind<RequestWithdrawn> WITHDRAWN = FactKind.of("ehc.withdrawn", Rank.END, RequestWithdrawn.class);
    public static final FactKind<AssessmentDecided> ASSESSMENT_DECIDED = FactKind.of("ehc-assessment.decided", Rank.DECISION, AssessmentDecided.class);
    public static final FactKind<AdviceAsked> ADVICE_ASKED = FactKind.of("ehc-advice.asked", Rank.CHANGE, AdviceAsked.class);
    public static final FactKind<AdviceGiven> ADVICE_GIVEN = FactKind.of("ehc-advice.given", Rank.END, AdviceGiven.class);
    public static final FactKind<ExemptionStarted> EXEMPTION_STARTED = FactKind.of("ehc-exemption.started", Rank.START, ExemptionStarted.class);
    public static final FactKind<ExemptionEnded> EXEMPTION_ENDED = FactKind.of("ehc-exemption.ended", Rank.END, ExemptionEnded.class);
    public static final FactKind<PlanDecided> PLAN_DECIDED = FactKind.of("ehc-plan.decided", Rank.DECISION, PlanDecided.class);
    public static final FactKind<PlanDrafted> DRAFTED = FactKind.of("ehc-plan.drafted", Rank.DECISION, PlanDrafted.class);
    public static final FactKind<CommentsGiven> COMMENTS = FactKind.of("ehc-comments.given", Rank.MEETING, CommentsGiven.class);
    public static final FactKind<PlanStarted> STARTED = FactKind.of("ehc-plan.started", Rank.START, PlanStarted.class);
    public static final FactKind<ReviewHeld> REVIEWED = FactKind.of("ehc-review.held", Rank.MEETING, ReviewHeld.class);
    public static final FactKind<ReviewDecided> REVIEW_DECIDED = FactKind.of("ehc-review.decided", Rank.DECISION, ReviewDecided.class);
    public static final FactKind<AmendmentProposed> AMENDMENT = FactKind.of("ehc-amendment.proposed", Rank.DECISION, AmendmentProposed.class);
    public static final FactKind<PlanAmended> AMENDED = FactKind.of("ehc-plan.amended", Rank.DECISION, PlanAmended.class);
    public static final FactKind<PlanEnded> ENDED = FactKind.of("ehc-plan.ended", Rank.END, PlanEnded.class);
    public static final FactKind<PhasePlanned> PHASE = FactKind.of("phase-transfer.planned", Rank.CHANGE, PhasePlanned.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            part(REQUESTED, "EHC needs assessment asked for", EducationPlan::requested),
            part(WITHDRAWN, "EHC request withdrawn", EducationPlan::over),
            part(ASSESSMENT_DECIDED, "EHC: decision whether to assess", EducationPlan::assessed)
                .says(fact -> fact.body().decision().equals("assess") ? "EHC: needs will be assessed" : "EHC: needs will not be assessed"),
            part(ADVICE_ASKED, "Advice for the EHC assessment asked for", EducationPlan::asked).says(fact -> "EHC: advice asked of " + ADVICE_ASKED.field("from").codes().label(fact.body().from()).toLowerCase()),
            part(ADVICE_GIVEN, "Advice for the EHC assessment given", EducationPlan::given),
            part(EXEMPTION_STARTED, "EHC: the time stands still", EducationPlan::paused),
            part(EXEMPTION_ENDED, "EHC: the time runs on", EducationPlan::ranOn),
            part(PLAN_DECIDED, "EHC: decision whether to make a plan", EducationPlan::decided)
                .says(fact -> fact.body().decision().equals("no-plan") ? "EHC: there will be no plan" : "EHC: a plan will be made"),
            part(DRAFTED, "Draft EHC plan sent", EducationPlan::drafted),
            part(COMMENTS, "Comments on the draft EHC plan", EducationPlan::commented),
            part(STARTED, "Final EHC plan issued", EducationPlan::started),
            part(REVIEWED, "Annual review of the EHC plan", EducationPlan::reviewed),
            part(REVIEW_DECIDED, "EHC: decision after the annual review", EducationPlan::reviewDecided),
            part(AMENDMENT, "Changes to the EHC plan proposed", EducationPlan::amending),
            part(AMENDED, "EHC plan changed", EducationPlan::amended),
            part(ENDED, "EHC plan ended", EducationPlan::ended),
            part(PHASE, "Change of phase planned", EducationPlan::phase));
    }

    private static <B extends Record> Telling<B> part(FactKind<B> kind, String title, BiFunction<EducationPlan, Fact<B>, EducationPlan> step) {
        return Telling.of(kind, title).folds(EducationPlan.class, () -> EducationPlan.NONE, step);
    }

    private EducationPlanFacts() {}
}
