package kith.pathway.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.ledger.Copy;
import kith.ledger.PersonId;
import kith.pathway.Projection;

/** The tables beside the live ones: without indexes, not in the log, in a schema that nobody but the owner may use and that goes when it is done. */
final class Beside {

    private final List<Projection> projections;

    Beside(List<Projection> projections) {
        this.projections = projections;
    }

    void make(Connection owner) throws SQLException {
        drop(owner);
        run(owner, "create schema replay");
        run(owner, "create unlogged table replay.differing (live text not null, person uuid not null)");
        for (var each : projections) run(owner, "create unlogged table " + name(each) + " (" + columns(each) + ")");
    }

    void drop(Connection owner) throws SQLException {
        run(owner, "drop schema if exists replay cascade");
    }

    List<Copy> copies() {
        return projections.stream().map(each -> new Copy(name(each), String.join(", ", each.columns()))).toList();
    }

    void forget(Connection owner, Collection<PersonId> people) throws SQLException {
        for (var each : projections)
            try (var statement = owner.prepareStatement("delete from " + name(each) + " where person = any(?::uuid[])")) {
                statement.setArray(1, owner.createArrayOf("uuid", people.stream().map(PersonId::value).toArray()));
                statement.executeUpdate();
            }
    }

    static String name(Projection projection) {
        return "replay." + projection.table().replace('.', '_');
    }

    private static String columns(Projection projection) {
        return IntStream.range(0, projection.columns().size()).mapToObj(i -> projection.columns().get(i) + " " + projection.types().get(i)).collect(Collectors.joining(", "));
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
