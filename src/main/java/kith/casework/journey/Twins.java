package kith.casework.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.casework.chronology.Apart;
import kith.casework.chronology.Chronology;

/** Clocks and owed records of one name and one day, as two complaints of one day make them: what each is about tells them apart. */
record Twins(Set<Line> lines, Map<UUID, String> words) {

    private record Line(String title, UUID fact, LocalDate day) {}

    static Twins of(List<Journey.Clock> clocks, List<Journey.Owing> owed, List<Chronology.Entry> told, LocalDate today) {
        var all = Stream.concat(clocks.stream().map(each -> new Line(each.title(), each.fact(), each.started())), owed.stream().map(each -> new Line(each.title(), each.of(), each.since()))).distinct().toList();
        var twins = all.stream().filter(one -> all.stream().anyMatch(other -> !other.fact().equals(one.fact()) && other.title().equals(one.title()) && other.day().equals(one.day()))).collect(Collectors.toSet());
        var facts = twins.stream().map(Line::fact).collect(Collectors.toSet());
        return new Twins(twins, facts.isEmpty() ? Map.of() : Apart.words(told.stream().filter(each -> facts.contains(each.fact())).toList(), today));
    }

    /** @return null where the title says enough */
    String apart(String title, UUID fact) {
        return lines.stream().anyMatch(each -> each.title().equals(title) && each.fact().equals(fact)) ? words.get(fact) : null;
    }
}
