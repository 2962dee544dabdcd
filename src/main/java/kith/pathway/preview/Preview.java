package kith.pathway.preview;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import kith.ledger.Everybody.Told;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import kith.pathway.Evaluation;
import kith.pathway.Pathways;
import kith.pathway.Pipeline;
import kith.pathway.Source;
import kith.pathway.Sources;
import kith.pathway.Timeline;

/** What would move for whom if other rules were in force. It reads all that is recorded, and writes nothing. */
public final class Preview {

    /** @param due null where the clock would only run by the other rules; {@code then} null where it would no longer run */
    public record Move(PersonId person, String rule, LocalDate due, LocalDate then) {}

    /** @param began whether they would only have the status by the other rules, or no longer by them */
    public record Turn(PersonId person, String status, boolean began) {}

    public record Found(long people, List<Move> moves, List<Turn> turns) {}

    private record Key(String rule, FactId fact) {}

    private final Engine engine;
    private final Pathways then;
    private final LocalDate today;
    private final LongAdder people = new LongAdder();
    private final List<Move> moves = Collections.synchronizedList(new ArrayList<>());
    private final List<Turn> turns = Collections.synchronizedList(new ArrayList<>());

    private Preview(Engine engine, Pathways then, LocalDate today) {
        this.engine = engine;
        this.then = then;
        this.today = today;
    }

    /** @param owner as kith_owner, who reads everybody */
    public static Found of(DataSource owner, Engine engine, Pathways then, LocalDate today) throws SQLException {
        try (var db = owner.getConnection()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var found = of(db, engine, then, today);
            db.rollback();
            return found;
        }
    }

    /** @param db in a transaction with one snapshot, as somebody who reads everybody */
    public static Found of(Connection db, Engine engine, Pathways then, LocalDate today) throws SQLException {
        var preview = new Preview(engine, then, today);
        preview.look(db);
        preview.moves.sort(Comparator.comparing(Move::rule).thenComparing(each -> each.person().value()));
        preview.turns.sort(Comparator.comparing(Turn::status).thenComparing(each -> each.person().value()));
        return new Found(preview.people.sum(), List.copyOf(preview.moves), List.copyOf(preview.turns));
    }

    private void look(Connection db) throws SQLException {
        var sources = Sources.all(db);
        Set<PersonId> linked = Collections.synchronizedSet(new HashSet<>());
        Pipeline.run(db, () -> new Pipeline.Work() {
            @Override public void on(Told told) {
                var facts = new ArrayList<Fact<?>>(told.facts().size());
                for (var each : told.facts()) facts.add(engine.json().read(each));
                if (Merges.linked(facts)) linked.add(told.person());
                else compare(told.person(), facts, sources);
            }

            @Override public void end() {}
        });
        if (!linked.isEmpty()) Merges.together(engine.facts().of(db, linked)).forEach((person, facts) -> compare(person, facts, sources));
    }

    private void compare(PersonId person, List<Fact<?>> facts, Map<String, Source> sources) {
        var state = engine.fold().of(person, facts);
        var now = new Evaluation(engine.pathways(), sources).of(state);
        var other = new Evaluation(then, sources).of(state);
        people.increment();
        var running = running(now);
        var would = running(other);
        running.forEach((key, due) -> {
            var next = would.remove(key);
            if (!due.equals(next)) moves.add(new Move(person, key.rule, due, next));
        });
        would.forEach((key, due) -> moves.add(new Move(person, key.rule, null, due)));
        var codes = codes(now);
        var others = codes(other);
        for (var code : others) if (!codes.remove(code)) turns.add(new Turn(person, code, true));
        for (var code : codes) turns.add(new Turn(person, code, false));
    }

    private Map<Key, LocalDate> running(Timeline timeline) {
        var running = new HashMap<Key, LocalDate>();
        for (var each : timeline.clocks()) if (each.open(today) && !(each.unknown() && !each.again())) running.put(new Key(each.rule(), each.fact()), each.dueOn(today));
        return running;
    }

    private Set<String> codes(Timeline timeline) {
        var codes = new HashSet<String>();
        for (var each : timeline.statuses()) if (each.on(today)) codes.add(each.code());
        return codes;
    }
}
