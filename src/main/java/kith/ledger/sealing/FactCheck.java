package kith.ledger.sealing;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kith.ledger.FactJson;
import kith.ledger.Happened;
import kith.ledger.RowStream;
import tools.jackson.databind.JsonNode;

/** Is every fact what its leaf is the hash of, and do the columns that find it say the same as its content? */
final class FactCheck {

    private static final String FACTS = """
        select coalesce(f.id, l.id), f.id is null, f.type, f.happened_on, f.recorded_at, f.source, f.content, f.salt, f.tx,
               l.n, l.hash, f.people
          from ledger.fact f
          full join (select n, id, hash from ledger.leaf where kind = 'fact') l on l.id = f.id
        """;
    private static final Duration CLOCKS_DIFFER = Duration.ofNanos(1000);

    private final Findings findings;
    private final Erasures erasures;
    private final Said said;
    private final Unsealed unsealed;
    private final PeopleCheck people;
    private final MessageDigest digest = Tree.sha256();
    private long facts;
    private final Set<UUID> emptied = new HashSet<>();

    FactCheck(Findings findings, Erasures erasures, Said said, Unsealed unsealed) {
        this.findings = findings;
        this.erasures = erasures;
        this.said = said;
        this.unsealed = unsealed;
        this.people = new PeopleCheck(findings);
    }

    long facts() {
        return facts;
    }

    long erased() {
        return emptied.size();
    }

    void check(Connection db) throws SQLException {
        try (var rows = new RowStream(db, FACTS)) {
            while (rows.next()) check(rows);
        }
        people.check(db, emptied);
    }

    private void check(RowStream row) {
        var id = row.uuid(0);
        var where = "fact " + id;
        boolean sealed = !row.isNull(9);
        if (row.bytes(1)[0] == 1) {
            findings.wrong(where, "is gone: leaf " + row.number(9) + " has nothing to stand for");
            return;
        }
        facts++;
        if (!sealed) unsealed.found(where, row.number(8), row.moment(4));
        var content = row.bytes(6);
        if (content == null) {
            emptied.add(id);
            if (!erasures.of(id)) findings.wrong(where, "was emptied" + leaf(row) + ", and no erasure is recorded");
            else if (!row.isNull(7)) findings.wrong(where, "was erased but its salt is still there: run the erasure again");
            return;
        }
        if (erasures.of(id)) findings.wrong(where, "is recorded as erased, but its content is still there: run the erasure again");
        if (sealed && !Arrays.equals(hash(row.bytes(7), content), row.bytes(10))) findings.wrong(where, "is not what was sealed" + leaf(row) + ": its content or its salt was changed");
        compare(where, row, content);
    }

    private byte[] hash(byte[] salt, byte[] content) {
        digest.update((byte) 0);
        if (salt != null) digest.update(salt);
        return digest.digest(content);
    }

    private void compare(String where, RowStream row, byte[] content) {
        try {
            var fact = FactJson.tree(content);
            same(where, "id", text(fact, "id"), row.uuid(0).toString());
            same(where, "type", text(fact, "type"), row.text(2));
            same(where, "happened_on", Happened.valueOf(text(fact, "happened")).day(), row.day(3));
            same(where, "source", text(fact, "source"), row.text(5));
            if (Duration.between(Instant.parse(text(fact, "recorded")), row.moment(4)).abs().compareTo(CLOCKS_DIFFER) > 0)
                findings.wrong(where, "column recorded_at says " + row.moment(4) + ", the content " + text(fact, "recorded"));
            var about = new ArrayList<UUID>(2);
            for (var each : fact.get("about")) about.add(UUID.fromString(each.stringValue()));
            for (var each : about) people.said(row.uuid(0), each);
            if (about.size() != row.uuids(11).size() || !about.containsAll(row.uuids(11))) findings.wrong(where, "people says " + row.uuids(11) + ", the content " + about);
            if (fact.has("words")) for (var words : fact.get("words")) said.by(UUID.fromString(text(words, "id")), text(words, "hash"));
        } catch (RuntimeException notAFact) {
            findings.wrong(where, "its content is not that of a fact");
        }
    }

    private void same(String where, String column, Object content, Object stored) {
        if (content == null ? stored != null : !content.equals(stored)) findings.wrong(where, column + " says " + stored + ", the content " + content);
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null ? null : value.stringValue();
    }

    private static String leaf(RowStream row) {
        return row.isNull(9) ? "" : " as leaf " + row.number(9);
    }
}
