package kith.casework.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.casework.chronology.Chronology;
import kith.casework.record.anything.Recordable;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.pathway.Histories;
import kith.pathway.Pathway;
import kith.pathway.Pathways;
import kith.pathway.StatusRule;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.stereotype.Component;

/** Reads the pathway files beside what follows from a child's facts: the rules say what there is to see, the tables what is so. */
@Component
public class Journeys {

    /** Told in full; how often each step was taken is counted in the whole story. */
    private static final int FACTS = 400;

    private final Pathways pathways;
    private final Stands stands;
    private final Histories histories;
    private final Chronology chronology;
    private final Moved moved;
    private final Recordable recordable;
    private final Clock clock;

    Journeys(Pathways pathways, Stands stands, Histories histories, Chronology chronology, Moved moved, Recordable recordable, Clock clock) {
        this.moved = moved;
        this.pathways = pathways;
        this.stands = stands;
        this.histories = histories;
        this.chronology = chronology;
        this.recordable = recordable;
        this.clock = clock;
    }

    /** @param others pathways that have not touched the child, with what begins them */
    public record All(List<Journey> touched, List<Start> others) {}

    public record Start(String title, List<Journey.Recording> begins) {}

    LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    /** Those that run first, each pathway once although several files may bear its name. */
    All of(UUID person) {
        var now = clock.instant();
        var all = stands.of(person, today());
        var touched = new ArrayList<Journey>();
        var others = new ArrayList<Start>();
        var story = histories.of(person);
        var told = chronology.of(story, FACTS);
        var taken = story.standing().reversed().stream().collect(Collectors.<Fact<?>, String>groupingBy(each -> each.kind().name()));
        var lines = new Clocks(pathways, stands, moved.of(person, all.clocks(), told), untimed(told), today(), now);
        for (var file : pathways.files()) {
            if (touches(file, all)) touched.add(journey(file, all, told, taken, person, lines));
            else start(file, person).ifPresent(others::add);
        }
        touched.sort(Comparator.comparing((Journey each) -> !each.runs(today())).thenComparing(this::leads));
        return new All(touched, others);
    }

    private int leads(Journey journey) {
        return pathways.files().stream().filter(file -> file.pathway().equals(journey.code())).flatMap(file -> file.statuses().stream()).mapToInt(StatusRule::leads).min().orElse(Integer.MAX_VALUE);
    }

    private static Set<UUID> untimed(List<Chronology.Entry> told) {
        return told.stream().filter(each -> each.at() == null).map(Chronology.Entry::fact).collect(Collectors.toSet());
    }

    private static boolean touches(Pathway file, Stands.All all) {
        var statuses = Names.statuses(file);
        var rules = Names.rules(file);
        var owed = Names.owed(file);
        return all.statuses().stream().anyMatch(each -> statuses.contains(each.code())) || all.clocks().stream().anyMatch(each -> rules.contains(each.rule())) || all.owed().stream().anyMatch(each -> owed.contains(each.code()));
    }

    private Optional<Start> start(Pathway file, UUID person) {
        var begins = Names.beginnings(file).stream().flatMap(type -> Forms.of(recordable, type, null, person, "/children/" + person + "/journey/" + file.pathway()).stream()).toList();
        return begins.isEmpty() ? Optional.empty() : Optional.of(new Start(file.title(), begins));
    }

    private Journey journey(Pathway file, Stands.All all, List<Chronology.Entry> told, Map<String, List<Fact<?>>> taken, UUID person, Clocks lines) {
        var names = Names.of(file);
        var rules = Names.rules(file);
        var codes = Names.owed(file);
        var statuses = all.statuses().stream().filter(each -> Names.statuses(file).contains(each.code())).map(this::status).toList();
        var clocks = all.clocks().stream().filter(each -> rules.contains(each.rule())).map(lines::line).sorted(Clocks.AS_PRESSING).toList();
        var owed = all.owed().stream().filter(each -> codes.contains(each.code())).map(each -> lines.owing(each, person)).toList();
        var happened = told.stream().filter(each -> names.containsKey(each.type())).toList();
        var twins = Twins.of(clocks, owed, told, today());
        var way = new Way(file, names, pathways, recordable, person);
        var waited = way.waited(all, statuses.stream().anyMatch(each -> each.runs(today())), today());
        return new Journey(file.pathway(), file.title(), statuses, way.steps(taken, waited.keySet()), clocks, owed, happened, way.next(waited, all, twins.words(), today()), way.rest(waited.keySet()), twins);
    }

    private Journey.Status status(Stands.Status each) {
        var rule = pathways.status(each.code());
        return new Journey.Status(rule.label(), Tag.of(rule.label(), Tone.valueOf(rule.tone().toUpperCase())), each.since(), each.until(), each.reason(), rule.says(), rule.source());
    }
}
