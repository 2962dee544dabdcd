package kith.casework.record.anything;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.confidential.KeptTogether;
import org.springframework.stereotype.Component;

/** One fact about all the children it is about; a child with words of its own gets a fact of its own, so that only that record shows them. */
@Component
class RecordFact {

    private final Recording recording;
    private final Duty duty;
    private final KeptTogether kept;
    private final Clock clock;

    RecordFact(Recording recording, Duty duty, KeptTogether kept, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.kept = kept;
        this.clock = clock;
    }

    /** Answers whether it is kept to fewer people than the rest of the record. */
    boolean run(FactForm form, Worker by) {
        var facts = facts(form, form.kind(), by);
        recording.record(facts);
        return kept.concerns(form.kind()) && facts.stream().anyMatch(each -> recording.knows(KeptTogether.mark(each.id())));
    }

    private <B extends Record> List<Fact<?>> facts(FactForm form, FactKind<B> kind, Worker by) {
        var forWhom = form.forWhom().empty() ? null : UUID.fromString(form.forWhom().value());
        var now = clock.instant();
        var recorded = new Recorded(now, by.id(), forWhom, null, duty.door(by, now));
        var happened = happened(form, now);
        var body = kind.body().cast(form.body());
        var shared = form.words().empty() ? List.<Words>of() : List.of(words(Uuids.named(form.fact() + "/words"), form.words().value()));
        var facts = new ArrayList<Fact<?>>();
        var together = new ArrayList<PersonId>();
        for (var child : form.children().values()) {
            var line = form.lines().stream().filter(each -> each.person().toString().equals(child) && !each.line().empty()).findFirst();
            if (line.isEmpty()) {
                together.add(PersonId.valueOf(child));
                continue;
            }
            var all = new ArrayList<>(shared);
            all.add(words(Uuids.named(form.fact() + "/line/" + child), line.get().line().value()));
            facts.add(Fact.of(new FactId(Uuids.named(form.fact() + "/" + child)), kind, List.of(PersonId.valueOf(child)), happened, recorded, body).on(form.fact()).saying(all));
        }
        if (!together.isEmpty()) facts.add(Fact.of(new FactId(form.fact()), kind, together, happened, recorded, body).on(form.fact()).saying(shared));
        return facts;
    }

    private static Happened happened(FactForm form, Instant now) {
        var day = form.happened().date(form.today()).orElseThrow();
        boolean untimed = form.at().empty() && day.equals(form.today());
        return untimed && PeopleFacts.LAST_WORD.contains(form.kind()) ? Happened.at(now) : Happened.on(day, form.at().time());
    }

    private static Words words(UUID id, String text) {
        return Words.of(id, text.strip(), UUID.randomUUID().toString());
    }
}
