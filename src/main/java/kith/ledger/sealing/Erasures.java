package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kith.ledger.ContentErased;
import kith.ledger.FactJson;

/** What was lawfully erased, as the ledger itself records it. */
final class Erasures {

    private static final String RECORDED = "select content from ledger.fact where type = ? and content is not null";

    private final Set<UUID> facts = new HashSet<>();
    private final Set<UUID> words = new HashSet<>();

    static Erasures recorded(Connection db) throws SQLException {
        var erasures = new Erasures();
        try (var statement = db.prepareStatement(RECORDED)) {
            statement.setString(1, ContentErased.KIND.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) erasures.add(rows.getBytes(1));
            }
        }
        return erasures;
    }

    private void add(byte[] content) {
        try {
            var body = FactJson.body(ContentErased.KIND, FactJson.tree(content).get("body"), ContentErased.KIND.version());
            if (body.fact() != null) facts.add(body.fact().value());
            if (body.words() != null) words.addAll(body.words());
        } catch (RuntimeException notAFact) {
            // FactCheck says so at its place
        }
    }

    boolean of(UUID fact) {
        return facts.contains(fact);
    }

    boolean ofWords(UUID id) {
        return words.contains(id);
    }
}
