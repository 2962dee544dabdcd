package kith.hub;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/**
 * Which hub holds a child, and three things kept apart: who is responsible (the consultant social worker), whom the child knows (the key
 * worker), and who else is involved.
 */
public final class HubFacts {

    /** @param responsible the consultant social worker's id; {@code key} the key worker's */
    public record AllocationMade(@Needed String hub, String responsible, String key, String reason) {}

    /** No hub holds the child any more, though nothing was closed: somebody outside has taken over, or the family has gone. */
    public record AllocationEnded(@Needed @Codes({"handed-over-outside", "moved-away", "given-by-mistake", "other"}) String reason) {}

    public record KeyWorkerChanged(@Needed String worker, @Needed @Codes({"worker-left", "worker-away", "too-many-children", "skill-or-language", "family-asked", "child-asked", "safety", "other"}) String reason) {}

    public record ResponsibleChanged(@Needed String worker, @Codes({"post-changed", "worker-away", "conflict-of-interest", "other"}) String reason) {}

    public record InvolvementStarted(@Needed String worker,
                                     @Needed @Codes({"joint-worker", "clinician", "child-and-family-worker", "personal-adviser", "independent-reviewing-officer", "conference-chair", "lead-child-protection-practitioner",
                                         "virtual-school", "youth-justice", "occupational-therapist", "placements", "coordinator", "other"}) String role) {}

    public record InvolvementEnded(@Needed String worker, @Needed String role) {}

    /** Somebody rang and asked for a worker. Who rang, on what number and what about is in the words. */
    public record MessageTaken(@Codes({"child", "parent-or-carer", "relative", "school", "health", "police", "other-professional", "other"}) String from, Boolean urgent) {}

    /** Somebody who may decide has seen what another keyed, and stands by it. */
    public record EntryConfirmed(@Needed FactId of) {}

    /**
     * Somebody decided what the work with the child weighs: that it is more complex or far away, or what it weighs as a whole.
     * @param hundredths of the weight as a whole; {@code until} the first day on which it no longer holds
     */
    public record WeightSet(@Needed @Codes({"complexity", "travel", "whole"}) String what, Integer hundredths,
                            @Needed @Codes({"risk", "many-involved", "distance", "court-work", "settled", "joint-work", "no-longer", "other"}) String reason, LocalDate until) {}

    public static final FactKind<AllocationMade> ALLOCATED = FactKind.of("allocation.made", Rank.CHANGE, AllocationMade.class);
    public static final FactKind<AllocationEnded> ALLOCATION_ENDED = FactKind.of("allocation.ended", Rank.END, AllocationEnded.class);
    public static final FactKind<KeyWorkerChanged> KEY_WORKER = FactKind.of("key-worker.changed", Rank.CHANGE, KeyWorkerChanged.class);
    public static final FactKind<ResponsibleChanged> RESPONSIBLE = FactKind.of("responsible.changed", Rank.CHANGE, ResponsibleChanged.class);
    public static final FactKind<InvolvementStarted> INVOLVED = FactKind.of("involvement.started", Rank.START, InvolvementStarted.class).inOrderOfTime();
    public static final FactKind<InvolvementEnded> INVOLVEMENT_ENDED = FactKind.of("involvement.ended", Rank.END, InvolvementEnded.class).inOrderOfTime();
    public static final FactKind<MessageTaken> MESSAGE = FactKind.of("message.taken", Rank.MEETING, MessageTaken.class);
    public static final FactKind<EntryConfirmed> CONFIRMED = FactKind.of("entry.confirmed", Rank.DECISION, EntryConfirmed.class);

    public static final FactKind<WeightSet> WEIGHT = FactKind.of("child-weight.set", Rank.DECISION, WeightSet.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(ALLOCATED, "Allocated").folds(Allocation.class, () -> Allocation.NONE, Allocation::made)
                .says(fact -> "Allocated to " + fact.body().hub().replace('-', ' ')),
            Telling.of(ALLOCATION_ENDED, "No longer held by a hub").folds(Allocation.class, () -> Allocation.NONE, Allocation::ended)
                .says(fact -> "No longer held by a hub: " + because(ALLOCATION_ENDED, fact.body().reason())),
            Telling.of(KEY_WORKER, "Key worker changed").folds(Allocation.class, () -> Allocation.NONE, Allocation::keyWorker)
                .says(fact -> "Key worker changed: " + because(KEY_WORKER, fact.body().reason())),
            Telling.of(RESPONSIBLE, "Responsible worker changed").folds(Allocation.class, () -> Allocation.NONE, Allocation::responsible)
                .says(fact -> "Consultant social worker changed" + (fact.body().reason() == null ? "" : ": " + because(RESPONSIBLE, fact.body().reason()))),
            Telling.of(INVOLVED, "Involved").folds(Involved.class, () -> Involved.NOBODY, Involved::started)
                .says(fact -> "Also involved: " + INVOLVED.field("role").codes().label(fact.body().role()).toLowerCase()),
            Telling.of(INVOLVEMENT_ENDED, "No longer involved").folds(Involved.class, () -> Involved.NOBODY, Involved::ended)
                .says(fact -> "No longer involved: " + INVOLVED.field("role").codes().label(fact.body().role()).toLowerCase()),
            Telling.of(MESSAGE, "Message taken").says(fact -> Boolean.TRUE.equals(fact.body().urgent()) ? "Urgent message taken" : "Message taken"),
            Telling.of(WEIGHT, "Weight of the work").folds(Weighs.class, () -> Weighs.NOTHING, Weighs::decided).says(HubFacts::weight),
            Telling.of(CONFIRMED, "Confirmed").folds(Confirmed.class, () -> Confirmed.NOTHING, Confirmed::and).says(fact -> "Entry confirmed by a manager"));
    }

    private static String weight(Fact<WeightSet> fact) {
        var body = fact.body();
        var because = ": " + because(WEIGHT, body.reason());
        if (body.until() != null && !body.until().isAfter(fact.happened().day())) return "Weight no longer set by hand" + because;
        return (body.what().equals("whole") ? "Weight set by hand" : "Counted in the weight: " + WEIGHT.field("what").codes().label(body.what()).toLowerCase()) + because;
    }

    private static String because(FactKind<?> kind, String reason) {
        return kind.field("reason").codes().label(reason).toLowerCase();
    }

    private HubFacts() {}
}
