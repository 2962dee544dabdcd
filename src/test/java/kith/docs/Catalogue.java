package kith.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.pathway.ClockRule;
import kith.pathway.Pathway;
import kith.pathway.Pathways;
import kith.pathway.When;

/** All journeys of a country on one page: their statuses, their clocks with the law they stand on, what an authority may change, and what is owed. */
final class Catalogue {

    private static final Map<String, String> CONFIDENCE = Map.of("H", "law", "M", "usual", "L", "local");

    private final RuleWords words;
    private final Map<String, Pathways> models;
    private final StringBuilder page = new StringBuilder();

    private Catalogue(RuleWords words, Map<String, Pathways> models) {
        this.words = words;
        this.models = models;
    }

    /** @param journeys the files of each journey by its name; {@code models} the rules of each model of that country that ships with Kith */
    static String of(String country, SequencedMap<String, List<Pathway>> journeys, RuleWords words, Map<String, Pathways> models) {
        return new Catalogue(words, models).write(country, journeys);
    }

    private String write(String country, SequencedMap<String, List<Pathway>> journeys) {
        page.append("# Every journey: ").append(country).append("\n\nMade from `models/pathways/`; change those files, never this page. How they are written: [grammar](../grammar.md).\n")
            .append("*law*: the law or settled guidance. *usual*: an authority may change it in its model's `clocks.yml`. *local*: a local standard, which an authority sets there; the value here is only the one Kith comes with.\n\n")
            .append("| journey | statuses | clocks | owed records |\n|---|---|---|---|\n");
        journeys.forEach((name, files) -> page.append("| [").append(files.getFirst().title()).append("](").append(name).append(".md) | ").append(statuses(files)).append(" | ")
            .append(files.stream().mapToInt(each -> each.clocks().size()).sum()).append(" | ").append(files.stream().mapToInt(each -> each.owed().size() + each.kept().size()).sum()).append(" |\n"));
        journeys.forEach(this::journey);
        models.forEach((model, rules) -> ofItsOwn(model, rules, journeys.values().stream().flatMap(List::stream).toList()));
        return page.toString();
    }

    /** What an authority's model asks for that its country does not, and the statuses that bear another name there. */
    private void ofItsOwn(String model, Pathways rules, List<Pathway> country) {
        var known = country.stream().flatMap(each -> each.clocks().stream()).map(ClockRule::rule).collect(Collectors.toSet());
        var labels = country.stream().flatMap(each -> each.statuses().stream()).map(each -> each.code() + each.label()).collect(Collectors.toSet());
        var statuses = rules.files().stream().flatMap(each -> each.statuses().stream()).filter(each -> !labels.contains(each.code() + each.label())).map(each -> row(each.label(), text(each.says()), text(each.source()))).distinct().toList();
        var clocks = rules.clocks().stream().filter(each -> !known.contains(each.rule())).map(each -> row(each.rule(), each.title(), RuleWords.limit(each), CONFIDENCE.getOrDefault(each.confidence(), ""), each.source())).distinct().toList();
        if (statuses.isEmpty() && clocks.isEmpty()) return;
        page.append("\n## Only in ").append(model).append("\n");
        table("status | what it says | law", statuses);
        table("rule | clock | how long | law or standard | stands on", clocks);
    }

    private static String statuses(List<Pathway> files) {
        return files.stream().flatMap(each -> each.statuses().stream()).map(each -> each.label()).collect(Collectors.joining(", "));
    }

    private void journey(String name, List<Pathway> files) {
        page.append("\n## [").append(files.getFirst().title()).append("](").append(name).append(".md)\n");
        table("status | what it says | law", files.stream().flatMap(each -> each.statuses().stream()).map(each -> row(each.label(), text(each.says()), text(each.source()))).toList());
        table("rule | clock | how long | law or standard | stands on | may be changed", files.stream().flatMap(each -> each.clocks().stream())
            .map(each -> row(each.rule(), each.title(), RuleWords.limit(each) + (each.from() == null ? "" : ", from " + each.from()) + (each.until() == null ? "" : ", until " + each.until()),
                CONFIDENCE.getOrDefault(each.confidence(), ""), each.source(), changed(each, files))).toList());
        table("owed record | within | by | stands on", files.stream().flatMap(each -> Stream.concat(each.owed().stream().map(owed -> row(owed.title(), owed.within().toString(), owed.role().replace('-', ' '), text(owed.source()))),
            each.kept().stream().map(kept -> row(kept.title(), kept.within() + ", never older than " + kept.older(), kept.role().replace('-', ' '), text(kept.source()))))).toList());
        var facts = new TreeSet<String>();
        files.stream().flatMap(Catalogue::whens).filter(when -> when.fact() != null).forEach(when -> facts.add(words.fact(when.fact()) + " (`" + when.fact() + "`)"));
        page.append("\nWhat is recorded: ").append(String.join(", ", facts)).append(".\n");
    }

    /** Law is the same everywhere; for the rest, what the models that ship with Kith say otherwise. */
    private String changed(ClockRule clock, List<Pathway> files) {
        if ("H".equals(clock.confidence())) return "no";
        // entries of one rule under one title (the first time, and after that) are no changes of each other
        var own = files.stream().flatMap(each -> each.clocks().stream()).filter(each -> each.rule().equals(clock.rule()) && each.title().equals(clock.title())).map(RuleWords::limit).toList();
        var others = models.entrySet().stream().flatMap(model -> model.getValue().clocks().stream()
            .filter(each -> each.rule().equals(clock.rule()) && each.title().equals(clock.title()) && !own.contains(RuleWords.limit(each))).map(each -> model.getKey() + ": " + RuleWords.limit(each))).distinct().toList();
        return others.isEmpty() ? "yes" : "yes; " + String.join(", ", others);
    }

    private static Stream<When> whens(Pathway file) {
        var whens = new ArrayList<When>(file.closing());
        file.statuses().forEach(status -> status.strands().forEach(strand -> {
            whens.addAll(strand.starts());
            whens.addAll(strand.ends());
        }));
        file.clocks().forEach(clock -> {
            whens.addAll(clock.starts());
            whens.addAll(clock.ends());
            whens.addAll(clock.stops());
        });
        file.owed().forEach(owed -> whens.add(owed.from()));
        file.kept().forEach(kept -> whens.addAll(kept.begins()));
        return whens.stream();
    }

    private void table(String head, List<String> rows) {
        if (rows.isEmpty()) return;
        page.append("\n| ").append(head).append(" |\n|").append("---|".repeat(head.split("\\|").length)).append("\n");
        rows.forEach(page::append);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
