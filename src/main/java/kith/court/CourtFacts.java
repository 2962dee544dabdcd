package kith.court;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import kith.ledger.Ahead;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.PersonId;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** In court: what the court fixed and asked for, what it decided and until when, and who takes part. {@code of} names what was listed or ordered. */
public final class CourtFacts {

    /** The first hearing in which the court manages the case (Practice Direction 12A). */
    public record CaseManagementHearingHeld(FactId of) {}

    /** @param on the day of the hearing; the fact happens on the day on which it was fixed */
    public record HearingListed(@Needed @Codes({"case-management", "further-case-management", "issues-resolution", "contested-interim", "fact-finding", "final", "urgent", "other"}) String kind,
                                @Needed @Ahead(years = 2) LocalDate on, String time, String court) {}

    public record HearingHeld(FactId of, @Codes({"case-management", "further-case-management", "issues-resolution", "contested-interim", "fact-finding", "final", "urgent", "other"}) String kind) {}

    public record HearingVacated(FactId of) {}

    public record FilingOrdered(@Needed @Codes({"social-work-statement", "care-plan", "parenting-assessment", "viability-assessment", "special-guardianship-report", "family-time-plan", "health-report",
                                    "expert-report", "parents-response", "guardians-analysis", "position-statement", "bundle", "other"}) String document,
                                @Codes({"the-authority", "a-parent", "the-guardian", "an-expert", "another-party"}) String from, @Needed @Ahead(years = 2) LocalDate due) {}

    public record FilingMade(FactId of) {}

    /** The court gives more time than 26 weeks, eight weeks at most each time (Children Act 1989, section 32(5) and (8)). */
    public record ProceedingsExtended(@Needed @Ahead(years = 2) LocalDate until) {}

    public record InterimOrderMade(@Needed @Codes({"interim-care", "interim-supervision", "interim-child-arrangements", "exclusion", "other"}) String order, @Ahead LocalDate until) {}

    public record FinalOrderMade(@Needed @Codes({"care", "supervision", "special-guardianship", "child-arrangements", "placement", "family-assistance", "no-order", "other"}) String order, @Ahead LocalDate until) {}

    public record ProceedingsEnded(@Codes({"withdrawn", "transferred", "other"}) String reason) {}

    public record SupervisionOrderMade(@Ahead LocalDate until) {}

    /** For a year at a time, three years in all at most (Children Act 1989, schedule 3, paragraph 6). */
    public record SupervisionOrderExtended(@Needed @Ahead LocalDate until) {}

    public record SupervisionOrderEnded() {}

    public record FamilyAssistanceOrderMade(@Ahead LocalDate until) {}

    public record FamilyAssistanceOrderEnded() {}

    /** Somebody gave notice that they will ask for special guardianship. */
    public record SpecialGuardianshipNotified(PersonId by) {}

    public record SpecialGuardianshipReportFiled() {}

    /** A court in private proceedings asks the authority to look into the child's circumstances. @param due where the court named a day */
    public record SectionDirected(@Ahead(years = 2) LocalDate due) {}

    public record SectionReported(@Codes({"application", "services", "no-action"}) String outcome) {}

    /** Whoever takes part: somebody of the family by {@code person}, anybody else by name. */
    public record PartyJoined(@Needed @Codes({"guardian", "solicitor-for-the-child", "solicitor-for-a-parent", "solicitor-for-the-authority", "respondent", "intervener", "advocate", "expert"}) String role,
                              PersonId person, String name, String phone) {}

    public record PartyLeft(@Of("court-party.joined") FactId of) {}

