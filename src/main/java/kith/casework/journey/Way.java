package kith.casework.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.casework.record.anything.Recordable;
import kith.ledger.Fact;
import kith.pathway.ClockRule;
import kith.pathway.Pathway;
import kith.pathway.Pathways;
import kith.pathway.When;
import kith.ui.Say;

/** Where a child is on a pathway, and what to record next: first what ends a clock that runs, the soonest due on top; then what ends a status. */
final class Way {

    private final Pathway pathway;
    private final Map<String, When> names;
    private final Pathways pathways;
    private final Recordable recordable;
    private final UUID person;

    Way(Pathway pathway, Map<String, When> names, Pathways pathways, Recordable recordable, UUID person) {
        this.pathway = pathway;
        this.names = names;
        this.pathways = pathways;
        this.recordable = recordable;
        this.person = person;
    }

    private String after() {
        return "/children/" + person + "/journey/" + pathway.pathway();
    }

    Map<String, List<When>> waited(Stands.All all, boolean runs, LocalDate today) {
        var waited = new LinkedHashMap<String, List<When>>();
        for (var each : open(all, today)) pathways.clock(each.entry()).ifPresent(rule -> add(rule, waited));
        if (runs && waited.isEmpty()) for (var each : all.statuses()) if (each.until() == null || each.until().isAfter(today)) ending(each.code(), waited);
        return waited;
    }

    private static List<Stands.Clock> open(Stands.All all, LocalDate today) {
        return all.clocks().stream().filter(each -> each.ended() == null || each.ended().isAfter(today)).sorted(Comparator.comparing(Stands.Clock::due)).toList();
    }

    private void add(ClockRule rule, Map<String, List<When>> waited) {
        if (pathway.clocks().contains(rule)) for (var when : rule.ends()) if (names.containsKey(when.fact())) wait(when, waited);
    }

    /** Of one type only what tells one thing from another of the same: the plan against one harm is none against another. */
    private static void wait(When when, Map<String, List<When>> waited) {
        var of = waited.computeIfAbsent(when.fact(), type -> new ArrayList<>());
        if (of.isEmpty() || of.stream().noneMatch(each -> each.where().equals(when.where())) && of.getFirst().where().keySet().equals(Set.of("kind")) && when.where().keySet().equals(Set.of("kind"))) of.add(when);
    }

    private void ending(String status, Map<String, List<When>> waited) {
        for (var rule : pathway.statuses())
            if (rule.code().equals(status)) for (var strand : rule.strands()) for (var when : strand.ends()) if (names.containsKey(when.fact())) wait(when, waited);
    }

    /** @param taken all that happened, the latest first, by its type */
    List<Journey.Step> steps(Map<String, List<Fact<?>>> taken, Set<String> waited) {
        var steps = new ArrayList<Journey.Step>();
        for (var type : names.keySet()) {
            var of = taken.getOrDefault(type, List.of());
            recordable.titled(type).ifPresent(title -> steps.add(new Journey.Step(title, of.size(), of.isEmpty() ? null : of.getFirst().happened().day(), waited.contains(type))));
        }
        return steps;
    }

    /** What must name what it ends stands there once for each clock that waits for it. */
    List<Journey.Recording> next(Map<String, List<When>> waited, Stands.All all, Map<UUID, String> apart, LocalDate today) {
        var next = new ArrayList<Journey.Recording>();
        waited.forEach((type, whens) -> whens.forEach(when -> {
            var ended = when.of() == null ? List.<Stands.Clock>of() : open(all, today).stream().filter(each -> pathways.clock(each.entry()).filter(rule -> waits(rule, type)).isPresent()).toList();
            if (ended.isEmpty()) for (var form : Forms.of(recordable, type, when, person, after())) next.add(whens.size() < 2 ? form : new Journey.Recording(form.words() + " (" + recordable.said(type, "kind", when.where().get("kind").codes().getFirst()).toLowerCase() + ")", form.address()));
            for (var each : ended)
                for (var form : Forms.of(recordable, type, when, person, after()))
                    next.add(new Journey.Recording(form.words() + (ended.size() > 1 ? " (" + apart.getOrDefault(each.fact(), "since " + Say.brief(each.started(), today)) + ")" : ""), form.address() + "&of=" + each.fact()));
        }));
        return next;
    }

    private boolean waits(ClockRule rule, String type) {
        return pathway.clocks().contains(rule) && rule.ends().stream().anyMatch(when -> type.equals(when.fact()) && when.of() != null);
    }

    List<Journey.Recording> rest(Set<String> waited) {
        return names.keySet().stream().filter(type -> !waited.contains(type)).flatMap(type -> Forms.of(recordable, type, null, person, after()).stream()).toList();
    }
}
