package kith.casework.closing.reopening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** A closing by mistake is withdrawn, and with it all that followed from it: plans, statuses and clocks stand as if nobody had closed. */
@Component
class TakeBackClosing {

    private final Recording recording;
    private final LastClosing last;
    private final Clock clock;

    TakeBackClosing(Recording recording, LastClosing last, Clock clock) {
        this.recording = recording;
        this.last = last;
        this.clock = clock;
    }

    void run(ReopeningForm form, Worker by) {
        var recorded = new Recorded(clock.instant(), by.id(), null, null, "page");
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.about().fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        var closings = new LinkedHashMap<FactId, Fact<?>>();
        var whose = new HashMap<FactId, List<PersonId>>();
        for (var person : form.about().people())
            for (var each : last.of(person.value(), form.today())) {
                closings.put(each.id(), each);
                whose.computeIfAbsent(each.id(), any -> new ArrayList<>()).add(person);
            }
        var facts = new ArrayList<Fact<?>>();
        for (var each : closings.values()) {
            var id = facts.isEmpty() ? form.about().fact() : Uuids.named(form.about().fact() + "/" + each.id());
            facts.add(Fact.of(new FactId(id), FactWithdrawn.KIND, about(each, whose.get(each.id())), Happened.on(form.today()), recorded, new FactWithdrawn(form.mistake().value())).withdrawing(each.id()).saying(facts.isEmpty() ? words : List.of()));
        }
        if (!facts.isEmpty()) recording.record(facts);
    }

    /** Those whose case it closes now: another child of the same closing may have been opened and closed again since. What was told of a record merged into theirs is withdrawn where it was told. */
    private static List<PersonId> about(Fact<?> closing, List<PersonId> whose) {
        var chosen = closing.about().stream().filter(whose::contains).toList();
        return chosen.isEmpty() ? closing.about() : chosen;
    }
}
