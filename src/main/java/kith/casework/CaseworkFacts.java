package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Asked;
import kith.ledger.CodeSet;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Visits, notes, calls, messages, decisions, assessments, records that were owed, and closing. */
public final class CaseworkFacts {

    /** @param outcome with {@code factors}, where a file tells already at the start what the assessment found: nothing follows from them */
    public record AssessmentStarted(String kind, String outcome, @Codes(set = "cin_assessment_factors") List<String> factors) {
        public AssessmentStarted(String kind) {
            this(kind, null, null);
        }
    }

    public record AssessmentCompleted(String kind, String outcome, @Codes(set = "cin_assessment_factors") List<String> factors) {}

    /**
     * A visit to one child. Only one that was done, and in which the child was seen, stops a visiting clock; by video it is no visit where the law asks for one.
     * @param by the visitor's role
     * @param notAlone why the child was not seen alone
     */
    public record VisitMade(@Needed @Codes({"child-protection", "child-in-need", "looked-after", "other"}) String purpose,
                            @Needed @Codes({"done", "attempted", "no-access", "refused"}) String outcome,
                            @Asked("Child seen") Boolean seen, Boolean seenAlone, @Asked("Visited as") String by,
                            @Asked("If not alone, why") @Codes({"not-right-today", "too-young", "child-did-not-want", "carer-refused", "no-private-space", "asleep", "other"}) String notAlone,
                            Boolean announced, @Asked("In person or by video") @Codes({"in-person", "video"}) String mode, Boolean homeSeen, Boolean bedroomSeen,
                            @Asked("How many adults were met") Integer adultsMet) {}

    public record NoteWritten() {}

    public record CallMade(@Codes({"to-us", "from-us"}) String direction, @Codes({"child", "parent-or-carer", "relative", "school", "health", "police", "other-professional", "other"}) String with) {}

    public record MessageSent(@Codes({"text", "email"}) String channel, @Codes({"to-us", "from-us"}) String direction,
                              @Codes({"child", "parent-or-carer", "relative", "school", "health", "police", "other-professional", "other"}) String with) {}

    /** A manager's decision on the child's record: management oversight that an inspector can see. */
    public record DecisionMade(@Asked(value = "Decision", always = true) @Codes({"agree-the-plan", "change-the-plan", "step-up", "step-down", "seek-legal-advice", "allocate", "close", "other"}) String decision) {}

    /** @param of the fact that owes it */
    public record RecordCompleted(FactId of, String code) {}

    /**
     * @param agreedBy the manager who agreed, as a worker's id
     * @param helps who helps now, from {@code helpsFrom}; names, when and how are told in the words
     */
    public record CaseClosed(@Codes(set = "cin_reason_for_closure") String reason, String agreedBy,
                             @Codes({"in-person", "by-phone", "by-letter", "by-text-or-email", "not-told"}) String familyTold,
                             @Codes({"in-person", "by-phone", "by-letter", "by-text-or-email", "not-told", "no-referrer"}) String referrerTold,
                             @Codes({"school", "health", "early-help", "family-and-friends", "voluntary-service", "adult-services", "another-authority", "nobody"}) List<String> helps, LocalDate helpsFrom) {
        public CaseClosed(String reason) {
            this(reason, null, null, null, null, null);
        }
    }

    public static final FactKind<AssessmentStarted> ASSESSMENT_STARTED = FactKind.of("assessment.started", Rank.START, AssessmentStarted.class);
    public static final FactKind<AssessmentCompleted> ASSESSMENT_COMPLETED = FactKind.of("assessment.completed", Rank.DECISION, AssessmentCompleted.class);
    public static final FactKind<VisitMade> VISIT = FactKind.of("visit.made", Rank.MEETING, VisitMade.class);
    public static final FactKind<NoteWritten> NOTE = FactKind.of("note.written", Rank.CHANGE, NoteWritten.class);
    public static final FactKind<CallMade> CALL = FactKind.of("call.made", Rank.MEETING, CallMade.class);
    public static final FactKind<MessageSent> MESSAGE = FactKind.of("message.sent", Rank.MEETING, MessageSent.class);
    public static final FactKind<DecisionMade> DECISION = FactKind.of("decision.made", Rank.DECISION, DecisionMade.class);
    public static final FactKind<RecordCompleted> COMPLETED = FactKind.of("record.completed", Rank.DECISION, RecordCompleted.class);
    public static final FactKind<CaseClosed> CLOSED = FactKind.of("case.closed", Rank.CLOSING, CaseClosed.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(ASSESSMENT_STARTED, "Assessment started").folds(Assessment.class, () -> Assessment.NONE, Assessment::started).says(fact -> "Assessment started"),
            Telling.of(ASSESSMENT_COMPLETED, "Assessment completed").folds(Assessment.class, () -> Assessment.NONE, Assessment::completed).says(CaseworkFacts::assessed),
            Telling.of(VISIT, "Visit").folds(Seen.class, () -> Seen.NEVER, Seen::visited).says(Seen::line),
            Telling.of(NOTE, "Note"),
            Telling.of(CALL, "Call"),
            Telling.of(MESSAGE, "Message"),
            Telling.of(DECISION, "Management decision"),
            Telling.of(COMPLETED, "Record completed").says(fact -> "Record completed: " + (fact.body().code() == null ? "" : fact.body().code().replace('-', ' '))),
            Telling.of(CLOSED, "Case closed").says(fact -> fact.body().reason() == null ? "Case closed" : "Case closed: " + CLOSED.field("reason").codes().label(fact.body().reason())));
    }

    private static String assessed(Fact<AssessmentCompleted> fact) {
        var factors = fact.body().factors();
        if (factors == null || factors.isEmpty()) return "Assessment completed";
        var labels = CodeSet.named("cin_assessment_factors");
        return "Assessment completed: " + String.join("; ", factors.stream().map(labels::label).toList());
    }

    private CaseworkFacts() {}
}
