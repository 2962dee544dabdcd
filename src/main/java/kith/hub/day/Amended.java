package kith.hub.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.History;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.pathway.Timeline;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** What somebody put right or took back about a child, in a line that says what it moves: whoever planned by what stood there before must know. Asked of those few children alone about whom somebody did. */
@Component
class Amended {

    static final String PUT_RIGHT = "Put right: ";
    static final String WITHDRAWN = "Withdrawn: ";
    /** The rest is on the journey. */
    private static final int TOLD = 3;

    record Of(UUID person, Fact<?> fact) {}

    private final Histories histories;
    private final Engine engine;
    private final Clock clock;

    Amended(Histories histories, Engine engine, Clock clock) {
        this.histories = histories;
        this.engine = engine;
        this.clock = clock;
    }

    /** @param everyday kinds that are no news, unless putting them right moved something */
    Map<Of, String> lines(Collection<Of> all, Set<String> everyday) {
        var lines = new HashMap<Of, String>();
        all.stream().collect(Collectors.groupingBy(Of::person)).forEach((person, amended) -> {
            var facts = histories.of(person).all();
            var standing = History.settle(facts);
            Timeline now = null;
            for (var each : amended) {
                var named = each.fact.corrects() != null ? each.fact.corrects() : each.fact.withdraws();
                var first = facts.stream().filter(fact -> fact.id().equals(named)).findFirst().orElse(null);
                var stands = standing.stream().filter(fact -> fact.id().equals(named)).findFirst().orElse(null);
                // the word that counts is another's by now
                if (first == null || first.corrects() != null || first.withdraws() != null || (stands == null) == (each.fact.corrects() != null)) continue;
                if (now == null) now = histories.followed(person, standing).timeline();
                var before = histories.followed(person, History.settle(facts.stream().filter(fact -> !fact.id().equals(each.fact.id())).toList())).timeline();
                var moved = moved(before, now);
                if (!moved.isEmpty() || !everyday.contains(first.kind().name())) lines.put(each, (stands == null ? withdrawn(first) : putRight(first, stands)) + moved);
            }
        });
        return lines;
    }

    private String withdrawn(Fact<?> first) {
        return WITHDRAWN + line(first) + ", " + Say.date(first.happened().day());
    }

    private String putRight(Fact<?> first, Fact<?> stands) {
        var was = first.happened().day();
        var is = stands.happened().day();
        return PUT_RIGHT + line(stands) + (was.equals(is) ? "" : ", on " + Say.date(is) + " and not on " + Say.date(was));
    }

    private String line(Fact<?> fact) {
        var telling = engine.fold().telling(fact.kind());
        var line = telling == null ? fact.kind().name() : telling.line(fact);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** Statuses that ended or began by it, and the days of what is still to do. */
    private String moved(Timeline before, Timeline after) {
        var now = clock.instant();
        var says = new ArrayList<String>();
        var was = labels(before, now);
        var is = labels(after, now);
        for (var each : was) if (!is.contains(each)) says.add("no longer: " + each);
        for (var each : is) if (!was.contains(each)) says.add("now: " + each);
        var due = due(before, now);
        var moves = due(after, now);
        due.forEach((key, day) -> {
            if (!moves.containsKey(key)) says.add(title(key) + " was due " + Say.date(day) + " and is not any more");
            else if (!moves.get(key).equals(day)) says.add(title(key) + " was due " + Say.date(day) + ", now " + Say.date(moves.get(key)));
        });
        moves.forEach((key, day) -> { if (!due.containsKey(key)) says.add(title(key) + " is due " + Say.date(day)); });
        return says.stream().limit(TOLD).map(each -> ". " + Character.toUpperCase(each.charAt(0)) + each.substring(1)).collect(Collectors.joining());
    }

    private Set<String> labels(Timeline timeline, Instant now) {
        var pathways = engine.pathways();
        return timeline.statuses(now, pathways).stream().map(each -> pathways.status(each.code()).label()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By entry of the rules: of two that run by one entry, the earlier. */
    private static Map<String, LocalDate> due(Timeline timeline, Instant now) {
        var today = now.atZone(Happened.LONDON).toLocalDate();
        var due = new TreeMap<String, LocalDate>();
        for (var each : timeline.clocks(today)) if (each.open(now) && !each.unknown()) due.merge(each.entry(), each.dueOn(today), (one, other) -> one.isBefore(other) ? one : other);
        return due;
    }

    private String title(String entry) {
        return engine.pathways().clockTitle(entry);
    }
}
