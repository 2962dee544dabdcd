package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** On the edge of care: the Public Law Outline before and up to an application, in the codes of the census' module 5. */
public final class ProceedingsFacts {

    public record PreProceedingsStarted() {}

    /** @param groupMeetingOffered whether the letter offered a family group decision making meeting, and whether one was held */
    public record LetterSent(Boolean groupMeetingOffered, Boolean groupMeetingHeld) {}

    /** @param reviews how many review meetings followed */
    public record MeetingHeld(Integer reviews) {}

    public record StepDecided(@Codes(set = "cin_pre_proceedings_outcome") String outcome) {}

    public record ApplicationMade() {}

    public record ProceedingsLetterSent() {}

    public static final FactKind<PreProceedingsStarted> STARTED = FactKind.of("pre-proceedings.started", Rank.START, PreProceedingsStarted.class);
    public static final FactKind<LetterSent> LETTER = FactKind.of("letter-before-proceedings.sent", Rank.CHANGE, LetterSent.class);
    public static final FactKind<MeetingHeld> MEETING = FactKind.of("pre-proceedings-meeting.held", Rank.MEETING, MeetingHeld.class);
    public static final FactKind<StepDecided> DECIDED = FactKind.of("pre-proceedings.decided", Rank.DECISION, StepDecided.class);
    public static final FactKind<ApplicationMade> APPLICATION = FactKind.of("court-application.made", Rank.CHANGE, ApplicationMade.class);
    public static final FactKind<ProceedingsLetterSent> PROCEEDINGS_LETTER = FactKind.of("proceedings-letter.sent", Rank.CHANGE, ProceedingsLetterSent.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(STARTED, "Pre-proceedings started"),
            Telling.of(LETTER, "Letter before proceedings"),
            Telling.of(MEETING, "Pre-proceedings meeting").says(fact -> "Pre-proceedings meeting"),
            Telling.of(DECIDED, "Pre-proceedings decision").says(fact -> "Pre-proceedings: decision to step up or down"),
            Telling.of(APPLICATION, "Application to court"),
            Telling.of(PROCEEDINGS_LETTER, "Letter that care proceedings begin"));
    }

    private ProceedingsFacts() {}
}
