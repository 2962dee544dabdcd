package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.calendar.Limit;
import kith.ledger.FactKinds;
import kith.pathway.Pathways.Mistake;

/** Looks for what makes a rule unable to fire. */
final class Mistakes {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final Pathways pathways;
    private final FactKinds kinds;
    private final Whens whens;
    private final List<Mistake> found = new ArrayList<>();
    private final Set<String> statuses = new HashSet<>();
    private final Map<String, Integer> met = new HashMap<>();
    private int file;
    private String rule;
    private int nth;

    Mistakes(Pathways pathways, FactKinds kinds) {
        this.pathways = pathways;
        this.kinds = kinds;
        this.whens = new Whens(pathways, kinds, statuses, this::says);
    }

    List<Mistake> found() {
        for (var each : pathways.files()) {
            for (var status : each.statuses())
                if (!statuses.add(status.code())) found.add(new Mistake(file, status.code(), 0, null, "is there twice; write its strands under one of them, or give one another code"));
            file++;
        }
        file = 0;
        for (var each : pathways.files()) {
            met.clear();
            look(each);
            file++;
        }
        return found;
    }

    private void at(String code) {
        rule = String.valueOf(code);
        nth = met.merge(rule, 1, Integer::sum) - 1;
    }

    private void look(Pathway each) {
        for (var status : each.statuses()) look(status);
        for (var clock : each.clocks()) look(clock);
        for (var owed : each.owed()) look(owed);
        for (var kept : each.kept()) look(kept);
        at("closing");
        whens.look(each.closing());
        if (!each.closing().isEmpty() && !statuses.contains(StatusWalk.CLOSED)) says(null, "there is no status " + StatusWalk.CLOSED);
    }

    private void look(StatusRule status) {
        at(status.code());
        need("label", status.label());
        for (var strand : status.strands()) look(strand);
        whens.look(status.outlasts());
    }

    private void look(StatusRule.Strand strand) {
        dates(strand);
        whens.look(strand.starts());
        whens.look(strand.ends());
        for (var when : strand.ends()) if (when.of() != null && when.of() != When.Of.started) says("of", "of: " + when.of() + " is for clocks; a strand says of: started");
        whens.knows(strand.after());
        whens.knows(strand.whileStatus());
        whens.none(strand.unless());
        if (strand.lapses() != null) {
            if (strand.lapses().within() == null && strand.lapses().on() == null) says("lapses", "a strand lapses, and does not say when");
            if (strand.lapses().on() != null) whens.names(strand.starts(), strand.lapses().on());
        }
        if (strand.earned() != null) {
            var earned = strand.earned();
            if (earned.status() == null || earned.atLeast() == null) says("earned", "earned says no status or no at-least");
            else if (earned.atLeast().unit() != Limit.Unit.DAYS && earned.atLeast().unit() != Limit.Unit.WEEKS) says("at-least", "what is earned is counted in days or weeks");
            whens.knows(earned.status());
        }
        if (strand.starts().isEmpty() && strand.after() == null && !strand.byItself()) says(null, "a strand has nothing that starts it; give it starts, after, while, from-age or earned");
    }

    private void look(ClockRule clock) {
        at(clock.rule());
        need("title", clock.title());
        need("source", clock.source());
        if (clock.confidence() != null && !List.of("H", "M", "L").contains(clock.confidence())) says("confidence", "confidence is H, M or L");
        if (clock.within() == null && clock.dueOn() == null && clock.dueEach() == null && clock.dueAge() == null) says(null, "says no within, and no due-on, due-each or due-age either");
        if (clock.dueOn() != null) whens.names(clock.starts(), clock.dueOn());
        if (clock.countsFrom() != null) {
            whens.names(clock.starts(), clock.countsFrom());
            if (clock.within() == null || clock.within().inHours()) says("counts-from", "counts-from goes with a within that is counted in days");
        }
        if (clock.inAny() != null) anyTime(clock);
        if (clock.before() != null && clock.dueOn() == null) says("before", "before goes with due-on: before which day?");
        if (clock.starts().isEmpty()) says(null, "nothing starts it");
        if (clock.ends().isEmpty() && !clock.waits() && !clock.outlasts()) says(null, "nothing ends it");
        if (clock.waits() && clock.within() != null && clock.within().inHours()) says("within", "a waiting period is counted in days, not in hours");
        dates(clock);
        whens.look(clock.starts(), true);
        whens.look(clock.ends());
        whens.look(clock.stops());
        whens.knows(clock.stopsWith());
        for (var each : clock.extensions()) {
            if ((each.by() == null) == (each.on() == null)) says("extends", "an extension says by how long, or on which day of the fact, and not both");
            whens.look(List.of(each.when()));
            if (each.on() != null) whens.names(List.of(each.when()), each.on());
        }
        for (var each : clock.pauses()) {
            if (each.starts().isEmpty() || each.ends().isEmpty()) says("pauses", "a pause says what starts and what ends it");
            whens.look(each.starts());
            whens.look(each.ends());
            for (var when : each.starts()) if (when.fact() == null) says("pauses", "a pause waits for facts");
            for (var when : each.ends()) if (when.fact() == null) says("pauses", "a pause waits for facts");
        }
    }

    private void anyTime(ClockRule clock) {
        var within = clock.within();
        if (within == null || within.unit() != Limit.Unit.HOURS && within.unit() != Limit.Unit.DAYS) says("in-any", "in-any goes with a within in hours or days");
        else if (within.inHours() && clock.inAny().unit() != Limit.Unit.DAYS && clock.inAny().unit() != Limit.Unit.WEEKS) says("in-any", "hours are counted in any so many days or weeks");
        else if (!clock.inAny().from(ANY_DAY, pathways.school()).isAfter(within.from(ANY_DAY, pathways.school()))) says("in-any", "in-any is longer than within, or it says nothing");
        if (clock.dueOn() != null || !clock.extensions().isEmpty() || !clock.pauses().isEmpty()) says("in-any", "in-any counts what was used; due-on, extends and pauses do not go with it");
    }

    private void look(OwedRule owed) {
        at(owed.code());
        need("role", owed.role());
        need("within", owed.within());
        need("from", owed.from());
        dates(owed.days());
        if (owed.from() != null) whens.look(List.of(owed.from()));
        if (owed.from() != null && owed.from().fact() == null) says("from", "a fact owes a record; a status or a birthday cannot");
    }

    private void look(KeptRule kept) {
        at(kept.code());
        need("role", kept.role());
        need("within", kept.within());
        need("older", kept.older());
        dates(kept);
        if (kept.by() == null || !kinds.has(kept.by())) says(kept.by(), "there is no type of fact " + kept.by());
        whens.look(kept.begins());
        whens.look(kept.changes());
    }

    private void dates(Dated rule) {
        if (rule.from() != null && rule.until() != null && rule.until().isBefore(rule.from())) says("until", "is never in force: it ends on " + rule.until() + ", before it begins");
    }

    private void need(String part, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) says(null, "says no " + part);
    }

    private void says(String word, String mistake) {
        found.add(new Mistake(file, rule, nth, word, mistake));
    }
}
