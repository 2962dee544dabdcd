package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kith.calendar.Limit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that an authority gives the limits which the law leaves to it: its {@code clocks.yml}. */
final class LocalValues {

    /** @param title which of the entries of the rule, where it has several; {@code from} the first day on which a trigger meets this value */
    record Value(String title, Limit within, Limit warn, String says, @JsonProperty("due-age") Integer dueAge, LocalDate from) {}

    private final PathwayFile file;
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private LocalValues(PathwayFile file) {
        this.file = file;
    }

    static LocalValues of(PathwayFile file) {
        var local = new LocalValues(file);
        try {
            var tree = PathwayFile.YAML.readTree(file.text());
            if (tree instanceof ObjectNode rules) rules.properties().forEach(each -> local.read(each.getKey(), each.getValue()));
            else if (!tree.isNull() && !tree.isMissingNode()) local.mistakes.add(file.name() + ": is no list of rules such as \"B12: { within: 15 working days }\"");
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(file.said(wrong));
        }
        return local;
    }

    private void read(String rule, JsonNode node) {
        for (var each : node.isArray() ? node : List.of(node))
            try {
                var value = PathwayFile.YAML.treeToValue(each, Value.class);
                if (value.within == null && value.warn == null && value.says == null && value.dueAge == null) says(rule, null, "changes nothing: give it within, due-age, warn or says");
                else values.computeIfAbsent(rule, any -> new ArrayList<>()).add(value);
            } catch (JacksonException wrong) {
                says(rule, null, file.said(wrong).substring(file.said(wrong).indexOf(": ") + 2));
            }
    }

    /** @throws IllegalArgumentException for a value of a rule that is none, or that the law settles */
    List<Pathway> applied(List<Pathway> files) {
        values.forEach((rule, all) -> all.forEach(value -> check(rule, value, entries(files, rule))));
        if (!mistakes.isEmpty()) throw new IllegalArgumentException(String.join("\n", mistakes));
        return files.stream().map(each -> each.with(each.clocks().stream().flatMap(clock -> changed(clock).stream()).toList())).toList();
    }

    private static List<ClockRule> entries(List<Pathway> files, String rule) {
        return files.stream().flatMap(each -> each.clocks().stream()).filter(clock -> clock.rule().equals(rule)).toList();
    }

    private void check(String rule, Value value, List<ClockRule> entries) {
        var meant = entries.stream().filter(each -> value.title == null || value.title.equals(each.title())).toList();
        var titles = new TreeSet<>(entries.stream().map(ClockRule::title).toList());
        if (entries.isEmpty()) says(rule, null, "no pathway has a clock of that rule");
        else if (meant.isEmpty()) says(rule, null, "has no entry \"" + value.title + "\"; it has " + String.join(", ", titles));
        else if (meant.stream().anyMatch(each -> "H".equals(each.confidence()))) says(rule, null, "is settled law or guidance (" + meant.getFirst().source() + "): no local value can change it. Take it out of this file");
        else if (value.dueAge != null && meant.stream().anyMatch(each -> each.dueAge() == null)) says(rule, "due-age", "is not due on a birthday: give it within");
        else if (value.within != null && value.title == null && titles.size() > 1) says(rule, "within", "has several entries (" + String.join(", ", titles) + "): say with title which one is meant");
    }

    /** Before the day from which the value is given, the rule stays as it was. */
    private List<ClockRule> changed(ClockRule clock) {
        var all = new ArrayList<>(List.of(clock));
        for (var value : values.getOrDefault(clock.rule(), List.of())) {
            if (value.title != null && !value.title.equals(clock.title())) continue;
            var last = all.removeLast();
            if (value.from != null && last.until() != null && value.from.isAfter(last.until())) {
                all.add(last);
                continue;
            }
            boolean later = value.from != null && (last.from() == null || last.from().isBefore(value.from));
            if (later) all.add(last.in(last.from(), value.from.minusDays(1)));
            all.add(last.as(value.says == null ? last.says() : value.says, value.within == null ? last.within() : value.within, value.dueAge == null ? last.dueAge() : value.dueAge, value.warn == null ? last.warn() : value.warn,
                later ? value.from : last.from(), last.until()));
        }
        return all;
    }

    private void says(String rule, String word, String mistake) {
        mistakes.add(file.said(rule, 0, word, mistake));
    }
}
