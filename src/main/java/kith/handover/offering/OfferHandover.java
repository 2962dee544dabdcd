package kith.handover.offering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.handover.HandoverFacts;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.handover.Part;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** One offer about all the children it is about; each part of the summary and the name of whoever is outside stand apart, in words. */
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
        recording.record(List.of(Fact.of(new FactId(form.about().fact()), HandoverFacts.OFFERED, form.about().people(), day.equals(form.today()) ? Happened.at(now) : Happened.on(day),
            new Recorded(now, by.id(), null, null, "page"), body).saying(words(form))));
    }

    /** Each part is words of its own, so that one can be erased or kept apart without the others. */
    private static List<Words> words(OfferForm form) {
        var all = new ArrayList<Words>();
        var first = ((form.outside() ? "To " + form.named().value().strip() + ".\n" : "") + form.parts().get(Part.SUMMARY).value().strip()).strip();
        if (!first.isEmpty()) all.add(words(form, Part.SUMMARY, first));
        form.parts().forEach((part, field) -> { if (part != Part.SUMMARY && !field.empty()) all.add(words(form, part, part.words(field.value().strip()))); });
        return all;
    }

    private static Words words(OfferForm form, Part part, String text) {
        return Words.of(Uuids.named(form.about().fact() + "/words" + (part == Part.SUMMARY ? "" : "/" + part.code())), text, UUID.randomUUID().toString());
    }
}
