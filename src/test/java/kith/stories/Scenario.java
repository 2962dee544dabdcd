package kith.stories;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import kith.stories.Expected.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One story of the book, as it stands in its file. */
record Scenario(String title, String law, List<String> only, SequencedMap<String, ObjectNode> people, List<ObjectNode> facts, List<String> sums, List<Check> then) {

    /** What is so on a day. A list that is left out is not compared; {@code open} are the clocks that run or are overdue. */
    record Check(String on, @JsonProperty("as-known") String asKnown, String who, List<String> status, List<String> clocks, List<String> open, List<String> owed, String because) {

        List<Expected> lines() {
            return Stream.of(read(Kind.STATUS, status), read(Kind.CLOCK, clocks), read(Kind.CLOCK, open), read(Kind.OWED, owed)).flatMap(List::stream).toList();
        }

        static List<Expected> read(Kind kind, List<String> lines) {
            return lines == null ? List.of() : lines.stream().map(line -> Expected.of(kind, line)).toList();
        }

        String moment() {
            return on + (asKnown == null ? "" : ", as known on " + asKnown) + (who == null ? "" : ", " + who);
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    List<Sum> arithmetic() {
        return sums == null ? List.of() : sums.stream().map(Sum::of).toList();
    }

    SequencedSet<String> rules() {
        var rules = new LinkedHashSet<String>();
        for (var check : then) for (var line : check.lines()) if (line.kind() == Kind.CLOCK) rules.add(line.code());
        return rules;
    }

    /** Days by which something must be done that neither a sum nor a fact explains. */
    List<String> unexplained() {
        var explained = new ArrayList<String>(arithmetic().stream().map(Sum::day).toList());
        explained.add(facts.toString());
        return then.stream().flatMap(check -> check.lines().stream()).map(Expected::due)
            .filter(due -> due != null && explained.stream().noneMatch(each -> each.contains(due))).distinct().toList();
    }

    /** As ./kith evaluate reads it. Who is not named is the first of the people; what has no moment of recording was recorded that evening. */
    ObjectNode file() {
        var file = JSON.objectNode();
        var folk = file.putArray("people");
        people.forEach((id, life) -> folk.add(JSON.objectNode().put("id", id).setAll(life)));
        var told = file.putArray("facts");
        facts.forEach(fact -> told.add(whole(fact)));
        return file;
    }

    private ObjectNode whole(ObjectNode fact) {
        var whole = fact.deepCopy();
        if (!whole.has("about")) whole.set("about", new ArrayNode(JSON).add(first()));
        else if (whole.get("about").isString()) whole.set("about", new ArrayNode(JSON).add(whole.get("about")));
        var happened = whole.path("happened").asString();
        if (!whole.has("recorded")) whole.put("recorded", happened.length() > 10 ? happened : happened + "T20:00:00Z");
        else if (whole.get("recorded").asString().length() == 10) whole.put("recorded", whole.get("recorded").asString() + "T20:00:00Z");
        return whole;
    }

    String first() {
        return people.firstEntry().getKey();
    }
}
