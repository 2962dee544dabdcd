package kith.casework.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kith.pathway.ClockRule;
import kith.pathway.KeptRule;
import kith.pathway.OwedRule;
import kith.pathway.Pathway;
import kith.pathway.StatusRule;
import kith.pathway.When;

/** The facts that a pathway names, in the order of the way: what begins a status, what its clocks ask, what ends it. */
final class Names {

    /** Written by other pages, or no step of any way. */
    private static final Set<String> NO_STEP = Set.of("record.completed", "allocation.made", "fact.corrected", "child.died", "child.born");

    private Names() {}

    /** With the part of the body that the rules ask for, where it is one code: what a form is opened with. */
    static Map<String, When> of(Pathway pathway) {
        var all = new LinkedHashMap<String, When>();
        for (var status : pathway.statuses()) {
            for (var strand : status.strands()) name(strand.starts(), all);
            for (var clock : pathway.clocks()) if (belongs(clock, status)) name(clock, all);
            for (var strand : status.strands()) name(strand.ends(), all);
        }
        for (var clock : pathway.clocks()) name(clock, all);
        for (var owed : pathway.owed()) if (owed.from() != null) name(List.of(owed.from()), all);
        for (var kept : pathway.kept()) if (kept.by() != null) all.putIfAbsent(kept.by(), null);
        name(pathway.closing(), all);
        return all;
    }

    private static boolean belongs(ClockRule clock, StatusRule status) {
        return status.code().equals(clock.stopsWith()) || clock.starts().stream().anyMatch(when -> status.code().equals(when.status()) || status.code().equals(when.whileStatus()));
    }

    private static void name(ClockRule clock, Map<String, When> all) {
        name(clock.starts(), all);
        name(clock.ends(), all);
        for (var each : clock.extensions()) if (!NO_STEP.contains(each.fact())) all.putIfAbsent(each.fact(), null);
        for (var each : clock.pauses()) {
            name(each.starts(), all);
            name(each.ends(), all);
        }
    }

    private static void name(List<When> whens, Map<String, When> all) {
        for (var when : whens) if (when.fact() != null && !NO_STEP.contains(when.fact())) all.putIfAbsent(when.fact(), when);
    }

    static Set<String> statuses(Pathway pathway) {
        return set(pathway.statuses().stream().map(StatusRule::code));
    }

    static Set<String> rules(Pathway pathway) {
        return set(pathway.clocks().stream().map(ClockRule::rule));
    }

    static Set<String> owed(Pathway pathway) {
        return set(Stream.concat(pathway.owed().stream().map(OwedRule::code), pathway.kept().stream().map(KeptRule::code)));
    }

    /** What begins a status of the pathway, or its first clock where it has none: how a journey is started. */
    static List<String> beginnings(Pathway pathway) {
        var all = new LinkedHashSet<String>();
        for (var status : pathway.statuses()) for (var strand : status.strands()) for (var when : strand.starts()) if (when.fact() != null && !NO_STEP.contains(when.fact())) all.add(when.fact());
        if (pathway.statuses().isEmpty()) pathway.clocks().stream().limit(1).flatMap(clock -> clock.starts().stream()).filter(when -> when.fact() != null && when.whileStatus() == null && !NO_STEP.contains(when.fact())).forEach(when -> all.add(when.fact()));
        return new ArrayList<>(all);
    }

    private static Set<String> set(Stream<String> codes) {
        var all = new LinkedHashSet<String>();
        codes.forEach(all::add);
        return all;
    }
}
