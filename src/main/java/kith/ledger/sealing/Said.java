package kith.ledger.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import kith.ledger.FactJson;
import kith.ledger.Hash;
import kith.ledger.RowStream;

/** Are the words those that facts hold the hash of? Remembers eight bytes of each, under a key of this run that nobody can foresee. */
final class Said {

    private static final String WORDS = "select id, text, salt from ledger.words";
    private static final String FACTS = "select id, content from ledger.fact where content is not null and position('\"words\":['::bytea in content) > 0";

    private final Findings findings;
    private final Erasures erasures;
    private final byte[] key = new SecureRandom().generateSeed(16);
    private final Marks marks = new Marks();
    private long words;

    Said(Findings findings, Erasures erasures) {
        this.findings = findings;
        this.erasures = erasures;
    }

    long words() {
        return words;
    }

    void by(UUID id, String hash) {
        if (!erasures.ofWords(id)) marks.add(mark(id, hash));
    }

    void check(Connection db) throws SQLException {
        try (var rows = new RowStream(db, WORDS)) {
            while (rows.next()) check(rows.uuid(0), rows.text(1), rows.text(2));
        }
        if (marks.unseen() > 0) whose(db);
    }

    private void check(UUID id, String text, String salt) {
        words++;
        if (text == null) {
            if (!erasures.ofWords(id)) findings.wrong("words " + id, "were emptied, and no erasure is recorded");
        } else if (erasures.ofWords(id)) {
            findings.wrong("words " + id, "are recorded as erased, but are still there: run the erasure again");
        } else if (!marks.see(mark(id, Hash.hex(salt + "\n" + text)))) {
            findings.wrong("words " + id, "are not those that any fact was recorded with: they were changed or put in");
        }
    }

    /** Once more through the facts, only when words are missing: which facts do they belong to? */
    private void whose(Connection db) throws SQLException {
        try (var rows = new RowStream(db, FACTS)) {
            while (rows.next()) {
                try {
                    for (var each : FactJson.tree(rows.bytes(1)).get("words")) {
                        var id = UUID.fromString(each.get("id").stringValue());
                        if (!erasures.ofWords(id) && !marks.seen(mark(id, each.get("hash").stringValue()))) findings.wrong("fact " + rows.uuid(0), "its words " + id + " are missing or changed");
                    }
                } catch (RuntimeException notAFact) {
                    // FactCheck said so
                }
            }
        }
    }

    private long mark(UUID id, String hash) {
        var digest = Hash.of(key, id.toString().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() | 1;
    }
}
