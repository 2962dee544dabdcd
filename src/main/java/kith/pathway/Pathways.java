package kith.pathway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.calendar.SchoolCalendar;
import kith.ledger.FactKinds;
import kith.ledger.Hash;
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
        /** Clocks that it may end, or on their day stop, before they begin. */
        final List<ClockRule> early = new ArrayList<>(0);
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

    /** Another number when the same rules come to another timeline, or the same timeline to other rows, than before. */
    private static final int ENGINE = 13;

    private final List<Pathway> files;
    private final String country;
    private final SchoolCalendar school;
    /** A family hub and the safeguarding hub are called so everywhere; where a hub is a team, "a hub or team" is one thing. */
    private static final Pattern LOCAL = Pattern.compile("(?<!(?i:family|safeguarding) )\\b[Hh]ubs?\\b|\\b[Cc]onsultant social workers?\\b|\\b[Gg]roup managers?\\b");
    private static final Pattern TWICE = Pattern.compile("\\b([Tt]eams?) or teams?\\b");

    private final Map<String, String> words = new HashMap<>();
    /** The longest first, so that a part of one is not taken for another; a single word alone would be met where it means something else. */
    private final List<String> phrases;
    private final boolean localised;
    private final Map<String, StatusRule> byCode = new LinkedHashMap<>();
    private final Map<String, Concern> concerns = new HashMap<>();
    private final Map<ClockRule, Integer> untilAge = new IdentityHashMap<>();
    private final Map<ClockRule, String> entries = new IdentityHashMap<>();
    private final Map<String, ClockRule> byEntry = new HashMap<>();
    private final Set<Integer> ages = new TreeSet<>();
    final Map<String, List<ClockRule>> startedByStatus = new HashMap<>();
    final Map<String, Set<ClockRule>> touchedByStatus = new HashMap<>();
    final Map<Integer, List<ClockRule>> startedAt = new HashMap<>();
    final Map<String, List<Course>> beginsWith = new HashMap<>();
    final Map<String, List<Course>> endsWith = new HashMap<>();
    final Map<Integer, List<Course>> beginsAt = new HashMap<>();
    final Map<Integer, List<Course>> endsAt = new HashMap<>();
    /** The strands that open when this status ends, and those that end with it. */
    final Map<String, List<Course>> after = new HashMap<>();
    final Map<String, List<Course>> during = new HashMap<>();
    final List<Course> byItself = new ArrayList<>();
    final Set<String> asksOpen = new HashSet<>();
    final List<When> closing = new ArrayList<>();
    final List<KeptRule> kept = new ArrayList<>();

    public Pathways(String country, List<Pathway> files, SchoolCalendar school) {
        this.country = country;
        this.files = List.copyOf(files);
        this.school = school;
        for (var file : files) {
            for (var status : file.statuses()) add(status);
            for (var owed : file.owed()) if (owed.from() != null) opens(owed.from()).owes.add(owed);
            kept.addAll(file.kept());
            for (var rule : file.kept()) Stream.of(rule.begins(), rule.changes()).flatMap(List::stream).forEach(this::opens);
            for (var when : file.closing()) concerning(when).closing = closing.add(when);
        }
        for (var file : files) file.clocks().forEach(this::add);
        for (var file : files) words.putAll(file.words());
        localised = Stream.of("hub", "Consultant social worker", "Group manager").anyMatch(words::containsKey);
        phrases = words.keySet().stream().filter(each -> each.contains(" ")).sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    private void add(StatusRule status) {
        byCode.put(status.code(), status);
        if (status.untilAge() != null) ages.add(status.untilAge());
        for (var strand : status.strands()) {
            var course = new Course(status, strand);
            for (var when : strand.starts()) {
                if (when.status() != null) once(beginsWith.computeIfAbsent(when.status(), any -> new ArrayList<>()), course);
                else if (when.age() != null) once(at(beginsAt, when.age()), course);
                else once(opens(when).opens, course);
            }
            for (var when : strand.ends()) {
                if (when.status() != null) once(endsWith.computeIfAbsent(when.status(), any -> new ArrayList<>()), course);
                else if (when.age() != null) once(at(endsAt, when.age()), course);
                else once(opens(when).closes, course);
                concerning(when).names |= when.of() != null;
            }
            if (strand.after() != null) after.computeIfAbsent(strand.after(), any -> new ArrayList<>()).add(course);
            if (strand.whileStatus() != null) during.computeIfAbsent(strand.whileStatus(), any -> new ArrayList<>()).add(course);
            if (strand.byItself()) byItself.add(course);
            if (strand.fromAge() != null) ages.add(strand.fromAge());
        }
    }

    private void add(ClockRule clock) {
        var entry = clock.rule();
        for (int nth = 2; byEntry.putIfAbsent(entry, clock) != null; nth++) entry = clock.rule() + "#" + nth;
        entries.put(clock, entry);
        var status = clock.stopsWith() == null ? null : byCode.get(clock.stopsWith());
        var age = clock.untilAge() != null || status == null ? clock.untilAge() : status.untilAge();
        if (age != null) {
            untilAge.put(clock, age);
            ages.add(age);
        }
        for (var when : clock.starts()) {
            opens(when);
            if (when.status() != null) once(startedByStatus.computeIfAbsent(when.status(), any -> new ArrayList<>()), clock);
            else if (when.age() != null) once(at(startedAt, when.age()), clock);
            else once(opens(when).starts, clock);
            if (when.nth() != null) concerning(when).counted = true;
        }
        for (var when : clock.ends()) {
            touched(when, clock);
            concerning(when).names |= when.of() != null;
            if (clock.early() != null && when.fact() != null) once(concerning(when).early, clock);
        }
        for (var when : clock.stops()) {
            touched(when, clock);
            if (clock.early() != null && when.fact() != null) once(concerning(when).early, clock);
            if (when.fact() != null && when.fact().endsWith(".ended")) asksOpen.add(noun(when.fact()));
        }
        for (var each : clock.extensions()) touched(each.when(), clock);
        for (var each : clock.pauses()) Stream.of(each.starts(), each.ends()).flatMap(List::stream).forEach(when -> touched(when, clock));
    }

    private void touched(When when, ClockRule clock) {
        if (when.status() != null) touchedByStatus.computeIfAbsent(when.status(), any -> Collections.newSetFromMap(new IdentityHashMap<>())).add(clock);
        else if (when.age() != null) ages.add(when.age());
        else opens(when).touches.add(clock);
    }

    private <R> List<R> at(Map<Integer, List<R>> rules, int age) {
        ages.add(age);
        return rules.computeIfAbsent(age, any -> new ArrayList<>());
    }

    /** What a rule asks of things that are open must be watched. */
    private Concern opens(When when) {
        if (when.open() != null) asksOpen.add(noun(when.open()));
        if (when.forGood()) asksOpen.add(noun(when.fact()));
        return concerning(when);
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
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
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

    /** Whose law it is: england or wales. */
    /** What this country calls it, where its files say so. */
    public String word(String words) {
        return this.words.getOrDefault(words, words);
    }

    /** A line that Kith made itself, in the words of this country. */
    public String inWords(String line) {
        for (var each : phrases) line = line.replace(each, words.get(each));
        return local(line);
    }

    /** Only what the service calls its hubs and those who lead. */
    public String local(String line) {
        if (!localised) return line;
        var here = LOCAL.matcher(line).replaceAll(found -> here(found.group()));
        return here.contains(" or team") ? TWICE.matcher(here).replaceAll("$1") : here;
    }

    /** The files name one of them, as a line begins with it. */
    private String here(String word) {
        boolean several = word.endsWith("s");
        var one = words.get(Character.toUpperCase(word.charAt(0)) + word.substring(1, word.length() - (several ? 1 : 0)));
        if (words.containsKey(word) || one == null) return word(word);
        return (Character.isUpperCase(word.charAt(0)) ? one : Character.toLowerCase(one.charAt(0)) + one.substring(1)) + (several ? "s" : "");
    }

    public String country() {
        return country;
    }

    /** Tells these rules from others: the same for the same rules, and another one as soon as a word of them differs. */
    public String digest() {
        return Hash.hex(ENGINE + country + files + school);
    }

    /** By which school days and terms are counted. */
    public SchoolCalendar school() {
        return school;
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

    /** What makes a rule unable to fire: which of the files, which rule of that code in it (from 0), and the word in it that is wrong. */
    public record Mistake(int file, String rule, int nth, String word, String says) {}

    /** What a clock is called on a page. */
    public String clockTitle(String entry) {
        return clock(entry).map(ClockRule::title).map(this::word).orElse(entry);
    }

    /** @param entry the entry by which a clock runs; of a rule's own name, its first */
    public Optional<ClockRule> clock(String entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    /** A rule may stand in the files several times, for a first and for later intervals, or from a day on: the rule, and from the second on which of them it is ("H3#2"). */
    String entry(ClockRule clock) {
        return entries.get(clock);
    }

    public String owedTitle(String code) {
        for (var each : kept) if (each.code().equals(code)) return each.title();
        return files.stream().flatMap(file -> file.owed().stream()).filter(each -> each.code().equals(code)).map(OwedRule::title).findFirst().orElse(code);
    }

    /** Every mistake that makes a rule unable to fire: what it names is not there, nothing can reach it, it goes in a circle, or it is there twice at a time. */
    public List<Mistake> mistakes(FactKinds kinds) {
        var found = new ArrayList<>(new Mistakes(this, kinds).found());
        if (found.isEmpty()) found.addAll(new Reach(files).mistakes());
        return found;
    }
}
