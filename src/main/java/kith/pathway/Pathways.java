package kith.pathway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.Optional;
import kith.ledger.FactKinds;
import kith.pathway.StatusRule.Strand;

/** All the rules in force, looked up by the type of fact that concerns them, so that a fact meets only its own rules. */
public final class Pathways {

    /** What all rules say of one type of fact. */
    static final class Concern {
        static final Concern NONE = new Concern();
        final List<Course> opens = new ArrayList<>();
        final List<Course> closes = new ArrayList<>();
        final List<ClockRule> starts = new ArrayList<>();
        final Set<ClockRule> touches = Collections.newSetFromMap(new IdentityHashMap<>());
        final List<OwedRule> owes = new ArrayList<>();
        boolean closing;
        boolean counted;
        boolean names;
    }

    /** A strand and the status it belongs to. */
    record Course(StatusRule status, Strand strand) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Course course && course.strand == strand;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(strand);
        }
    }

    private final List<Pathway> files;
    private final Map<String, StatusRule> byCode = new LinkedHashMap<>();
    private final Map<String, Concern> concerns = new HashMap<>();
    private final Map<ClockRule, Integer> untilAge = new IdentityHashMap<>();
    private final Set<Integer> ages = new TreeSet<>();
    final Map<String, List<ClockRule>> startedByStatus = new HashMap<>();
    final Map<String, List<Course>> afterCare = new HashMap<>();
    final Set<String> asksOpen = new HashSet<>();
    final List<When> closing = new ArrayList<>();
    final List<KeptRule> kept = new ArrayList<>();

    public Pathways(List<Pathway> files) {
        this.files = List.copyOf(files);
        for (var file : files) {
            for (var status : file.statuses()) add(status);
            for (var owed : file.owed()) concerning(owed.from()).owes.add(owed);
            kept.addAll(file.kept());
            for (var when : file.closing()) concerning(when).closing = closing.add(when);
        }
        for (var file : files) file.clocks().forEach(this::add);
    }

    private void add(StatusRule status) {
        byCode.put(status.code(), status);
        if (status.untilAge() != null) ages.add(status.untilAge());
        for (var strand : status.strands()) {
            var course = new Course(status, strand);
            for (var when : strand.starts()) once(concerning(when).opens, course);
            for (var when : strand.ends()) {
                once(concerning(when).closes, course);
                concerning(when).names |= when.of() != null;
            }
            if (strand.afterCare() != null) afterCare.computeIfAbsent(strand.afterCare(), any -> new ArrayList<>()).add(course);
        }
    }

    private void add(ClockRule clock) {
        var status = clock.stopsWith() == null ? null : byCode.get(clock.stopsWith());
        var age = clock.untilAge() != null || status == null ? clock.untilAge() : status.untilAge();
        if (age != null) {
            untilAge.put(clock, age);
            ages.add(age);
        }
        for (var when : clock.starts()) {
            if (when.status() != null) once(startedByStatus.computeIfAbsent(when.status(), any -> new ArrayList<>()), clock);
            else once(concerning(when).starts, clock);
            if (when.nth() != null) concerning(when).counted = true;
            if (when.open() != null) asksOpen.add(noun(when.open()));
        }
        for (var when : clock.ends()) {
            concerning(when).touches.add(clock);
            concerning(when).names |= when.of() != null;
        }
        for (var when : clock.stops()) {
            concerning(when).touches.add(clock);
            if (when.fact() != null && when.fact().endsWith(".ended")) asksOpen.add(noun(when.fact()));
        }
    }

    private Concern concerning(When when) {
        return concerns.computeIfAbsent(String.valueOf(when.fact()), any -> new Concern());
    }

    private static <R> void once(List<R> rules, R rule) {
        for (var each : rules) if (each == rule || each instanceof Course && each.equals(rule)) return;
        rules.add(rule);
    }

    /** What a "….started" or "….ended" type of fact speaks of. */
    static String noun(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    Concern concerning(String type) {
        return concerns.getOrDefault(type, Concern.NONE);
    }

    /** The age at which the law asks it no longer; null where there is none. */
    Integer untilAge(ClockRule clock) {
        return untilAge.get(clock);
    }

    /** The ages at which the law ends something. */
    Set<Integer> ages() {
        return ages;
    }

    public List<Pathway> files() {
        return files;
    }

    public List<StatusRule> statuses() {
        return List.copyOf(byCode.values());
    }

    public List<ClockRule> clocks() {
        return files.stream().flatMap(file -> file.clocks().stream()).toList();
    }

    public StatusRule status(String code) {
        var status = byCode.get(code);
        if (status == null) throw new NoSuchElementException("No pathway has the status " + code);
        return status;
    }

    /** What makes a rule unable to fire, and where it stands. */
    public record Mistake(String pathway, String rule, String says) {}

    /** What a clock is called on a page; the first title where several rules of the law share one. */
    public String clockTitle(String rule) {
        return files.stream().flatMap(file -> file.clocks().stream()).filter(each -> each.rule().equals(rule)).map(ClockRule::title).findFirst().orElse(rule);
    }

    public Optional<ClockRule> clock(String rule) {
        return files.stream().flatMap(file -> file.clocks().stream()).filter(each -> each.rule().equals(rule)).findFirst();
    }

    public String owedTitle(String code) {
        for (var each : kept) if (each.code().equals(code)) return each.title();
        return files.stream().flatMap(file -> file.owed().stream()).filter(each -> each.code().equals(code)).map(OwedRule::title).findFirst().orElse(code);
    }

    /** Every mistake that makes a rule unable to fire: an unknown type of fact, a part its body has not, a code it never holds, an unknown status. */
    public List<Mistake> mistakes(FactKinds kinds) {
        return new Mistakes(this, kinds).found();
    }
}
