package kith.handover.offering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.handover.HandoverFacts;
import kith.handover.HandoverFacts.HandoverOfChild;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.handover.Part;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/** One offer about all the children it is about, and of several what concerns one alone with that one alone; each part of the summary and the name of whoever is outside stand apart, in words. */
@Component
class OfferHandover {

    private final Recording recording;
    private final Clock clock;

    OfferHandover(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    void run(OfferForm form, Worker by) {
        var now = clock.instant();
        var day = form.happened().date(form.today()).orElseThrow();
        var body = new HandoverOffered(form.matter().value(), form.from(), form.inside() ? form.hub().value() : null, form.outside() ? form.agency().value() : null);
        var happened = day.equals(form.today()) ? Happened.at(now) : Happened.on(day);
        var recorded = new Recorded(now, by.id(), null, null, "page");
        var offer = new FactId(form.about().fact());
        var people = form.about().people();
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(offer, HandoverFacts.OFFERED, people, happened, recorded, body).on(offer.value()).saying(words(form, people)));
        for (var child : people) {
            if (people.size() == 1) break;
            var id = new FactId(Uuids.named(offer + "/" + child));
            var alone = alone(id.value(), form.alone(child.value()));
            if (!alone.isEmpty()) facts.add(Fact.of(id, HandoverFacts.OF_CHILD, List.of(child), happened, recorded, new HandoverOfChild(offer)).on(offer.value()).saying(alone));
        }
        recording.record(facts);
    }

    private static List<Words> alone(UUID of, Map<Part, Field> parts) {
        return parts.entrySet().stream().filter(each -> !each.getValue().empty()).map(each -> words(of, each.getKey(), each.getKey().words(each.getValue().value().strip()))).toList();
    }

    /** Each part is words of its own, so that one can be erased or kept apart without the others. */
    private static List<Words> words(OfferForm form, List<PersonId> people) {
        var all = new ArrayList<Words>();
        var first = ((form.outside() ? "To " + form.named().value().strip() + ".\n" : "") + form.parts().get(Part.SUMMARY).value().strip()).strip();
        if (!first.isEmpty()) all.add(words(form.about().fact(), Part.SUMMARY, first));
        form.parts().forEach((part, field) -> { if (part != Part.SUMMARY && !part.ofOneChild() && !field.empty()) all.add(words(form.about().fact(), part, part.words(field.value().strip()))); });
        if (people.size() == 1) all.addAll(alone(form.about().fact(), form.alone(people.getFirst().value())));
        return all;
    }

    private static Words words(UUID of, Part part, String text) {
        return Words.of(Uuids.named(of + "/words" + (part == Part.SUMMARY ? "" : "/" + part.code())), text, UUID.randomUUID().toString());
    }
}
