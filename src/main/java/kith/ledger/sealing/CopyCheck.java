package kith.ledger.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Does the database still hold the heads that were kept elsewhere? Whoever rewrote everything, key and all, could not rewrite those. */
final class CopyCheck {

    private final Connection db;
    private final Findings findings;

    CopyCheck(Connection db, Findings findings) {
        this.db = db;
        this.findings = findings;
    }

    /** @return how many heads the file holds */
    long check(Path file) throws SQLException, IOException {
        long heads = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank()) continue;
                heads++;
                if (!check(file, heads, line)) return heads;
            }
        }
        return heads;
    }

    private boolean check(Path file, long line, String text) throws SQLException {
        Head kept;
        try {
            kept = Head.of(text);
        } catch (RuntimeException damaged) {
            findings.wrong(file + ", line " + line, "is not a head");
            return false;
        }
        if (!kept.signatureHolds()) findings.wrong(file + ", line " + line, "the signature of the kept head does not hold: the copy is damaged");
        var there = Heads.find(db, kept.n());
        if (there != null && there.same(kept)) return true;
        findings.wrong("head " + kept.n() + " of " + kept.at(), (there == null ? "is not in the database any more" : "is another one in the database")
            + " (kept in " + file + "): what was sealed up to leaf " + (kept.size() - 1) + " was rewritten, cut short or put back from an older copy");
        return false;
    }
}
