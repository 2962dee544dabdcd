package kith.pathway;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.app.Tellings;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKinds;
import kith.ledger.History;
import kith.ledger.Origin;
import kith.ledger.PersonId;
import kith.pathway.Timeline.State;
import kith.pathway.question.DataQuestions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One child's life in a few lines, and what follows from it, in a few lines. A line of a story is "id: day type part=value ...";
 * parts that are not of the body: recorded=, corrects=, withdraws=, file= (the import that told of it).
 */
final class Story {

    static final PersonId CHILD = PersonId.valueOf("child");
    static final FactKinds KINDS = Tellings.kinds();
    static final Pathways ENGLAND = PathwayFiles.ofCountry("england", KINDS);
    static final Fold FOLD = new Fold(Tellings.all());
    private static final FactJson JSON = new FactJson(KINDS);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> BESIDE = List.of("recorded", "corrects", "withdraws");

    private final Map<String, LocalDate> life = new HashMap<>();
    private final Map<FactId, String> names = new HashMap<>();
    private final List<Fact<?>> facts = new ArrayList<>();
    private final Map<String, Source> sources = new HashMap<>();
    private Pathways rules = ENGLAND;

    static Story of(String lines) {
        var story = new Story();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(story::read);
        return story;
    }

    /** By the rules of this file alone, and the school terms of England. */
    Story by(String file) {
        rules = rules(file);
        return this;
    }

    /** By the rules of a model that ships with Kith. */
    Story inModel(String model) {
        rules = PathwayFiles.of(model, KINDS);
        return this;
    }

    static Pathways rules(String file) {
        return new Pathways("england", List.of(new PathwayFile("test.yml", file).pathway()), ENGLAND.school());
    }

    /** Which types of fact an import can tell of, and until when it was the only witness. */
    Story file(String id, String cutOver, String... evidences) {
        sources.put(id, new Source(id, LocalDate.parse(cutOver), java.util.Set.of(evidences)));
        return this;
    }

    private void read(String line) {
        var words = line.split(" +");
        if (words.length == 2) life.put(words[0], LocalDate.parse(words[1]));
        else fact(words);
    }

    private void fact(String[] words) {
        var name = words[0].replace(":", "");
        var parts = Arrays.stream(words).skip(3).map(each -> each.split("=", 2)).collect(toMap(each -> each[0], each -> each[1]));
        var node = MAPPER.createObjectNode().put("id", name).put("type", words[2]).put("happened", words[1]);
        node.put("recorded", moment(parts.getOrDefault("recorded", words[1].substring(0, 10))));
        node.putArray("about").add("child");
        var body = node.putObject("body");
        parts.forEach((part, value) -> {
            if (BESIDE.contains(part)) node.put(part, part.equals("recorded") ? moment(value) : value);
            else if (!part.equals("file")) value(body, part, value);
        });
        var fact = JSON.read(node);
        names.put(fact.id(), name);
        facts.add(parts.containsKey("file") ? fact.from(new Origin(parts.get("file"), fact.happened().day())) : fact);
    }

    private static String moment(String text) {
        return text.length() == 10 ? text + "T20:00:00Z" : text;
    }

    private static void value(ObjectNode body, String part, String value) {
        int dot = part.indexOf('.');
        if (dot > 0) value(body.withObject("/" + part.substring(0, dot)), part.substring(dot + 1), value);
        else if (value.equals("true") || value.equals("false")) body.put(part, value.equals("true"));
        else if (value.contains(",")) for (var each : value.split(",")) body.withArray("/" + part).add(each);
        else body.put(part, value);
    }

    Timeline timeline() {
        return evaluated(History.settle(facts));
    }

    private Timeline evaluated(List<Fact<?>> history) {
        return new Evaluation(rules, sources).of(state(history));
    }

    private ChildState state(List<Fact<?>> history) {
        return FOLD.ofSettled(CHILD, new Life(life.get("born"), life.get("expected"), life.get("died")), history);
    }

    /** What cannot all be so. */
    List<String> questions() {
        return DataQuestions.of(state(History.settle(facts))).stream().map(each -> each.kind().code() + " " + names.get(each.fact()) + (each.other() == null ? "" : " " + names.get(each.other()))).toList();
    }

    /** The clocks whose due day a correction has moved, with the day they were first due. */
    List<String> wasDue() {
        var given = new Life(life.get("born"), life.get("expected"), life.get("died"));
        return WasDue.of(CHILD, facts, given, timeline(), FOLD, new Evaluation(rules, sources)).entrySet().stream()
            .map(each -> each.getKey().rule() + " of " + names.get(each.getKey().fact()) + " " + each.getValue()).sorted().toList();
    }

    /** Everything that is so on a day. */
    List<String> on(String day) {
        return lines(timeline(), LocalDate.parse(day));
    }

    /** The statuses and the clocks counted in hours, to the minute; of what happened by then alone. */
    List<String> at(String moment) {
        var now = java.time.OffsetDateTime.parse(moment).toInstant();
        var lines = new ArrayList<String>();
        for (var each : timeline().statuses(now, rules)) lines.add(each.code() + " since " + each.from());
        for (var each : timeline().clocks()) if (each.dueAt() != null && each.at(now) != null)
            lines.add(each.rule() + " due " + each.momentOn(now.atZone(kith.ledger.Happened.LONDON).toLocalDate()) + " " + each.at(now).name().toLowerCase().replace('_', ' '));
        return lines;
    }

    /** Only the statuses, or only the clocks of a rule, or only what is owed ("owes"). */
    List<String> on(String day, String... wanted) {
        return on(day).stream().filter(line -> Arrays.stream(wanted).anyMatch(each -> line.startsWith(each + " ") || each.equals("status") && line.contains(" since "))).toList();
    }

    List<String> asKnown(String known, String day) {
        return lines(evaluated(History.asKnown(facts, java.time.Instant.parse(moment(known)))), LocalDate.parse(day));
    }

    private List<String> lines(Timeline timeline, LocalDate day) {
        var lines = new ArrayList<String>();
        for (var each : timeline.statuses(day, rules)) lines.add(each.code() + " since " + each.from());
        for (var each : timeline.clocks(day)) {
            var state = each.on(day);
            var end = each.open(day) ? "" : each.paused(day) ? " paused" : " " + each.ended() + (state == State.STOPPED ? " " + each.stopped() : "");
            var of = Birthday.age(each.fact()).isPresent() ? "birthday-" + Birthday.age(each.fact()).getAsInt() : names.get(each.fact());
            lines.add(each.rule() + " of " + of + " " + each.started() + " due " + each.dueOn(day) + " " + state.name().toLowerCase().replace('_', ' ') + end);
        }
        for (var each : timeline.owed(day)) lines.add("owes " + each.code() + " of " + names.get(each.fact()) + " due " + each.due());
        return lines;
    }
}
