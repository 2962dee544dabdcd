package kith.complaints;

import java.util.List;
import java.util.stream.Stream;
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

/**
 * A complaint and what becomes of it. What it says stands in the words, apart from the fact. Where several run at once, {@code of} names the step that each is
 * about: the complaint, or what became of it last. One that names nothing is about all.
 */
public final class ComplaintFacts {

    public record ComplaintReceived(@Codes({"child", "young-person", "parent", "carer", "advocate", "other"}) String from,
                                    @Codes({"spoken", "writing", "web-form"}) String how,
                                    @Asked(value = "Is it about somebody who works with this child?", hint = KeptTogether.WHO_READS, always = true) Boolean aboutWorker) {

        public ComplaintReceived(String from, String how) { this(from, how, null); }
    }

    /** @param of the complaint */
    public record ComplaintAcknowledged(@Needed @Of("complaint.received") FactId of) {}

    public record ComplaintDiscussed(FactId of, @Codes({"settled", "not-settled", "declined"}) String outcome) {}

    /** @param of what it answers, where several run at once: the complaint, or in Wales the talk about it */
    public record ComplaintAnswered(FactId of, @Codes({"upheld", "partly-upheld", "not-upheld"}) String outcome) {}

    /** Whoever complained is not content and asks for the formal stage, or began there. */
    public record InvestigationAsked(FactId of) {}

    public record ComplaintReported(FactId of, @Codes({"upheld", "partly-upheld", "not-upheld"}) String outcome) {}

    public record ComplaintWithdrawn(FactId of) {}

    public static final FactKind<ComplaintReceived> RECEIVED = FactKind.of("complaint.received", Rank.START, ComplaintReceived.class);
    public static final FactKind<ComplaintAcknowledged> ACKNOWLEDGED = FactKind.of("complaint.acknowledged", Rank.CHANGE, ComplaintAcknowledged.class);
    public static final FactKind<ComplaintDiscussed> DISCUSSED = FactKind.of("complaint.discussed", Rank.MEETING, ComplaintDiscussed.class);
    public static final FactKind<ComplaintAnswered> ANSWERED = FactKind.of("complaint.answered", Rank.DECISION, ComplaintAnswered.class);
    public static final FactKind<InvestigationAsked> INVESTIGATION = FactKind.of("complaint.investigation-asked", Rank.CHANGE, InvestigationAsked.class);
    public static final FactKind<ComplaintReported> REPORTED = FactKind.of("complaint.reported", Rank.END, ComplaintReported.class);
    public static final FactKind<ComplaintWithdrawn> WITHDRAWN = FactKind.of("complaint.withdrawn", Rank.END, ComplaintWithdrawn.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(RECEIVED, "Complaint"),
            Telling.of(ACKNOWLEDGED, "Complaint acknowledged"),
            Telling.of(DISCUSSED, "Complaint talked over"),
            Telling.of(ANSWERED, "Complaint answered in writing"),
            Telling.of(INVESTIGATION, "Formal investigation of a complaint asked for"),
            Telling.of(REPORTED, "Report on a complaint"),
            Telling.of(WITHDRAWN, "Complaint withdrawn"));
    }

    /** One about somebody who works with the child is kept from them, through all its stages. */
    public static Matter matter() {
        return Matter.of(RECEIVED, Stream.of(tellings(), StageFacts.tellings()).flatMap(List::stream).toList());
    }

    private ComplaintFacts() {}
}
