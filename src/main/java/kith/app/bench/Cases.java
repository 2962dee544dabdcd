package kith.app.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Engine;
import tools.jackson.databind.json.JsonMapper;

/** Children with a protection plan, numbered, and the facts that end it: what bench/rival steps as tokens. */
final class Cases {

    /** Children of one key worker, and key workers of one hub. */
    static final int EACH = 20;
    static final int WORKERS = 3;

    /** Day, type and body of a child whom a conference has just given a plan. */
    private static final List<String> OPEN = List.of("0 person.registered {'born':'2019-06-01'}", "0 person.named {'use':'legal','forenames':'Child','surname':'Bench'}",
        "0 allocation.made {'hub':'%1$s','responsible':'%2$s','key':'%2$s'}", "1 harm.suspected {}", "2 strategy-discussion.held {'outcome':'section-47-joint'}",
        "16 conference.held {'kind':'initial','outcome':'plan','category':'NEG'}");
    /** What the engine counts as steps of the same case until it has its plan. */
    static final int OPENING_STEPS = 3;
    private static final List<String> STEPS = List.of("24 core-group.held {}", "28 visit.made {'purpose':'child-protection','outcome':'done','seen':true}",
        "40 visit.made {'purpose':'child-protection','outcome':'done','seen':true}", "60 conference.held {'kind':'review','outcome':'continue'}",
        "62 visit.made {'purpose':'child-protection','outcome':'done','seen':true}", "64 core-group.held {}", "66 conference.held {'kind':'review','outcome':'end'}");
    static final int STEPS_EACH = STEPS.size();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Engine engine;
    private final LocalDate begins;
    private final List<UUID> readers;

    /** @param readers the first workers, who are known and have posts in hubs of their own */
    Cases(Engine engine, LocalDate today, List<UUID> readers) {
        this.engine = engine;
        this.begins = today.minusDays(70);
        this.readers = readers;
    }

    static int hub(int number) {
        return number / (EACH * WORKERS);
    }

    UUID worker(int number) {
        int hub = hub(number);
        return hub < readers.size() && number / EACH % WORKERS == 0 ? readers.get(hub) : new UUID(2, number / EACH);
    }

    List<Fact<?>> open(int number) {
        var facts = new ArrayList<Fact<?>>();
        for (var line : OPEN) facts.add(fact(number, facts.size(), line.formatted("hub-" + (1 + hub(number)), worker(number))));
        return facts;
    }

    Fact<?> step(int number, int step) {
        return fact(number, OPEN.size() + step, STEPS.get(step));
    }

    private Fact<?> fact(int number, int place, String line) {
        var words = line.split(" ", 3);
        var day = begins.plusDays(Integer.parseInt(words[0]));
        var node = JSON.createObjectNode().put("id", line).put("type", words[1]).put("happened", day.toString()).put("recorded", day + "T18:00:00Z");
        node.putArray("about").add("child");
        node.set("body", JSON.readTree(words[2].replace('\'', '"')));
        return of(engine.json().read(node), new PersonId(new UUID(1, number)), new FactId(new UUID(number + 1L << 8 | place, 3)), day);
    }

    private static <B extends Record> Fact<B> of(Fact<B> like, PersonId child, FactId id, LocalDate day) {
        return Fact.of(id, like.kind(), List.of(child), Happened.on(day), Recorded.at(day.atTime(18, 0).toInstant(ZoneOffset.UTC)), like.body());
    }
}
