package kith.frontdoor.mash;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.frontdoor.MashFacts;
import kith.frontdoor.MashFacts.MashCheckAnswered;
import kith.frontdoor.MashStart;
import kith.frontdoor.mash.Enquiries.Check;
import kith.frontdoor.mash.Enquiries.Enquiry;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** Asking the agencies and writing down what they answer, about all children of the enquiry at once. */
@Component
class RunMash {

    private final Recording recording;
    private final Clock clock;

    RunMash(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    void ask(Enquiry enquiry, Collection<String> agencies, Worker by) {
        var recorded = recorded(by);
        var of = new FactId(enquiry.line().enquiry());
        var facts = agencies.stream().map(agency -> MashStart.asked(of, agency, enquiry.line().colour(), about(enquiry), Happened.at(recorded.at()), recorded)).toList();
        if (!facts.isEmpty()) recording.record(facts);
    }

    /** @param fact made with the form, so that sending twice records once */
    void answer(Enquiry enquiry, Check check, UUID fact, String colour, String basis, String said, Worker by) {
        var recorded = recorded(by);
        var words = said.isBlank() ? List.<Words>of()
            : List.of(Words.of(Uuids.named(fact + "/words"), MashFacts.agency(check.agency()) + ": " + said.strip(), UUID.randomUUID().toString()));
        recording.record(List.of(Fact.of(new FactId(fact), MashFacts.ANSWERED, about(enquiry), Happened.at(recorded.at()), recorded,
            new MashCheckAnswered(new FactId(check.asked()), check.agency(), colour, basis)).saying(words)));
    }

    private static List<PersonId> about(Enquiry enquiry) {
        return enquiry.people().stream().sorted().map(PersonId::new).toList();
    }

    private Recorded recorded(Worker by) {
        return new Recorded(clock.instant(), by.id(), null, null, "page");
    }
}
