package kith.frontdoor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.frontdoor.MashFacts.MashCheckAsked;
import kith.frontdoor.MashFacts.MashEnquiryStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;

/** The facts with which an enquiry begins: they go with the decision about the contact, in one act. */
public final class MashStart {

    private MashStart() {}

    public static List<Fact<?>> begin(UUID act, FactId contact, String colour, Collection<String> agencies, List<PersonId> about, Happened now, Recorded recorded) {
        var enquiry = new FactId(Uuids.named(act + "/mash-enquiry"));
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(enquiry, MashFacts.STARTED, about, now, recorded, new MashEnquiryStarted(colour, contact)).on(act));
        for (var agency : agencies) facts.add(asked(enquiry, agency, colour, about, now, recorded).on(act));
        return facts;
    }

    /** An agency is asked once in an enquiry: a second asking is the same. */
    public static Fact<MashCheckAsked> asked(FactId enquiry, String agency, String colour, List<PersonId> about, Happened now, Recorded recorded) {
        return Fact.of(new FactId(Uuids.named(enquiry + "/asked/" + agency)), MashFacts.ASKED, about, now, recorded, new MashCheckAsked(enquiry, agency, colour, null));
    }
}
