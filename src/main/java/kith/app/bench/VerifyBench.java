package kith.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import kith.ledger.Hash;

/** The ledger verified by the command, beside the time that a hundred thousand facts a second would take; and beside reading and hashing the same bytes. */
final class VerifyBench {

    private static final Pattern SAID = Pattern.compile("([\\d,]+) facts, .* ([\\d.]+) seconds");
    private static final double FACTS_A_SECOND = 100_000;

    private VerifyBench() {}

    /** @param hashing seconds for reading every fact's and word's bytes from the database and hashing them once */
    record Verified(long facts, double seconds, double hashing) {

        Measured line() {
            return new Measured("ledger verify, beside 100,000 facts a second", "s", List.of(seconds), List.of(facts / FACTS_A_SECOND), 1);
        }
    }

    static Verified measure(Path data, Connection owner) throws IOException, InterruptedException, SQLException {
        var said = Server.run("ledger", "verify", "--data", data.toString());
        var found = SAID.matcher(said);
        if (!found.find()) throw new IOException("Not verified: " + said);
        return new Verified(Long.parseLong(found.group(1).replace(",", "")), Double.parseDouble(found.group(2)), hashing(owner));
    }

    private static double hashing(Connection owner) throws SQLException {
        long start = System.nanoTime();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows = statement.executeQuery("select content from ledger.fact union all select convert_to(text, 'UTF8') from ledger.words")) {
                while (rows.next()) if (rows.getBytes(1) != null) Hash.of(rows.getBytes(1));
            }
        }
        owner.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e9;
    }
}
