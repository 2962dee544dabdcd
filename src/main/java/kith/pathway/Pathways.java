package kith.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kith.ledger.FactKinds;

/** All the rules in force, looked up by the type of fact that concerns them, so that a fact meets only its own rules. */
public final class Pathways {

    private final List<Pathway> files;
    private final List<StatusRule> statuses = new ArrayList<>();
    private final Map<String, StatusRule> byCode = new HashMap<>();
    final Map<String, List<ClockRule>> startedBy = new HashMap<>();
    final Map<String, List<ClockRule>> startedByStatus = new HashMap<>();
    final Map<String, List<OwedRule>> owedFrom = new HashMap<>();
    final List<When> closing = new ArrayList<>();

    public Pathways(List<Pathway> files) {
        this.files = List.copyOf(files);
        for (var file : files) {
            statuses.addAll(file.statuses());
            closing.addAll(file.closing());
            for (var clock : file.clocks()) {
                for (var start : clock.starts()) {
                    if (start.status() != null) put(startedByStatus, start.status(), clock);
                    else put(startedBy, start.fact(), clock);
                }
            }
            for (var owed : file.owed()) put(owedFrom, owed.from().fact(), owed);
        }
        for (var status : statuses) byCode.put(status.code(), status);
    }

    private static <R> void put(Map<String, List<R>> by, String key, R rule) {
        var rules = by.computeIfAbsent(key, any -> new ArrayList<>());
        if (!rules.contains(rule)) rules.add(rule);
    }

    public List<Pathway> files() {
        return files;
    }

    public List<StatusRule> statuses() {
        return statuses;
    }

    public StatusRule status(String code) {
        var status = byCode.get(code);
        if (status == null) throw new NoSuchElementException("No pathway has the status " + code);
        return status;
    }

    /** What makes a rule unable to fire, and where it stands. */
    public record Mistake(String pathway, String rule, String says) {}

    /** Every mistake that makes a rule unable to fire: an unknown type of fact, a part its body has not, a code it never holds, an unknown status. */
    public List<Mistake> mistakes(FactKinds kinds) {
        var found = new ArrayList<Mistake>();
        for (var file : files) {
            for (var status : file.statuses())
                for (var strand : status.strands()) check(file, status.code(), found, kinds, strand.starts(), strand.ends());
            for (var clock : file.clocks()) {
                check(file, clock.rule(), found, kinds, clock.starts(), clock.ends(), clock.stops());
                if (clock.stopsWith() != null && !byCode.containsKey(clock.stopsWith())) found.add(new Mistake(file.pathway(), clock.rule(), "there is no status " + clock.stopsWith()));
            }
            for (var owed : file.owed()) check(file, owed.code(), found, kinds, List.of(owed.from()));
            check(file, "closing", found, kinds, file.closing());
        }
        return found;
    }

    @SafeVarargs
    private void check(Pathway file, String rule, List<Mistake> found, FactKinds kinds, List<When>... all) {
        for (var whens : all)
            for (var when : whens) {
                for (var status : new String[] {when.status(), when.whileStatus()})
                    if (status != null && !byCode.containsKey(status)) found.add(new Mistake(file.pathway(), rule, "there is no status " + status));
                if (when.fact() == null) continue;
                if (!kinds.has(when.fact())) found.add(new Mistake(file.pathway(), rule, "there is no type of fact " + when.fact()));
                else when.where().forEach((part, allowed) -> checkPart(says -> found.add(new Mistake(file.pathway(), rule, says)), when.fact(), part, allowed, kinds));
            }
    }

    private static void checkPart(java.util.function.Consumer<String> found, String fact, String part, When.Allowed allowed, FactKinds kinds) {
        var field = kinds.named(fact).fields().stream().filter(each -> each.name().equals(part)).findFirst();
        if (field.isEmpty()) found.accept(fact + " has no " + part);
        else if (field.get().codes() != null)
            for (var code : allowed.codes()) if (!field.get().codes().has(code)) found.accept(part + " of " + fact + " is never " + code);
    }
}
