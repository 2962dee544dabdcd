package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The schooling of a looked after child, as the virtual school head watches over it. */
public final class EducationFacts {

    public record EducationPlanStarted() {}

    /** @param quality as the virtual school judges it */
    public record EducationPlanReviewed(@Codes({"good", "needs-work"}) String quality) {}

    /** A move of placement makes another school necessary. */
    public record SchoolMoveNeeded() {}

    public record SchoolPlaceStarted(@Codes({"mainstream", "special", "alternative-provision", "home-tuition", "college"}) String kind) {}

    /** @param attendance of the term, in percent */
    public record SchoolTermReported(Integer attendance, @Codes({"above-expected", "as-expected", "below-expected"}) String progress, Integer daysExcluded) {}

    public record BullyingReported(@Needed @Codes({"child", "school", "carer", "parent", "other"}) String by, @Codes({"at-school", "online", "at-home", "elsewhere"}) String where) {}

    public record BullyingEnded(@Codes({"stopped", "moved-school", "other"}) String outcome) {}

    public static final FactKind<EducationPlanStarted> PEP = FactKind.of("pep.started", Rank.START, EducationPlanStarted.class);
    public static final FactKind<EducationPlanReviewed> PEP_REVIEWED = FactKind.of("pep.reviewed", Rank.MEETING, EducationPlanReviewed.class);
    public static final FactKind<SchoolMoveNeeded> MOVE_NEEDED = FactKind.of("school-move.needed", Rank.START, SchoolMoveNeeded.class);
    public static final FactKind<SchoolPlaceStarted> SCHOOL = FactKind.of("school-place.started", Rank.CHANGE, SchoolPlaceStarted.class);
    public static final FactKind<SchoolTermReported> TERM = FactKind.of("school-term.reported", Rank.CHANGE, SchoolTermReported.class);
    public static final FactKind<BullyingReported> BULLYING = FactKind.of("bullying.reported", Rank.START, BullyingReported.class);
    public static final FactKind<BullyingEnded> BULLYING_ENDED = FactKind.of("bullying.ended", Rank.END, BullyingEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Latest.of(PEP, "Personal education plan started", "education-plan", fact -> null),
            Latest.of(PEP_REVIEWED, "Personal education plan reviewed", "education-plan", fact -> fact.body().quality()),
            Telling.of(MOVE_NEEDED, "Another school is needed"),
            Latest.of(SCHOOL, "School place", "school-place", fact -> fact.body().kind()),
            Latest.of(TERM, "Report of the school term", "school-term", fact -> fact.body().attendance()),
            Latest.of(BULLYING, "Bullying reported", "bullying", fact -> "reported"),
            Latest.of(BULLYING_ENDED, "Bullying ended", "bullying", fact -> fact.body().outcome() == null ? "ended" : fact.body().outcome()));
    }

    private EducationFacts() {}
}
