package kith.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import kith.pathway.Pathways;
import kith.pathway.evaluate.Evaluated;
import kith.stories.Expected.Kind;
import kith.stories.Scenario.Check;
import tools.jackson.databind.JsonNode;

/** What a story expects beside what the rules answer; each difference in words that say which day and which line. */
final class Comparing {

    private final Scenario story;
    private final List<String> differences = new ArrayList<>();

    private Comparing(Scenario story) {
        this.story = story;
    }

    static List<String> of(Scenario story, Pathways pathways) {
        var comparing = new Comparing(story);
        try {
            for (var check : story.then()) comparing.check(check, Evaluated.on(pathways, story.file(), check.on(), check.asKnown()));
        } catch (Evaluated.NotValid refused) {
            comparing.differences.add("The facts are refused: " + refused.getMessage());
        }
        return comparing.differences;
    }

    private void check(Check check, JsonNode answer) {
        var found = answer.path("people").path(check.who() == null ? story.first() : check.who());
        compare(check, Kind.STATUS, "status", check.status(), found.path("status"), line -> true);
        compare(check, Kind.CLOCK, "clocks", check.clocks(), found.path("clocks"), line -> true);
        compare(check, Kind.CLOCK, "open clocks", check.open(), found.path("clocks"), line -> List.of("running", "overdue").contains(line.path("state").asString()));
        compare(check, Kind.OWED, "owed", check.owed(), found.path("owed"), line -> true);
    }

    private void compare(Check check, Kind kind, String what, List<String> lines, JsonNode answer, Predicate<JsonNode> counts) {
        if (lines == null) return;
        var found = new ArrayList<>(StreamSupport.stream(answer.spliterator(), false).filter(counts).filter(line -> compared(kind, line)).toList());
        var missing = new ArrayList<Expected>();
        var ordered = kind == Kind.STATUS && lines.size() > 1 ? inOrder(found) : null;
        for (var expected : Check.read(kind, lines)) {
            var match = found.stream().filter(expected::is).findFirst();
            if (match.isPresent()) found.remove(match.get());
            else missing.add(expected);
        }
        if (missing.isEmpty() && found.isEmpty()) {
            if (ordered != null && !ordered.equals(Check.read(kind, lines).stream().map(Expected::code).toList())) differs(check, what, "the order " + lines, ordered.toString());
        } else differs(check, what, missing.isEmpty() ? "nothing more" : missing.toString(), found.isEmpty() ? "nothing like it" : found.stream().map(line -> Expected.words(kind, line)).toList().toString());
    }

    private static List<String> inOrder(List<JsonNode> found) {
        return found.stream().map(line -> line.path("code").asString()).toList();
    }

    /** A story that names rules has only those compared; likewise with statuses and records. */
    private boolean compared(Kind kind, JsonNode line) {
        if (story.only() == null) return true;
        var named = story.only().stream().filter(code -> code.matches("[A-H]\\d+[a-z]?") == (kind == Kind.CLOCK)).toList();
        return named.isEmpty() || named.contains(kind.code(line));
    }

    private void differs(Check check, String what, String expected, String found) {
        differences.add("On " + check.moment() + ", " + what + ": expected " + expected + ", found " + found + (check.because() == null ? "" : "\n      because: " + check.because().strip()));
    }
}
