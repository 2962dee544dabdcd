package kith.court;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Asked;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** On the edge of care: the Public Law Outline before and up to an application; what the census' module 5 asks is in its codes. */
public final class ProceedingsFacts {

    /** @param outcome pre-proceedings where the family is warned first, issue where the child cannot wait for that */
    public record LegalPlanningMeetingHeld(@Needed @Codes({"pre-proceedings", "issue", "none"}) String outcome) {}

    public record PreProceedingsStarted() {}

    /** @param groupMeetingOffered whether the letter offered a family group decision making meeting, and whether one was held */
    public record LetterSent(Boolean groupMeetingOffered, Boolean groupMeetingHeld) {}

    /** @param reviews how many review meetings followed */
    public record MeetingHeld(Integer reviews) {}

    public record PreProceedingsReviewed(@Codes({"continue", "step-up", "step-down"}) String outcome) {}

    public record StepDecided(@Codes(set = "cin_pre_proceedings_outcome") String outcome) {}

    /** Family group decision making before an application (Children Act 1989, section 31ZA). */
    public record GroupMeetingOffered(@Codes({"letter", "visit", "telephone", "meeting"}) String how) {}

    public record GroupMeetingAccepted() {}

    public record GroupMeetingHeld(Boolean planMade) {}

    public record GroupMeetingExcepted(@Needed @Codes({"not-in-best-interests", "urgent", "nobody-accepted"}) String reason) {}

    /**
     * @param kind what the court is asked for; returns tell of applications without saying it
     * @param issued the day on which the court issued it, from which its weeks count (Children Act 1989, section 32(1)(a))
     */
    public record ApplicationMade(@Asked(value = "What is the court asked for?", always = true) @Codes({"care", "supervision", "special-guardianship", "placement", "secure", "deprivation-of-liberty", "family-assistance", "discharge", "other"}) String kind, LocalDate issued) {}

    public record ProceedingsLetterSent() {}

    public static final FactKind<LegalPlanningMeetingHeld> PLANNING = FactKind.of("legal-planning-meeting.held", Rank.MEETING, LegalPlanningMeetingHeld.class);
    public static final FactKind<PreProceedingsStarted> STARTED = FactKind.of("pre-proceedings.started", Rank.START, PreProceedingsStarted.class);
    public static final FactKind<LetterSent> LETTER = FactKind.of("letter-before-proceedings.sent", Rank.CHANGE, LetterSent.class);
    public static final FactKind<MeetingHeld> MEETING = FactKind.of("pre-proceedings-meeting.held", Rank.MEETING, MeetingHeld.class);
    public static final FactKind<PreProceedingsReviewed> REVIEWED = FactKind.of("pre-proceedings.reviewed", Rank.MEETING, PreProceedingsReviewed.class);
    public static final FactKind<StepDecided> DECIDED = FactKind.of("pre-proceedings.decided", Rank.DECISION, StepDecided.class);
    public static final FactKind<GroupMeetingOffered> GROUP_OFFERED = FactKind.of("group-meeting.offered", Rank.CHANGE, GroupMeetingOffered.class);
    public static final FactKind<GroupMeetingAccepted> GROUP_ACCEPTED = FactKind.of("group-meeting.accepted", Rank.CHANGE, GroupMeetingAccepted.class);
    public static final FactKind<GroupMeetingHeld> GROUP_HELD = FactKind.of("group-meeting.held", Rank.MEETING, GroupMeetingHeld.class);
    public static final FactKind<GroupMeetingExcepted> GROUP_EXCEPTED = FactKind.of("group-meeting.excepted", Rank.DECISION, GroupMeetingExcepted.class);
    public static final FactKind<ApplicationMade> APPLICATION = FactKind.of("court-application.made", Rank.CHANGE, ApplicationMade.class);
    public static final FactKind<ProceedingsLetterSent> PROCEEDINGS_LETTER = FactKind.of("proceedings-letter.sent", Rank.CHANGE, ProceedingsLetterSent.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            step(PLANNING, "Legal planning meeting"),
            step(STARTED, "Pre-proceedings started").folds(Proceedings.class, () -> Proceedings.NONE, Proceedings::preStarted),
            step(LETTER, "Letter before proceedings").folds(Proceedings.class, () -> Proceedings.NONE, Proceedings::letter),
            step(MEETING, "Pre-proceedings meeting").says(fact -> "Pre-proceedings meeting"),
            step(REVIEWED, "Pre-proceedings review"),
            step(DECIDED, "Pre-proceedings decision").folds(Proceedings.class, () -> Proceedings.NONE, Proceedings::preDecided).says(fact -> "Pre-proceedings: decision to step up or down"),
            step(GROUP_OFFERED, "Family group meeting offered"),
            step(GROUP_ACCEPTED, "Family group meeting accepted"),
            step(GROUP_HELD, "Family group meeting"),
            step(GROUP_EXCEPTED, "No family group meeting"),
            step(APPLICATION, "Application to court").folds(Proceedings.class, () -> Proceedings.NONE, Proceedings::applied),
            step(PROCEEDINGS_LETTER, "Letter that care proceedings begin"));
    }

    /** Every one of them is a mark on the line of the proceedings. */
    private static <B extends Record> Telling<B> step(FactKind<B> kind, String title) {
        return Telling.of(kind, title).folds(Proceedings.class, () -> Proceedings.NONE, (proceedings, fact) -> proceedings.step(fact));
    }

    private ProceedingsFacts() {}
}
