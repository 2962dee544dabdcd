package kith.pathway.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import kith.ledger.Amendment;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKinds;
import kith.ledger.InvalidFact;
import kith.ledger.PersonId;
import kith.pathway.Life;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of people and facts (docs/facts.md), read whole: either all of it is valid or every mistake is named with its place. */
record FactsFile(SequencedMap<String, Life> people, List<Fact<?>> facts, Map<FactId, String> written) {

    static final class NotValid extends Exception {
        final List<String> mistakes;

        NotValid(List<String> mistakes) {
            this.mistakes = mistakes;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
    private static final Set<String> OF_FILE = Set.of("people", "facts", "$schema");
    private static final Set<String> OF_PERSON = Set.of("id", "born", "expected", "died");

    static FactsFile read(byte[] bytes, FactKinds kinds) throws NotValid {
        JsonNode tree;
        try {
            tree = JSON.readTree(bytes);
        } catch (JacksonException wrong) {
            var at = wrong.getLocation();
            throw new NotValid(List.of((at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
                + "is not JSON: " + wrong.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\(?(for \\w+ starting )?(at )?\\[Source.*", "")));
        }
        if (!(tree instanceof ObjectNode file)) throw new NotValid(List.of("is not a JSON object with people and facts"));
        return new Reading(new FactJson(kinds)).of(file);
    }

    private static final class Reading {

        private final FactJson json;
        private final List<String> mistakes = new ArrayList<>();
        private final SequencedMap<String, Life> people = new LinkedHashMap<>();
        private final Map<PersonId, String> known = new HashMap<>();
        private final SequencedMap<FactId, Fact<?>> facts = new LinkedHashMap<>();
        private final Map<FactId, String> written = new HashMap<>();
        private final Map<FactId, String> places = new HashMap<>();
        /** Where each id stands, of facts that are not valid too. */
        private final Map<FactId, String> met = new HashMap<>();

        Reading(FactJson json) {
            this.json = json;
        }

        FactsFile of(ObjectNode file) throws NotValid {
            unknown(file, OF_FILE, "");
            each(file, "people", this::person);
            each(file, "facts", this::fact);
            for (var fact : facts.values()) at(places.get(fact.id()), () -> linked(fact));
            if (!mistakes.isEmpty()) throw new NotValid(mistakes);
            return new FactsFile(people, List.copyOf(facts.values()), written);
        }

        private interface Reader {
            void read(ObjectNode node, String place);
        }

        private void each(ObjectNode file, String name, Reader reader) {
            var list = file.get(name);
            if (list == null || !list.isArray()) {
                mistakes.add(name + (list == null ? " is missing" : " is not a list"));
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                var node = list.get(i);
                var id = node.path("id").isString() ? " (" + node.path("id").stringValue() + ")" : "";
                var place = name + "[" + i + "]" + id;
                if (node instanceof ObjectNode object) at(place, () -> reader.read(object, place));
                else mistakes.add(place + ": is not an object");
            }
        }

        private void at(String place, Runnable reading) {
            try {
                reading.run();
            } catch (InvalidFact wrong) {
                mistakes.add(place + ": " + wrong.getMessage());
            }
        }

        private void unknown(ObjectNode node, Set<String> may, String place) {
            for (var name : node.propertyNames()) if (!may.contains(name)) mistakes.add(place + "\"" + name + "\" is not known here");
        }

        private void person(ObjectNode node, String place) {
            unknown(node, OF_PERSON, place + ": ");
            var id = node.path("id");
            if (!id.isString() || id.stringValue().isBlank()) throw new InvalidFact("id", "is missing");
            var life = new Life(day(node, "born"), day(node, "expected"), day(node, "died"));
            if (life.born() != null && life.died() != null && life.died().isBefore(life.born())) throw new InvalidFact("died", "is before born");
            if (people.put(id.stringValue(), life) != null) throw new InvalidFact("id", "is there twice");
            known.put(PersonId.valueOf(id.stringValue()), id.stringValue());
        }

        private static LocalDate day(ObjectNode node, String name) {
            var day = node.path(name);
            if (day.isMissingNode() || day.isNull()) return null;
            try {
                return LocalDate.parse(day.asString());
            } catch (DateTimeException | JacksonException wrong) {
                throw new InvalidFact(name, day + " is not a date (2026-03-02)");
            }
        }

        private void fact(ObjectNode node, String place) {
            unknown(node, FactJson.PARTS, place + ": ");
            if (node.path("id").isString() && !node.path("id").stringValue().isBlank()) met.putIfAbsent(FactId.valueOf(node.path("id").stringValue()), place);
            var fact = json.read(node);
            var twin = facts.putIfAbsent(fact.id(), fact);
            if (twin != null && !twin.equals(fact)) throw new InvalidFact("id", "is also the id of another fact");
            written.putIfAbsent(fact.id(), node.get("id").stringValue());
            places.putIfAbsent(fact.id(), place);
            for (var each : node.get("about"))
                if (!known.containsKey(PersonId.valueOf(each.stringValue()))) throw new InvalidFact("about", "\"" + each.stringValue() + "\" is not one of the people");
        }

        /** What a fact says of other facts, once all are read. */
        private void linked(Fact<?> fact) {
            if (fact.corrects() != null) Amendment.check(fact, named("corrects", fact.corrects()));
            if (fact.withdraws() != null) Amendment.check(fact, named("withdraws", fact.withdraws()));
            for (var field : fact.kind().fields())
                if (field.of(fact.body()) instanceof FactId other && named("body." + field.name(), other) == null) throw new InvalidFact("body." + field.name(), "names no fact of this file");
        }

        private Fact<?> named(String part, FactId id) {
            var fact = facts.get(id);
            if (fact == null && met.containsKey(id)) throw new InvalidFact(part, "names " + met.get(id) + ", which is not valid itself");
            return fact;
        }
    }
}
