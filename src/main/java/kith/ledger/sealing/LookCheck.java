package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kith.ledger.FactJson;
import kith.ledger.Hash;
import kith.ledger.RowStream;
import tools.jackson.databind.JsonNode;

/** The same for looks at children and for loads of files. */
final class LookCheck {

    private static final String LOOKS = """
        select coalesce(k.id, l.id), k.at, k.worker, k.what, k.outcome, k.people, convert_to(k.canonical, 'UTF8'), k.salt, k.tx, l.n, l.hash, k.purpose, k.why
          from (select id, at, worker::text, what, outcome, array_to_string(people, ' ') as people, canonical, salt, tx, purpose, why from access.look_to_prove) k
          full join (select n, id, hash from ledger.leaf where kind = 'look') l on l.id = k.id
        """;
    private static final String LOADS = """
        select coalesce(s.leaf, l.id), s.loaded_at, s.id, convert_to(ledger.load_as_text(s), 'UTF8'), s.salt, s.tx, l.n, l.hash
          from ledger.source s
          full join (select n, id, hash from ledger.leaf where kind = 'load') l on l.id = s.leaf
        """;
    private static final byte[] LEAF = {0};

    private final Findings findings;
    private final Unsealed unsealed;
    private long looks;
    private long loads;

    LookCheck(Findings findings, Unsealed unsealed) {
        this.findings = findings;
        this.unsealed = unsealed;
    }

    long looks() {
        return looks;
    }

    long loads() {
        return loads;
    }

    void check(Connection db) throws SQLException {
        try (var rows = new RowStream(db, LOOKS)) {
            while (rows.next()) look(rows);
        }
        try (var rows = new RowStream(db, LOADS)) {
            while (rows.next()) load(rows);
        }
    }

    private void look(RowStream row) {
        var where = "look " + row.uuid(0);
        if (!leaf(row, where, 6, 7, 8, 9, 10, row.moment(1))) return;
        looks++;
        try {
            var sealed = FactJson.tree(row.bytes(6));
            same(where, "id", text(sealed, "id"), row.uuid(0).toString());
            same(where, "worker", text(sealed, "worker"), row.text(2));
            same(where, "what", text(sealed, "what"), row.text(3));
            same(where, "outcome", text(sealed, "outcome"), row.text(4));
            same(where, "purpose", text(sealed, "as"), row.text(11));
            same(where, "why", text(sealed, "why"), row.text(12));
            same(where, "at", Instant.parse(text(sealed, "at")), row.moment(1));
            same(where, "people", people(sealed), Set.copyOf(row.text(5).isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(row.text(5).split(" ")))));
        } catch (RuntimeException notALook) {
            findings.wrong(where, "its sealed text is not that of a look");
        }
    }

    private void load(RowStream row) {
        if (leaf(row, "load " + (row.isNull(2) ? row.uuid(0) : row.text(2)), 3, 4, 5, 6, 7, row.moment(1))) loads++;
    }

    private boolean leaf(RowStream row, String where, int content, int salt, int tx, int n, int hash, Instant at) {
        if (row.isNull(content)) {
            findings.wrong(where, "is gone: leaf " + row.number(n) + " has nothing to stand for");
            return false;
        }
        if (row.isNull(n)) unsealed.found(where, row.number(tx), at);
        else if (!Arrays.equals(Hash.of(LEAF, row.bytes(salt), row.bytes(content)), row.bytes(hash))) findings.wrong(where, "is not what was sealed as leaf " + row.number(n) + ": it was changed");
        return true;
    }

    private void same(String where, String column, Object sealed, Object stored) {
        if (sealed == null ? stored != null : !sealed.equals(stored)) findings.wrong(where, column + " says " + stored + ", the sealed text " + sealed);
    }

    private static Set<String> people(JsonNode sealed) {
        var people = new TreeSet<String>();
        for (var each : sealed.get("people")) people.add(each.stringValue());
        return people;
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
