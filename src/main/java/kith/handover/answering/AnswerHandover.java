package kith.handover.answering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.handover.HandoverFacts;
import kith.handover.HandoverFacts.HandoverAccepted;
import kith.handover.HandoverFacts.HandoverReturned;
import kith.handover.HandoverFacts.HandoverWithdrawn;
import kith.handover.Offers;
import kith.handover.answering.AnswerPage.Answer;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Hubs;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/** The answer to an offer, for all its children at once. Where a hub takes over, it holds them from the same moment: nobody is ever without one. */
@Component
class AnswerHandover {

    private static final Map<String, String> BEGINS = Map.of("step-up", "referral.accepted", "step-down", Lead.BEGINS, "lead-practitioner", Lead.CHANGES);
    /** The source of a referral in the census: council services, early help. */
    private static final String EARLY_HELP = "5D";

    private final Recording recording;
    private final Offers offers;
    private final ByName byName;
    private final Hubs hubs;
    private final Clock clock;

    AnswerHandover(Recording recording, Offers offers, ByName byName, Hubs hubs, Clock clock) {
        this.recording = recording;
        this.offers = offers;
        this.byName = byName;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else answers; whoever calls reads the offer after it. */
    void hold(UUID offer) {
        recording.hold(offers.together(offer).stream().map(PersonId::new).toList());
    }

    void run(AnswerPage page, Answer answer, Worker by) {
        var now = clock.instant();
        var about = offers.together(page.offer().fact()).stream().map(PersonId::new).toList();
        var recorded = new Recorded(now, by.id(), null, null, "page");
        var happened = Happened.at(now);
        var occasion = Uuids.named(page.fact() + "/occasion");
        var facts = new ArrayList<Fact<?>>();
        facts.add(fact(page, answer, about, happened, recorded).on(occasion));
        if (answer == Answer.ACCEPTANCE && page.moves()) {
            var body = new HashMap<String, Object>(Map.of("hub", page.offer().toHub(), "reason", "handover"));
            hubs.responsible(page.offer().toHub(), page.named() ? page.key().value() : null, page.today()).ifPresent(whose -> body.put("responsible", whose));
            if (page.named()) body.put("key", page.key().value());
            facts.add(byName.fact("allocation.made", Uuids.named(page.fact() + "/allocation"), about, happened, recorded, body).on(occasion));
        }
        if (answer == Answer.ACCEPTANCE) begins(page).ifPresent(type -> facts.add(byName.fact(type, Uuids.named(page.fact() + "/begins"), about, happened, recorded, type.equals("referral.accepted") ? Map.of("source", EARLY_HELP) : page.lead().body(type.equals(Lead.BEGINS))).on(occasion)));
        recording.record(facts);
        if (answer == Answer.ACCEPTANCE && page.leaves()) ends(page, about, happened, recorded, occasion);
    }

    /**
     * Somebody outside goes on alone: no hub holds these children any more, unless something still runs that only a hub can do. A child for whom a plan or a
     * court goes on stays with the hub, whoever helps beside it.
     */
    private void ends(AnswerPage page, List<PersonId> about, Happened happened, Recorded recorded, UUID occasion) {
        var gone = offers.withoutWorkOfAHub(about.stream().map(PersonId::value).toList(), page.offer().fromHub(), page.today()).stream().map(PersonId::new).toList();
        if (!gone.isEmpty()) recording.record(List.of(byName.fact("allocation.ended", Uuids.named(page.fact() + "/ended"), gone, happened, recorded, Map.of("reason", "handed-over-outside")).on(occasion)));
    }

    /** A step is a beginning on the other side: social care has a referral, or early help starts, or goes on with another lead. What ends on this side follows from the rules. */
    private Optional<String> begins(AnswerPage page) {
        return Optional.ofNullable(BEGINS.get(page.offer().matter())).filter(byName::knows);
    }

    private static Fact<?> fact(AnswerPage page, Answer answer, List<PersonId> about, Happened happened, Recorded recorded) {
        var offer = page.offer();
        var of = new FactId(offer.fact());
        return switch (answer) {
            case ACCEPTANCE -> fact(page, HandoverFacts.ACCEPTED, new HandoverAccepted(of, offer.matter(), offer.toHub(), offer.agency()), page.note(), about, happened, recorded);
            case RETURN -> fact(page, HandoverFacts.RETURNED, new HandoverReturned(of, page.returned().value()), page.why(), about, happened, recorded);
            case WITHDRAWAL -> fact(page, HandoverFacts.WITHDRAWN, new HandoverWithdrawn(of, page.withdrawn().value()), page.note(), about, happened, recorded);
        };
    }

    private static <B extends Record> Fact<B> fact(AnswerPage page, FactKind<B> kind, B body, Field said, List<PersonId> about, Happened happened, Recorded recorded) {
        var fact = Fact.of(new FactId(page.fact()), kind, about, happened, recorded, body);
        return said.empty() ? fact : fact.saying(List.of(Words.of(Uuids.named(page.fact() + "/words"), said.value().strip(), UUID.randomUUID().toString())));
    }
}
