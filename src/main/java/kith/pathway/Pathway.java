package kith.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One readable file of rules: a journey's statuses, clocks, owed records and records kept up to date.
 *
 * @param words what pages and lines call otherwise in this country, by what England calls it
 */
public record Pathway(String pathway, String title, List<StatusRule> statuses, List<ClockRule> clocks, List<OwedRule> owed, List<KeptRule> kept, List<When> closing, Map<String, String> words) {

    public Pathway {
        statuses = statuses == null ? List.of() : statuses;
        clocks = clocks == null ? List.of() : clocks;
        owed = owed == null ? List.of() : owed;
        kept = kept == null ? List.of() : kept;
        closing = closing == null ? List.of() : closing;
        words = words == null ? Map.of() : words;
    }

    static Pathway ofWords(Map<String, String> words) {
        return new Pathway("words of the model", "Words of the model", null, null, null, null, null, words);
    }

    Pathway with(List<ClockRule> clocks) {
        return new Pathway(pathway, title, statuses, clocks, owed, kept, closing, words);
    }

    /** {@code theirs} without the statuses, clocks and owed records that {@code ours} says anew under the same code, file by file; then ours. */
    static List<Pathway> override(List<Pathway> theirs, List<Pathway> ours) {
        var statuses = said(ours, Pathway::statuses, StatusRule::code);
        var clocks = said(ours, Pathway::clocks, ClockRule::rule);
        var owed = said(ours, Pathway::owed, OwedRule::code);
        var kept = said(ours, Pathway::kept, KeptRule::code);
        var all = new ArrayList<Pathway>();
        for (var each : theirs)
            all.add(new Pathway(each.pathway, each.title, without(each.statuses, StatusRule::code, statuses), without(each.clocks, ClockRule::rule, clocks),
                without(each.owed, OwedRule::code, owed), without(each.kept, KeptRule::code, kept), each.closing, each.words));
        all.addAll(ours);
        return all;
    }

    private static <R> Set<String> said(List<Pathway> files, Function<Pathway, List<R>> rules, Function<R, String> code) {
        return files.stream().flatMap(file -> rules.apply(file).stream()).map(code).collect(Collectors.toSet());
    }

    private static <R> List<R> without(List<R> rules, Function<R, String> code, Set<String> codes) {
        return rules.stream().filter(rule -> !codes.contains(code.apply(rule))).toList();
    }
}
