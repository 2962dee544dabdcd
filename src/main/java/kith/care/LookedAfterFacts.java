package kith.care;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** What else the SSDA903 return tells of a looked after child. */
public final class LookedAfterFacts {

    /** A short break under an agreed series (V3, V4): the child lives at home, so the rules for looked after children do not start. */
    public record ShortBreakStarted(@Needed @Codes(set = "lac_legal_status") String legalStatus, @Codes(set = "lac_placement_type") String type,
                                    @Codes(set = "lac_placement_provider") String provider) {}

    public record ShortBreakEnded() {}

    /** The year's health (OC2); null where the return does not ask it of a child of this age. */
    public record HealthRecorded(Integer sdqScore, @Codes(set = "lac_sdq_reason") String sdqReason, Boolean convicted, Boolean healthCheck, Boolean immunisations,
                                 Boolean teeth, Boolean assessment, Boolean substances, Boolean helped, Boolean helpOffered) {}

    /** @param until the day the status ends or ended: the 18th birthday at the latest */
    public record UnaccompaniedRecorded(LocalDate until) {}

    /** @param worker the Social Work England number, or XX and the authority's own */
    public record SocialWorkerStarted(@Needed String worker, @Codes(set = "social_worker_change_reason") String reason) {}

    public record SocialWorkerEnded(@Needed String worker) {}

    /** The looked after child is herself a mother. */
    public record MotherhoodRecorded(LocalDate childBorn) {}

    public static final FactKind<ShortBreakStarted> SHORT_BREAK_STARTED = FactKind.of("short-break.started", Rank.START, ShortBreakStarted.class);
    public static final FactKind<ShortBreakEnded> SHORT_BREAK_ENDED = FactKind.of("short-break.ended", Rank.END, ShortBreakEnded.class);
    public static final FactKind<HealthRecorded> HEALTH = FactKind.of("looked-after-health.recorded", Rank.CHANGE, HealthRecorded.class);
    public static final FactKind<UnaccompaniedRecorded> UNACCOMPANIED = FactKind.of("unaccompanied-child.recorded", Rank.CHANGE, UnaccompaniedRecorded.class);
    public static final FactKind<SocialWorkerStarted> WORKER_STARTED = FactKind.of("social-worker.started", Rank.START, SocialWorkerStarted.class);
    public static final FactKind<SocialWorkerEnded> WORKER_ENDED = FactKind.of("social-worker.ended", Rank.END, SocialWorkerEnded.class);
    public static final FactKind<MotherhoodRecorded> MOTHERHOOD = FactKind.of("motherhood.recorded", Rank.CHANGE, MotherhoodRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(SHORT_BREAK_STARTED, "Short break started").folds(ShortBreaks.class, () -> ShortBreaks.NONE, ShortBreaks::began),
            Telling.of(SHORT_BREAK_ENDED, "Short break ended").folds(ShortBreaks.class, () -> ShortBreaks.NONE, ShortBreaks::over),
            Telling.of(HEALTH, "Health of the year").says(fact -> "Health of the year recorded" + (fact.body().sdqScore() == null ? "" : ", SDQ " + fact.body().sdqScore())),
            Telling.of(UNACCOMPANIED, "Unaccompanied asylum-seeking child").says(fact -> "Unaccompanied asylum-seeking child"),
            Telling.of(WORKER_STARTED, "Social worker").says(fact -> "New social worker"),
            Telling.of(WORKER_ENDED, "Social worker ended").says(fact -> "Social worker ended"),
            Telling.of(MOTHERHOOD, "Mother").says(fact -> "Has a child of her own"));
    }

    private LookedAfterFacts() {}
}
