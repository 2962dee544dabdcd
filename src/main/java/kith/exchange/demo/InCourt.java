package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import kith.calendar.WorkingDays;
import kith.court.CourtFacts;
import kith.court.CourtFacts.CaseManagementHearingHeld;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.InterimOrderMade;
import kith.court.CourtFacts.ProceedingsExtended;
import kith.court.ProceedingsFacts;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.court.ProceedingsFacts.LegalPlanningMeetingHeld;
import kith.court.ProceedingsFacts.LetterSent;
import kith.court.ProceedingsFacts.MeetingHeld;
import kith.ledger.Fact;
import kith.ledger.FactKind;

/** Before and in court now. Without chance, so that the family's story stays as it was. */
final class InCourt {

    private static final String COURT = "Marlow Heath Family Court";

    private final Circle circle;
    private final Pen pen;

    InCourt(Circle circle) {
        this.circle = circle;
        this.pen = circle.pen;
    }

    /** Whether to go to court is thought about for one family in three whose plan still runs. */
    void before(LocalDate conference) {
        var letter = WorkingDays.before(pen.today, 12 + circle.family.number % 20);
        var planning = WorkingDays.before(letter, 6);
        if (circle.family.number % 3 != 0 || !planning.isAfter(conference)) return;
        var held = tell(ProceedingsFacts.PLANNING, new LegalPlanningMeetingHeld("pre-proceedings"), planning);
        Owing.written(circle, held, "legal-planning-minutes", WorkingDays.after(planning, 4));
        tell(ProceedingsFacts.LETTER, new LetterSent(true, false), letter);
        var met = WorkingDays.after(letter, 8);
        var meeting = tell(ProceedingsFacts.MEETING, new MeetingHeld(null), met);
        // some are still to be written
        if (circle.family.number % 2 == 0) Owing.written(circle, meeting, "pre-proceedings-minutes", WorkingDays.after(met, 3));
    }

    /** @param ordered the day of the interim care order, which still stands */
    void now(LocalDate ordered) {
        tell(ProceedingsFacts.APPLICATION, new ApplicationMade("care", null), ordered);
        tell(CourtFacts.INTERIM, new InterimOrderMade("interim-care", null), ordered);
        var first = WorkingDays.after(ordered, 15);
        var listed = tell(CourtFacts.LISTED, new HearingListed("case-management", first, "10:00", COURT), ordered);
        if (listed == null || first.isAfter(WorkingDays.before(pen.today, 1))) return;
        tell(CourtFacts.CASE_MANAGEMENT, new CaseManagementHearingHeld(listed.id()), first);
        // eight weeks at a time (Children Act 1989, section 32(8))
        for (var ends = ordered.plusWeeks(26); ends.isBefore(pen.today.plusWeeks(2)); ends = ends.plusWeeks(8))
            tell(CourtFacts.EXTENDED, new ProceedingsExtended(ends.plusWeeks(8)), WorkingDays.before(ends, 12));
        tell(CourtFacts.LISTED, new HearingListed("issues-resolution", WorkingDays.after(pen.today, 4 + circle.family.number % 15), "10:00", COURT), first);
    }

    private <B extends Record> Fact<B> tell(FactKind<B> kind, B body, LocalDate day) {
        return pen.tell(kind, circle.children, body).on(day).by(circle.key).recorded(Pen.instant(day, LocalTime.of(16, 40))).write();
    }
}
