package kith.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.pathway.Pathways.Mistake;

/** Looks for rules whose words are all known and that still cannot be: nothing reaches them, they go in a circle, or they are there twice at a time. */
final class Reach {

    private final List<Pathway> files;
    private final Map<String, StatusRule> statuses = new LinkedHashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final List<Mistake> found = new ArrayList<>();

    Reach(List<Pathway> files) {
        this.files = files;
        for (var file : files) for (var status : file.statuses()) statuses.put(status.code(), status);
        if (files.stream().anyMatch(file -> !file.closing().isEmpty())) reached.add(StatusWalk.CLOSED);
        while (statuses.values().stream().filter(status -> status.strands().stream().anyMatch(this::starts)).map(status -> reached.add(status.code())).reduce(false, Boolean::logicalOr));
    }

    private boolean starts(StatusRule.Strand strand) {
        if (!reaches(strand.whileStatus())) return false;
        if (strand.after() != null && reached.contains(strand.after())) return true;
        if (strand.byItself()) return strand.earned() == null || reached.contains(strand.earned().status());
        return strand.starts().stream().anyMatch(this::happens);
    }

    private boolean happens(When when) {
        return reaches(when.status()) && reaches(when.whileStatus()) && reaches(when.beside());
    }

    private boolean reaches(String status) {
        return status == null || reached.contains(status);
    }

    List<Mistake> mistakes() {
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            for (var status : files.get(i).statuses()) {
                if (!reached.contains(status.code())) found.add(new Mistake(i, status.code(), 0, null, "nothing can ever start it: each way to it needs another status that nothing starts. Give a strand a fact in starts"));
                circle(i, status);
                // strands of different names run beside each other, however they begin
                for (var strand : status.strands()) twice(file, status.code(), 0, strand, status.strands().stream().filter(other -> Objects.equals(other.name(), strand.name())).toList(), StatusRule.Strand::starts);
            }
            var clocks = files.get(i).clocks();
            for (var clock : clocks) reach(file, clock, nth(clocks, clock, ClockRule::rule));
        }
        overlaps();
        return found;
    }

    private void reach(int file, ClockRule clock, int nth) {
        if (clock.starts().stream().noneMatch(this::happens)) found.add(new Mistake(file, clock.rule(), nth, "starts", "nothing can ever start it: it needs a status that nothing starts"));
        if (!reaches(clock.stopsWith())) found.add(new Mistake(file, clock.rule(), nth, clock.stopsWith(), "stops with " + clock.stopsWith() + ", which nothing starts"));
    }

    private void circle(int file, StatusRule status) {
        var seen = new LinkedHashSet<String>();
        var way = new ArrayList<>(grounds(status));
        while (!way.isEmpty()) {
            var next = way.removeLast();
            if (next.equals(status.code())) {
                found.add(new Mistake(file, status.code(), 0, null, "begins with what follows from it (" + String.join(", ", seen.isEmpty() ? Set.of(next) : seen) + "): a circle. Take one of the after, earned, while or status lines out"));
                return;
            }
            if (seen.add(next) && statuses.containsKey(next)) way.addAll(grounds(statuses.get(next)));
        }
    }

    /** The statuses on which a strand of this one stands without any fact. */
    private static List<String> grounds(StatusRule status) {
        return status.strands().stream().flatMap(each -> Stream.concat(Stream.of(String.valueOf(each.after()), each.earned() == null ? "null" : each.earned().status(), each.byItself() ? String.valueOf(each.whileStatus()) : "null"),
            each.starts().stream().map(when -> String.valueOf(when.status())))).filter(each -> !each.equals("null")).distinct().toList();
    }

    /** Two entries of one rule that the same trigger would meet on the same day. */
    private void overlaps() {
        var clocks = new ArrayList<ClockRule>();
        var owed = new ArrayList<OwedRule>();
        for (int i = 0; i < files.size(); i++) {
            for (var clock : files.get(i).clocks()) {
                int nth = nth(files.get(i).clocks(), clock, ClockRule::rule);
                for (var other : clocks)
                    if (other.rule().equals(clock.rule()) && other.overlaps(clock) && clock.starts().stream().anyMatch(other.starts()::contains))
                        found.add(new Mistake(i, clock.rule(), nth, "from", "two versions of it are in force at the same time. End the older one with until on the day before the newer one's from"));
                clocks.add(clock);
            }
            for (var each : files.get(i).owed()) {
                int nth = nth(files.get(i).owed(), each, OwedRule::code);
                for (var other : owed)
                    if (other.code().equals(each.code()) && other.days().overlaps(each.days()) && other.from().equals(each.from()))
                        found.add(new Mistake(i, each.code(), nth, "since", "two versions of it are in force at the same time. End the older one with until on the day before the newer one's since"));
                owed.add(each);
            }
            for (var each : files.get(i).kept()) twice(i, each.code(), nth(files.get(i).kept(), each, KeptRule::code), each, files.get(i).kept().stream().filter(other -> other.code().equals(each.code())).toList(), KeptRule::begins);
        }
    }

    private <R extends Dated> void twice(int file, String code, int nth, R rule, List<R> all, Function<R, List<When>> starts) {
        for (var other : all) {
            if (other == rule) return;
            if (other.overlaps(rule) && starts.apply(rule).stream().anyMatch(starts.apply(other)::contains))
                found.add(new Mistake(file, code, nth, null, "two versions of it are in force at the same time. End the older one with until on the day before the newer one's from"));
        }
    }

    private static <R> int nth(List<R> all, R rule, Function<R, String> code) {
        int nth = 0;
        for (var each : all) {
            if (each == rule) return nth;
            if (code.apply(each).equals(code.apply(rule))) nth++;
        }
        return nth;
    }
}
