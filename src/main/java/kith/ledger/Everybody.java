package kith.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All facts, person after person, in constant memory. A fact about three people comes three times. */
public final class Everybody implements AutoCloseable {

    private static final String FACTS = """
        select a.person, f.content
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where f.content is not null
         order by a.person
        """;

    /** @param facts as they are stored */
    public record Told(PersonId person, List<byte[]> facts) {}

    private final RowStream rows;
    private boolean more;

    /** @param db in the transaction whose snapshot is read; as the owner, or with somebody asking */
    public Everybody(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("set local work_mem = '192MB'");
        }
        this.rows = new RowStream(db, FACTS);
        this.more = rows.next();
    }

    /** The next so many people; empty at the end. */
    public List<Told> next(int people) throws SQLException {
        var next = new ArrayList<Told>(people);
        while (more && next.size() < people) {
            var person = rows.uuid(0);
            var facts = new ArrayList<byte[]>();
            do {
                facts.add(rows.bytes(1));
                more = rows.next();
            } while (more && rows.uuid(0).equals(person));
            next.add(new Told(new PersonId(person), facts));
        }
        return next;
    }

    @Override public void close() throws SQLException {
        rows.close();
    }
}
