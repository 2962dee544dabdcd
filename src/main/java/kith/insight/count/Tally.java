package kith.insight.count;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.hub.Allocation;
import kith.insight.count.Counted.OfStatus;
import kith.ledger.Everybody.Told;
import kith.ledger.Fact;
import kith.ledger.History;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import kith.pathway.Evaluation;
import kith.pathway.Pipeline;
import kith.pathway.Source;

/** What one thread counts: each person is folded and evaluated as on that day, with what was known then, exactly as kith evaluate does. */
final class Tally implements Pipeline.Work {

    /** Children whom no hub held on that day. */
    static final String NO_HUB = "none";

    private final Engine engine;
    private final Evaluation evaluation;
    private final Question question;
    private final Map<String, Map<String, Long>> children = new TreeMap<>();
    private final Map<PersonId, List<Fact<?>>> linked = new HashMap<>();
    private long facts;
    private long people;
    private long owed;

    Tally(Engine engine, Map<String, Source> sources, Question question) {
        this.engine = engine;
        this.evaluation = new Evaluation(engine.pathways(), sources);
        this.question = question;
    }

    @Override public void on(Told told) {
        var known = told.facts().stream().<Fact<?>>map(engine.json()::read).filter(question::known).toList();
        if (known.isEmpty()) return;
        people++;
        // a fact about several people comes with each of them
        facts += known.stream().filter(fact -> fact.about().getFirst().equals(told.person())).count();
        if (Merges.linked(known)) linked.put(told.person(), known);
        else count(told.person(), known);
    }

    /** One person's story on the day asked about. */
    private void count(PersonId person, List<Fact<?>> known) {
        List<Fact<?>> history = History.settle(known).stream().filter(question.on()::happened).toList();
        var state = engine.fold().ofSettled(person, history);
        var timeline = evaluation.of(state);
        var day = question.on().day();
        owed += timeline.owed(day).size();
        var hub = state.part(Allocation.class).map(Allocation::hub).orElse(NO_HUB);
        var codes = new HashSet<String>();
        timeline.statuses().stream().filter(period -> period.at(question.on().last()) && !engine.pathways().status(period.code()).detail()).forEach(period -> codes.add(period.code()));
        codes.forEach(code -> children.computeIfAbsent(code, any -> new TreeMap<>()).merge(hub, 1L, Long::sum));
    }

    @Override public void end() {}

    /** Two records of one child are one child; whoever they are one with may have been read by another thread. */
    private static void countTogether(List<Tally> tallies) {
        var all = new HashMap<PersonId, List<Fact<?>>>();
        for (var tally : tallies) all.putAll(tally.linked);
        Merges.together(all).forEach(tallies.getFirst()::count);
    }

    static Counted sum(Question question, List<Tally> tallies) {
        countTogether(tallies);
        var status = new TreeMap<String, OfStatus>();
        for (var tally : tallies)
            tally.children.forEach((code, hubs) -> status.merge(code, new OfStatus(hubs.values().stream().mapToLong(Long::longValue).sum(), new TreeMap<>(hubs)), OfStatus::and));
        return new Counted(question.on().toString(), question.asKnown() == null ? null : question.asKnown().toString(), question.bySourceDate(),
            tallies.stream().mapToLong(each -> each.facts).sum(), tallies.stream().mapToLong(each -> each.people).sum(), tallies.stream().mapToLong(each -> each.owed).sum(), status);
    }
}
