package kith.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Random lives from a seed: many facts in few days, so that the same-day rules are met often; all types, all codes, corrections and withdrawals. */
final class Lives {

    static final LocalDate FIRST = LocalDate.parse("2026-02-20");
    static final int DAYS = 40;
    static final Life LIFE = new Life(LocalDate.parse("2008-03-20"), null, null); // turns 18 within the days
    private static final FactJson JSON = new FactJson(Story.KINDS);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** What moves the days of a life itself has stories of its own. */
    private static final List<String> LEFT_OUT = List.of("fact.corrected", "fact.withdrawn", "content.erased", "child.born", "person.registered");
    private static final List<String> OFTEN = List.of("care.started", "care.ended", "placement.started", "placement.ended", "need-plan.started", "need-plan.ended", "protection-plan.started",
        "protection-plan.ended", "conference.held", "visit.made", "care-review.held", "contact.received", "contact.decided", "referral.accepted", "strategy-discussion.held", "section-47.ended",
        "case.closed", "record.completed");

    private final Random random;
    private final List<ObjectNode> told = new ArrayList<>();

    private Lives(long seed) {
        this.random = new Random(seed);
    }

    static List<Fact<?>> of(long seed) {
        return of(seed, OFTEN);
    }

    /** @param often the types that are told of most */
    static List<Fact<?>> of(long seed, List<String> often) {
        return new Lives(seed).facts(often.stream().filter(type -> !LEFT_OUT.contains(type)).toList());
    }

    private List<Fact<?>> facts(List<String> often) {
        int plain = 3 + random.nextInt(25);
        var kinds = Story.KINDS.all().stream().filter(kind -> !LEFT_OUT.contains(kind.name())).toList();
        for (int i = 0; i < plain; i++) told.add(plain(random.nextInt(4) > 0 ? Story.KINDS.named(any(often)) : any(kinds)));
        for (int i = random.nextInt(5); i > 0; i--) told.add(amendment());
        return new ArrayList<>(told.stream().map(JSON::read).toList());
    }

    private ObjectNode fact(String type) {
        var node = MAPPER.createObjectNode().put("id", new UUID(random.nextLong(), random.nextLong()).toString()).put("type", type);
        node.putArray("about").add("child");
        return node.put("happened", happened()).put("recorded", Instant.parse("2026-06-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000)).toString());
    }

    private String happened() {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextInt(3) > 0 ? day.toString() : day.atTime(LocalTime.of(random.nextInt(24), 0)).toInstant(ZoneOffset.UTC).toString();
    }

    private ObjectNode plain(FactKind<?> kind) {
        var node = fact(kind.name());
        var body = node.putObject("body");
        for (var field : kind.fields()) if (field.needed() || random.nextInt(4) > 0) put(body, field);
        return node;
    }

    private void put(ObjectNode body, Field field) {
        if (field.type() == FactId.class) {
            if (!told.isEmpty()) body.put(field.name(), any(told).get("id").stringValue());
            else if (field.needed()) body.put(field.name(), new UUID(random.nextLong(), random.nextLong()).toString());
        } else if (field.type() == Boolean.class) body.put(field.name(), random.nextBoolean());
        else if (field.type() == Integer.class) body.put(field.name(), random.nextInt(4));
        else if (field.type() == LocalDate.class) {
            if (field.needed()) body.put(field.name(), FIRST.plusDays(random.nextInt(2 * DAYS)).toString());
        }
        else if (field.type() == List.class) body.putArray(field.name()).add(code(field));
        else body.put(field.name(), field.name().equals("code") && random.nextBoolean() ? any(List.of("care-plan", "placement-plan", "conference-minutes", "strategy-discussion-minutes")) : code(field));
    }

    private String code(Field field) {
        return field.codes() == null ? any(List.of("a", "b")) : any(List.copyOf(field.codes().labels().keySet()));
    }

    private ObjectNode amendment() {
        var of = any(told);
        boolean plain = !of.has("corrects") && !of.has("withdraws");
        if (random.nextBoolean() || !plain) {
            var node = fact("fact.withdrawn").put("withdraws", of.get("id").stringValue());
            node.putObject("body").put("reason", "wrong-child");
            return node;
        }
        var node = fact("fact.corrected").put("corrects", of.get("id").stringValue());
        var kind = Story.KINDS.named(of.get("type").stringValue());
        boolean names = kind.fields().stream().anyMatch(field -> field.type() == FactId.class);
        var body = node.putObject("body");
        if (names || random.nextBoolean()) body.put("happened", happened());
        else body.set("body", plain(kind).get("body"));
        return node;
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** The same life under other ids. */
    static List<Fact<?>> reminted(List<Fact<?>> facts, Random random) {
        Map<String, String> ids = new HashMap<>();
        for (var fact : facts) ids.put(fact.id().toString(), new UUID(random.nextLong(), random.nextLong()).toString());
        return new ArrayList<>(facts.stream().map(fact -> JSON.read((ObjectNode) reminted(FactJson.tree(JSON.write(fact)), ids))).toList());
    }

    private static JsonNode reminted(JsonNode node, Map<String, String> ids) {
        if (!(node instanceof ObjectNode object)) return node;
        var other = MAPPER.createObjectNode();
        object.properties().forEach(each -> {
            if (each.getValue().isString()) other.put(each.getKey(), ids.getOrDefault(each.getValue().stringValue(), each.getValue().stringValue()));
            else other.set(each.getKey(), reminted(each.getValue(), ids));
        });
        return other;
    }
}
