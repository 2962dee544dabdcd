package kith.handover.introducing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.handover.IntroductionFacts;
import kith.handover.IntroductionFacts.IntroductionMade;
import kith.handover.IntroductionFacts.IntroductionPlanned;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Recording;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** For all the children of the offer at once: they are visited together. */
@Component
class Introduce {

    private final Recording recording;
    private final Offers offers;
    private final Clock clock;

    Introduce(Recording recording, Offers offers, Clock clock) {
        this.recording = recording;
        this.offers = offers;
        this.clock = clock;
    }

    void plan(IntroductionForm form, Worker by) {
        record(form.offer(), form.fact(), IntroductionFacts.PLANNED, new IntroductionPlanned(new FactId(form.offer()), form.day().date(form.today()).orElseThrow(), form.time().time().map(Say::time).orElse(null),
            form.giver().value(), form.taker().value()), by);
    }

    void made(Offer offer, UUID fact, Worker by) {
        record(offer.fact(), fact, IntroductionFacts.MADE, new IntroductionMade(new FactId(offer.fact())), by);
    }

    private <B extends Record> void record(UUID offer, UUID id, FactKind<B> kind, B body, Worker by) {
        var now = clock.instant();
        recording.record(List.of(Fact.of(new FactId(id), kind, offers.together(offer).stream().map(PersonId::new).toList(), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), body)));
    }
}
