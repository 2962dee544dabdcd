package kith.information;

import java.util.List;
import kith.ledger.Asked;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.people.confidential.KeptTogether;
import kith.people.confidential.KeptTogether.Matter;

/** UK GDPR, articles 12, 15, 33 and 34. {@code of} names the request or the breach. */
public final class InformationFacts {

    public record AccessAsked(@Codes({"child", "parent", "care-leaver", "carer", "solicitor", "other"}) String by) {}

    /** Complex, or several requests: whoever asked is told so within the first month. */
    public record AccessExtended(FactId of, @Codes({"complex", "several-requests"}) String reason) {}

    public record AccessAnswered(FactId of, @Codes({"given", "given-in-part", "refused", "nothing-held"}) String outcome) {}

    public record AccessWithdrawn(FactId of) {}

    /** The authority knows that personal data was lost, sent to the wrong place or seen by somebody who should not. */
    public record BreachKnown(@Codes({"sent-to-the-wrong-person", "lost", "stolen", "seen-without-need", "address-disclosed", "system", "other"}) String kind,
                              @Asked(value = "Is it about somebody who works with this child?", hint = KeptTogether.WHO_READS, always = true) Boolean aboutWorker) {

        public BreachKnown(String kind) { this(kind, null); }
    }

    public record BreachAssessed(FactId of, @Needed @Codes({"unlikely", "likely", "high"}) String risk) {}

    public record RegulatorTold(FactId of) {}

    public record PeopleTold(@Of("data-breach.known") FactId of) {}

    public static final FactKind<AccessAsked> ASKED = FactKind.of("subject-access.asked", Rank.START, AccessAsked.class);
    public static final FactKind<AccessExtended> EXTENDED = FactKind.of("subject-access.extended", Rank.DECISION, AccessExtended.class);
    public static final FactKind<AccessAnswered> ANSWERED = FactKind.of("subject-access.answered", Rank.END, AccessAnswered.class);
    public static final FactKind<AccessWithdrawn> WITHDRAWN = FactKind.of("subject-access.withdrawn", Rank.END, AccessWithdrawn.class);
    public static final FactKind<BreachKnown> BREACH = FactKind.of("data-breach.known", Rank.START, BreachKnown.class);
    public static final FactKind<BreachAssessed> ASSESSED = FactKind.of("data-breach.assessed", Rank.DECISION, BreachAssessed.class);
    public static final FactKind<RegulatorTold> NOTIFIED = FactKind.of("data-breach.notified", Rank.END, RegulatorTold.class);
    public static final FactKind<PeopleTold> PEOPLE_TOLD = FactKind.of("data-breach.told", Rank.END, PeopleTold.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(ASKED, "Request to see what is held"),
            Telling.of(EXTENDED, "More time for a request to see what is held"),
            Telling.of(ANSWERED, "Request to see what is held answered"),
            Telling.of(WITHDRAWN, "Request to see what is held withdrawn"),
            Telling.of(BREACH, "Personal data breach"),
            Telling.of(ASSESSED, "Risk of a personal data breach assessed"),
            Telling.of(NOTIFIED, "Data breach told to the Information Commissioner"),
            Telling.of(PEOPLE_TOLD, "Data breach told to whom it is about"));
    }

    /** One that somebody who works with the child has part in, such as a look without need, is kept from them. */
    public static Matter breach() {
        return Matter.of(BREACH, tellings().stream().filter(each -> each.kind().name().startsWith("data-breach.")).toList());
    }

    private InformationFacts() {}
}
