package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.FactKinds;
import kith.ledger.FactRows;
import kith.ledger.Merges;
import kith.ledger.PersonId;

/** What it takes to get from facts to rows: the kinds, the fold, the rules and the tables. Pure but for {@link #facts()}. */
public final class Engine {

    private final FactKinds kinds;
    private final Fold fold;
    private final Pathways pathways;
    private final FactJson json;
    private final FactRows facts;
    private final List<Projection> projections;
    private final List<ProjectionRows> tables;

    public Engine(List<Telling<?>> tellings, Pathways pathways, List<Projection> projections) {
        this.kinds = new FactKinds(tellings.stream().map(Telling::kind).toList());
        this.fold = new Fold(tellings.stream().<Telling<?>>map(each -> each.in(pathways)).toList());
        this.pathways = pathways;
        this.json = new FactJson(kinds);
        this.facts = new FactRows(json);
        this.projections = List.copyOf(projections);
        this.tables = projections.stream().map(ProjectionRows::new).toList();
    }

    public FactKinds kinds() {
        return kinds;
    }

    public Fold fold() {
        return fold;
    }

    public Pathways pathways() {
        return pathways;
    }

    public FactJson json() {
        return json;
    }

    public FactRows facts() {
        return facts;
    }

    public List<Projection> projections() {
        return projections;
    }

    List<ProjectionRows> tables() {
        return tables;
    }

    /** A person's state and what follows from it. */
    public record Follows(ChildState state, Timeline timeline) {}

    public Follows follow(PersonId person, Collection<? extends Fact<?>> all, Map<String, Source> sources) {
        var state = fold.of(person, all);
        return new Follows(state, new Evaluation(pathways, sources).of(state));
    }

    /** The rows of these people as they follow from all that is recorded, whatever stood there before. */
    void rewrite(Connection db, Collection<PersonId> people) throws SQLException {
        var sources = Sources.all(db);
        var told = facts.of(db, people);
        var all = Stream.concat(people.stream(), told.keySet().stream()).distinct().map(PersonId::value).toList();
        for (var table : tables) table.forget(db, all);
        for (var known : Merges.together(told).entrySet()) {
            var follows = follow(known.getKey(), known.getValue(), sources);
            var out = new Writing(db);
            for (var table : tables) table.change(out, List.of(), table.projection().rows().apply(follows.state(), follows.timeline()));
            out.send();
        }
    }
}
