package kith.supervision.held;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Field;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.SupervisionHeld;
import kith.supervision.held.CaseForm.Block;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** One sitting as facts: each about the child, or the brothers and sisters, whom it concerns. No fact names anybody else who was talked about. */
@Component
class RecordHeld {

    /** Of the package whose meetings agree actions too; where that is not there, the action is told in the words. */
    private static final String ACTION = "action.agreed";
    /** By when something is done for which no day was named: it is looked at again before the next sitting. */
    private static final int TWO_WEEKS = 14;

    private final Recording recording;
    private final ByName byName;
    private final Clock clock;

    RecordHeld(Recording recording, ByName byName, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.clock = clock;
    }

    /** @return on how many records it stands */
    int run(CaseForm form, Worker by) {
        var happened = Happened.on(form.happened().date(form.today()).orElseThrow());
        var recorded = new Recorded(clock.instant(), by.id(), null, null, "page");
        var facts = new ArrayList<Fact<?>>();
        for (var block : form.blocks()) if (block.written()) facts.addAll(facts(form, block, happened, recorded));
        recording.record(facts);
        return (int) facts.stream().flatMap(each -> each.about().stream()).distinct().count();
    }

    private List<Fact<?>> facts(CaseForm form, Block block, Happened happened, Recorded recorded) {
        var id = Uuids.named(form.sitting() + "/" + block.child());
        var about = Stream.concat(Stream.of(block.child()), block.also().values().stream().map(UUID::fromString)).distinct().map(PersonId::new).toList();
        var due = block.due().date(form.today()).orElse(null);
        boolean asFact = byName.knows(ACTION);
        var words = new ArrayList<Words>();
        say(words, id, "reflection", "Reflection", block.reflection().value());
        say(words, id, "decision", "Decision", block.decision().value());
        if (!asFact) say(words, id, "action", "Action", action(form, block, due));
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(id), SupervisionFacts.HELD, about, happened, recorded, new SupervisionHeld("case", recorded.by().toString(), form.worker().worker().toString(), form.sitting().toString(),
            block.risk().empty() ? null : block.risk().value(), block.again().date(form.today()).orElse(null))).saying(words));
        if (asFact && !block.action().empty()) facts.add(action(block, SupervisionFacts.action(id), about, happened, recorded, due == null ? happened.day().plusDays(TWO_WEEKS) : due));
        return facts;
    }

    private Fact<?> action(Block block, UUID id, List<PersonId> about, Happened happened, Recorded recorded, LocalDate due) {
        var body = new HashMap<String, Object>();
        body.put("owner", block.owner().empty() ? null : block.owner().value());
        body.put("due", due);
        body.put("source", "supervision");
        body.keySet().retainAll(byName.kind(ACTION).fields().stream().map(Field::name).toList());
        return byName.fact(ACTION, id, about, happened, recorded, body).saying(List.of(words(Uuids.named(id + "/words"), block.action().value())));
    }

    private static String action(CaseForm form, Block block, LocalDate due) {
        if (block.action().empty()) return "";
        var owner = form.owners().stream().filter(each -> block.owner().chosen(each.value())).map(each -> each.words()).findFirst().orElse(null);
        var who = Stream.of(owner, due == null ? null : "by " + Say.date(due)).filter(each -> each != null).toList();
        return block.action().value().strip() + (who.isEmpty() ? "" : " (" + String.join(", ", who) + ")");
    }

    private static void say(List<Words> words, UUID fact, String part, String title, String text) {
        if (!text.isBlank()) words.add(words(Uuids.named(fact + "/" + part), title + ": " + text.strip()));
    }

    private static Words words(UUID id, String text) {
        return Words.of(id, text.strip(), UUID.randomUUID().toString());
    }
}
