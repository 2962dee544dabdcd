package kith.app.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Engine;
import tools.jackson.databind.json.JsonMapper;

/** From the facts to statuses, clocks and owed records, in memory and on one core: children a second, and whether many cost no more each than few. */
final class EvaluationBench {

    private static final int FACTS = 60;
    private static final int[] CHILDREN = {1_000, 10_000, 100_000};
    /** Day, type and body: a contact, an enquiry, a plan with its conferences, and care; visits fill the rest. */
    private static final String[] STORY = {
        "0 person.registered {'born':'2014-06-01'}", "0 contact.received {}", "1 contact.decided {'decision':'referral'}", "1 referral.accepted {}", "3 assessment.started {}",
        "20 strategy-discussion.held {'outcome':'section-47-joint'}", "40 assessment.completed {'factors':['3A']}", "38 conference.held {'kind':'initial','outcome':'plan','category':'NEG'}",
        "38 protection-plan.started {'category':'NEG'}", "47 core-group.held {}", "120 conference.held {'kind':'review','outcome':'continue'}", "200 care.started {'legalStatus':'C1'}",
        "200 placement.started {'type':'U1'}", "218 care-review.held {}", "230 protection-plan.ended {}", "300 care-review.held {}", "420 placement.ended {}", "420 placement.started {'type':'U4'}", "470 care-review.held {}"};
    private static final String VISIT = "%d visit.made {'purpose':'%s','outcome':'done','seen':true}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Engine engine;
    private final List<Fact<?>> story = new ArrayList<>();
    private final LocalDate begins;

    EvaluationBench(Engine engine, LocalDate today) {
        this.engine = engine;
        this.begins = today.minusDays(1000);
        for (var line : STORY) story.add(read(line));
        for (int day = 45; story.size() < FACTS; day += 14) story.add(read(VISIT.formatted(day, day < 200 ? "child-protection" : "looked-after")));
    }

    private Fact<?> read(String line) {
        var words = line.split(" ", 3);
        var day = begins.plusDays(Integer.parseInt(words[0])).toString();
        var node = JSON.createObjectNode().put("id", line).put("type", words[1]).put("happened", day).put("recorded", day + "T18:00:00Z");
        node.putArray("about").add("child");
        node.set("body", JSON.readTree(words[2].replace('\'', '"')));
        return engine.json().read(node);
    }

    /** @param seconds for a thousand, ten thousand and a hundred thousand children */
    record Evaluated(double[] seconds) {

        Measured line() {
            return new Measured("evaluate 100,000 children of 60 facts, beside ten times 10,000", "s", List.of(seconds[2]), List.of(10 * seconds[1]), 1.2);
        }

        String note() {
            return String.format(Locale.UK, "Evaluated on one core, children of %d facts: %,.0f a second of 1,000, %,.0f of 10,000, %,.0f of 100,000.", FACTS, CHILDREN[0] / seconds[0],
                CHILDREN[1] / seconds[1], CHILDREN[2] / seconds[2]);
        }
    }

    Evaluated measure() {
        var seconds = new double[CHILDREN.length];
        evaluate(CHILDREN[1]); // until it is compiled
        for (int i = 0; i < CHILDREN.length; i++) seconds[i] = evaluate(CHILDREN[i]);
        return new Evaluated(seconds);
    }

    /** One child is made after the other, so that the evaluation is measured and no heap. */
    double evaluate(int children) {
        var random = new Random(children);
        long nanos = 0;
        long clocks = 0;
        for (int i = 0; i < children; i++) {
            var child = new PersonId(new UUID(random.nextLong(), random.nextLong()));
            var facts = life(child, random);
            long begun = System.nanoTime();
            clocks += engine.follow(child, facts, Map.of()).timeline().clocks().size();
            nanos += System.nanoTime() - begun;
        }
        if (clocks < children) throw new IllegalStateException("Nothing was evaluated");
        return nanos / 1e9;
    }

    private List<Fact<?>> life(PersonId child, Random random) {
        int later = random.nextInt(300);
        var facts = new ArrayList<Fact<?>>(FACTS);
        for (var each : story) facts.add(of(each, child, each.happened().day().plusDays(later + random.nextInt(3)), random));
        return facts;
    }

    private static <B extends Record> Fact<B> of(Fact<B> like, PersonId child, LocalDate day, Random random) {
        var at = day.atTime(LocalTime.of(9 + random.nextInt(8), random.nextInt(60))).toInstant(ZoneOffset.UTC);
        return Fact.of(new FactId(new UUID(random.nextLong(), random.nextLong())), like.kind(), List.of(child), Happened.at(at), Recorded.at(at.plusSeconds(600)), like.body());
    }
}
