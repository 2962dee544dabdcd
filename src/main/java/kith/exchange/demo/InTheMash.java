package kith.exchange.demo;

import java.util.List;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.MashStart;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.Recorded;

/** A contact that went to the MASH and is not back: the enquiry that the decision begins, and whom it asks. It draws no chance, so that every other story stays as it was. */
final class InTheMash {

    private static final List<List<String>> ASKED = List.of(List.of("police", "health", "education"), List.of("police", "health"), List.of("police", "health", "education", "housing"), List.of("health", "education", "early-help"));

    private InTheMash() {}

    static void asked(Pen pen, Fact<ContactReceived> contact, Fact<ContactDecided> decided) {
        if (decided == null) return;
        int which = Math.floorMod(contact.id().value().hashCode(), ASKED.size());
        var colour = Boolean.TRUE.equals(contact.body().urgent()) ? "red" : which % 2 == 0 ? "amber" : "green";
        var now = Happened.at(decided.recorded().at());
        var enquiry = MashStart.begin(decided.id().value(), contact.id(), colour, List.of(), decided.about(), now, after(decided.recorded(), 60)).getFirst();
        pen.keep(enquiry, false);
        for (var agency : ASKED.get(which)) pen.keep(MashStart.asked(enquiry.id(), agency, colour, decided.about(), now, after(decided.recorded(), 150)).on(decided.id().value()), false);
    }

    private static Recorded after(Recorded decided, int seconds) {
        return new Recorded(decided.at().plusSeconds(seconds), decided.by(), decided.onBehalfOf(), decided.hub(), decided.door());
    }
}
