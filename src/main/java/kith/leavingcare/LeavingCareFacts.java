package kith.leavingcare;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/**
 * Leaving care, in the codes of the SSDA903 return where it has them. The personal adviser is named here as people are
 * (docs/decisions/0002): the young person rings, and may not know who else works here.
 */
public final class LeavingCareFacts {

    public record NeedsAssessmentCompleted() {}

    public record PathwayPlanMade() {}

    public record PathwayPlanReviewed(@Codes({"goes-on", "changed"}) String outcome) {}

    public record PathwayPlanEnded(@Codes({"no-longer-wanted", "turned-25", "moved-away", "other"}) String reason) {}

    public record AdviserAppointed(@Needed String name, String phone) {}

    /** @param purpose a visit before the review that follows moving in is one that the law asks for */
    public record AdviserVisited(@Needed Boolean seen, @Codes({"new-home", "before-review", "in-touch"}) String purpose, @Codes({"at-home", "elsewhere", "by-phone-or-video"}) String where) {}

    /** @param byAuthority the authority provides or pays for it: visits and reviews follow from that */
    public record AccommodationStarted(@Codes(set = "care_leaver_accommodation") String kind, @Needed Boolean byAuthority, Boolean suitable) {}

    public record AccommodationEnded(@Codes({"planned", "unplanned", "evicted"}) String reason) {}

    /** What the young person does between two birthdays. */
    public record ActivityStarted(@Needed @Codes(set = "care_leaver_activity") String activity) {}

    /** Somebody of 21 to 24 comes back (Children Act 1989, section 23CZB). */
    public record SupportRequested(@Codes({"home", "money", "health", "learning", "work", "family", "other"}) List<String> about) {}

    /** Rights told to the young person: what, so that nobody finds out too late. */
    public record RightsTold(@Needed @Codes({"home", "money", "learning-and-work", "health", "advocate", "complaints", "your-records", "local-offer"}) List<String> about) {}

    /** Where a care leaver stands about a birthday (SSDA903 OC3). */
    public record LeavingCareRecorded(@Codes(set = "care_leaver_in_touch") String inTouch, @Codes(set = "care_leaver_activity") String activity, String accommodation) {}

    public static final FactKind<NeedsAssessmentCompleted> ASSESSED = FactKind.of("needs-assessment.completed", Rank.DECISION, NeedsAssessmentCompleted.class);
    public static final FactKind<PathwayPlanMade> PLAN_MADE = FactKind.of("pathway-plan.made", Rank.DECISION, PathwayPlanMade.class);
    public static final FactKind<PathwayPlanReviewed> PLAN_REVIEWED = FactKind.of("pathway-plan.reviewed", Rank.DECISION, PathwayPlanReviewed.class);
    public static final FactKind<PathwayPlanEnded> PLAN_ENDED = FactKind.of("pathway-plan.ended", Rank.END, PathwayPlanEnded.class);
    public static final FactKind<AdviserAppointed> ADVISER = FactKind.of("adviser.appointed", Rank.CHANGE, AdviserAppointed.class);
    public static final FactKind<AdviserVisited> VISITED = FactKind.of("adviser.visited", Rank.MEETING, AdviserVisited.class);
    public static final FactKind<AccommodationStarted> HOME = FactKind.of("care-leaver-accommodation.started", Rank.START, AccommodationStarted.class);
    public static final FactKind<AccommodationEnded> HOME_ENDED = FactKind.of("care-leaver-accommodation.ended", Rank.END, AccommodationEnded.class);
    public static final FactKind<ActivityStarted> ACTIVITY = FactKind.of("care-leaver-activity.started", Rank.CHANGE, ActivityStarted.class);
    public static final FactKind<SupportRequested> SUPPORT = FactKind.of("support.requested", Rank.START, SupportRequested.class);
    public static final FactKind<RightsTold> RIGHTS = FactKind.of("rights.told", Rank.MEETING, RightsTold.class);
    public static final FactKind<LeavingCareRecorded> BIRTHDAY = FactKind.of("leaving-care.recorded", Rank.CHANGE, LeavingCareRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(ASSESSED, "Needs for leaving care assessed").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::assessed),
            Telling.of(PLAN_MADE, "Pathway plan made").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::planned),
            Telling.of(PLAN_REVIEWED, "Pathway plan reviewed").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::reviewed),
            Telling.of(PLAN_ENDED, "Pathway plan ended").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::planEnded),
            Telling.of(ADVISER, "Personal adviser").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::advised).says(fact -> "Personal adviser: " + fact.body().name()),
            Telling.of(VISITED, "Personal adviser’s visit").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::visited).says(LeavingCareFacts::visited),
            Telling.of(HOME, "Care leaver’s home").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::movedIn).says(LeavingCareFacts::home),
            Telling.of(HOME_ENDED, "Care leaver’s home ended").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::movedOut),
            Telling.of(ACTIVITY, "Learning, work or training").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::active),
            Telling.of(SUPPORT, "Care leaver asks for support").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::asked),
            Telling.of(RIGHTS, "Rights told").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::told),
            Telling.of(BIRTHDAY, "Leaving care").folds(Leaving.class, () -> Leaving.NOTHING, Leaving::recorded));
    }

    private static String visited(Fact<AdviserVisited> fact) {
        return Boolean.TRUE.equals(fact.body().seen()) ? "Personal adviser saw the young person" : "Personal adviser’s visit: not seen";
    }

    private static String home(Fact<AccommodationStarted> fact) {
        var kind = fact.body().kind();
        return "Moved into a home" + (kind == null ? "" : ": " + HOME.field("kind").codes().label(kind)) + (Boolean.TRUE.equals(fact.body().byAuthority()) ? ", provided by the authority" : "");
    }

    private LeavingCareFacts() {}
}
