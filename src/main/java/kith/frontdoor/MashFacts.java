package kith.frontdoor;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The enquiry of the multi-agency safeguarding hub: each agency is asked, answers its own part, and somebody decides. */
public final class MashFacts {

    /** @param of the contact it follows; {@code colour} how pressing it is thought to be */
    public record MashEnquiryStarted(@Codes({"red", "amber", "green"}) String colour, FactId of) {}

    /**
     * @param of the enquiry; {@code colour} that of the enquiry when the agency was asked, from which its time follows
     * @param due another day that was agreed with the agency
     */
    public record MashCheckAsked(FactId of, @Needed @Codes({"police", "health", "education", "housing", "probation", "early-help"}) String agency,
                                 @Codes({"red", "amber", "green"}) String colour, LocalDate due) {}

    /**
     * @param of what was asked; {@code colour} how the agency sees it, or that it knows nothing
     * @param lawfulBasis on what ground it shares what it knows (UK GDPR, article 6)
     */
    public record MashCheckAnswered(FactId of, @Needed @Codes({"police", "health", "education", "housing", "probation", "early-help"}) String agency,
                                    @Codes({"red", "amber", "green", "nothing-known"}) String colour,
                                    @Needed @Codes({"consent", "legal-obligation", "public-task", "vital-interests"}) String lawfulBasis) {}

    /** @param of the enquiry */
    public record MashEnquiryDecided(@Needed @Codes({"advice", "early-help", "referral", "no-further-action"}) String decision, FactId of, Boolean harmSuspected) {}

    public static final FactKind<MashEnquiryStarted> STARTED = FactKind.of("mash-enquiry.started", Rank.START, MashEnquiryStarted.class);
    public static final FactKind<MashCheckAsked> ASKED = FactKind.of("mash-check.asked", Rank.CHANGE, MashCheckAsked.class);
    public static final FactKind<MashCheckAnswered> ANSWERED = FactKind.of("mash-check.answered", Rank.MEETING, MashCheckAnswered.class);
    public static final FactKind<MashEnquiryDecided> DECIDED = FactKind.of("mash-enquiry.decided", Rank.DECISION, MashEnquiryDecided.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(STARTED, "MASH enquiry started").folds(Mash.class, () -> Mash.NONE, Mash::started).says(fact -> "MASH enquiry started" + after(fact.body().colour())),
            Telling.of(ASKED, "MASH: agency asked").folds(Mash.class, () -> Mash.NONE, Mash::asked).says(fact -> "MASH: " + agency(fact.body().agency()) + " asked"),
            Telling.of(ANSWERED, "MASH: agency answered").folds(Mash.class, () -> Mash.NONE, Mash::answered).says(fact -> "MASH: " + agency(fact.body().agency()) + " answered" + after(fact.body().colour())),
            Telling.of(DECIDED, "MASH enquiry decided").folds(Mash.class, () -> Mash.NONE, Mash::decided).says(MashFacts::line));
    }

    private static String line(Fact<MashEnquiryDecided> fact) {
        return "MASH enquiry decided: " + FrontDoorFacts.decision(fact.body().decision()).toLowerCase() + (Boolean.TRUE.equals(fact.body().harmSuspected()) ? ", with a strategy discussion" : "");
    }

    private static String after(String colour) {
        return colour == null ? "" : ": " + colour.replace('-', ' ');
    }

    /** In the words of the page. */
    public static String agency(String code) {
        return ASKED.field("agency").codes().label(code);
    }

    private MashFacts() {}
}