    public static final FactKind<CaseManagementHearingHeld> CASE_MANAGEMENT = FactKind.of("case-management-hearing.held", Rank.MEETING, CaseManagementHearingHeld.class);
    public static final FactKind<HearingListed> LISTED = FactKind.of("hearing.listed", Rank.DECISION, HearingListed.class);
    public static final FactKind<HearingHeld> HELD = FactKind.of("hearing.held", Rank.MEETING, HearingHeld.class);
    public static final FactKind<HearingVacated> VACATED = FactKind.of("hearing.vacated", Rank.END, HearingVacated.class);
    public static final FactKind<FilingOrdered> ORDERED = FactKind.of("filing.ordered", Rank.DECISION, FilingOrdered.class);
    public static final FactKind<FilingMade> FILED = FactKind.of("filing.made", Rank.END, FilingMade.class);
    public static final FactKind<ProceedingsExtended> EXTENDED = FactKind.of("proceedings.extended", Rank.DECISION, ProceedingsExtended.class);
    public static final FactKind<InterimOrderMade> INTERIM = FactKind.of("interim-order.made", Rank.DECISION, InterimOrderMade.class);
    public static final FactKind<FinalOrderMade> FINAL = FactKind.of("final-order.made", Rank.DECISION, FinalOrderMade.class);
    public static final FactKind<ProceedingsEnded> ENDED = FactKind.of("proceedings.ended", Rank.END, ProceedingsEnded.class);
    public static final FactKind<SupervisionOrderMade> SUPERVISION = FactKind.of("supervision-order.made", Rank.START, SupervisionOrderMade.class);
    public static final FactKind<SupervisionOrderExtended> SUPERVISION_EXTENDED = FactKind.of("supervision-order.extended", Rank.CHANGE, SupervisionOrderExtended.class);
    public static final FactKind<SupervisionOrderEnded> SUPERVISION_ENDED = FactKind.of("supervision-order.ended", Rank.END, SupervisionOrderEnded.class);
    public static final FactKind<FamilyAssistanceOrderMade> ASSISTANCE = FactKind.of("family-assistance-order.made", Rank.START, FamilyAssistanceOrderMade.class);
    public static final FactKind<FamilyAssistanceOrderEnded> ASSISTANCE_ENDED = FactKind.of("family-assistance-order.ended", Rank.END, FamilyAssistanceOrderEnded.class);
    public static final FactKind<SpecialGuardianshipNotified> GUARDIANSHIP_NOTIFIED = FactKind.of("special-guardianship.notified", Rank.CHANGE, SpecialGuardianshipNotified.class);
    public static final FactKind<SpecialGuardianshipReportFiled> GUARDIANSHIP_REPORT = FactKind.of("special-guardianship-report.filed", Rank.CHANGE, SpecialGuardianshipReportFiled.class);
    public static final FactKind<SectionDirected> SECTION_37 = FactKind.of("section-37.directed", Rank.DECISION, SectionDirected.class);
    public static final FactKind<SectionReported> SECTION_37_REPORTED = FactKind.of("section-37.reported", Rank.END, SectionReported.class);
    public static final FactKind<PartyJoined> PARTY = FactKind.of("court-party.joined", Rank.CHANGE, PartyJoined.class);
    public static final FactKind<PartyLeft> PARTY_LEFT = FactKind.of("court-party.left", Rank.END, PartyLeft.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            part(CASE_MANAGEMENT, "Case management hearing", (it, fact) -> it.held(fact, fact.body().of(), "case-management")),
            part(LISTED, "Hearing listed", Proceedings::listed).says(fact -> "Hearing fixed for " + Say.date(fact.body().on()) + ": " + LISTED.field("kind").codes().label(fact.body().kind()).toLowerCase()),
            part(HELD, "Hearing", (it, fact) -> it.held(fact, fact.body().of(), fact.body().kind())),
            part(VACATED, "Hearing vacated", Proceedings::vacated),
            part(ORDERED, "Filing ordered by the court", Proceedings::ordered)
                .says(fact -> "To be filed by " + Say.date(fact.body().due()) + ": " + ORDERED.field("document").codes().label(fact.body().document()).toLowerCase()),
            part(FILED, "Filed at court", Proceedings::filed),
            part(EXTENDED, "Time for the proceedings extended", Proceedings::extended).says(fact -> "Time for the proceedings extended until " + Say.date(fact.body().until())),
            part(INTERIM, "Interim order", (it, fact) -> it.order(fact, fact.body().order(), true, fact.body().until())).says(fact -> said("Interim order", INTERIM, fact.body().order(), fact.body().until())),
            part(FINAL, "Final order", Proceedings::finished).says(fact -> said("Final order", FINAL, fact.body().order(), fact.body().until())),
            part(ENDED, "Proceedings ended without an order", Proceedings::ended),
            part(SUPERVISION, "Supervision order", (it, fact) -> it.order(fact, "supervision", false, fact.body().until())).says(fact -> until("Supervision order", fact.body().until())),
            part(SUPERVISION_EXTENDED, "Supervision order extended", (it, fact) -> it.lasting("supervision", fact.body().until())).says(fact -> until("Supervision order extended", fact.body().until())),
            part(SUPERVISION_ENDED, "Supervision order ended", (it, fact) -> it.over("supervision", fact.happened().day())),
            part(ASSISTANCE, "Family assistance order", (it, fact) -> it.order(fact, "family-assistance", false, fact.body().until())).says(fact -> until("Family assistance order", fact.body().until())),
            part(ASSISTANCE_ENDED, "Family assistance order ended", (it, fact) -> it.over("family-assistance", fact.happened().day())),
            part(GUARDIANSHIP_NOTIFIED, "Notice of special guardianship", Proceedings::step),
            part(GUARDIANSHIP_REPORT, "Special guardianship report filed", Proceedings::step),
            part(SECTION_37, "Section 37 report directed", Proceedings::step).says(fact -> until("Section 37 report directed", fact.body().due())),
            part(SECTION_37_REPORTED, "Section 37 report", Proceedings::step),
            part(PARTY, "Takes part in the proceedings", Proceedings::joined).says(fact -> "Takes part in the proceedings: " + PARTY.field("role").codes().label(fact.body().role()).toLowerCase()),
            part(PARTY_LEFT, "No longer takes part in the proceedings", Proceedings::left));
    }

    private static <B extends Record> Telling<B> part(FactKind<B> kind, String title, BiFunction<Proceedings, Fact<B>, Proceedings> step) {
        return Telling.of(kind, title).folds(Proceedings.class, () -> Proceedings.NONE, step);
    }

    private static String said(String title, FactKind<?> kind, String order, LocalDate until) {
        return until(title + ": " + kind.field("order").codes().label(order).toLowerCase(), until);
    }

    private static String until(String what, LocalDate until) {
        return until == null ? what : what + ", until " + Say.date(until);
    }

    private CourtFacts() {}
}
