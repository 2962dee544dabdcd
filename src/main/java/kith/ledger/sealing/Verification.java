package kith.ledger.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Recomputes everything that was sealed and says what is not as it was, and where. */
final class Verification {

    private static final String SETTINGS = "select set_config('kith.asker', 'system', true), set_config('work_mem', '256MB', true)";

    /** @param waiting recorded in the last minute and not sealed yet */
    record Result(Findings findings, long facts, long erased, long words, long looks, long loads, long leaves, long heads, long waiting) {}

    private Verification() {}

    /**
     * @param db one transaction sees one state of everything; not in autocommit
     * @param trusted the public key of this installation
     * @param copies heads kept outside the database
     */
    static Result of(Connection db, Optional<String> trusted, List<Path> copies, Clock clock) throws SQLException, IOException {
        try (var statement = db.createStatement()) {
            statement.execute(SETTINGS);
        }
        var findings = new Findings();
        var watermark = Long.parseUnsignedLong(Heads.watermark(db));
        var last = new TreeCheck(db, findings).check(trusted);
        for (var copy : copies) new CopyCheck(db, findings).check(copy);
        var erasures = Erasures.recorded(db);
        var said = new Said(findings, erasures);
        var unsealed = new Unsealed(findings, watermark, last == null ? null : last.at(), clock.instant());
        var facts = new FactCheck(findings, erasures, said, unsealed);
        facts.check(db);
        var looks = new LookCheck(findings, unsealed);
        looks.check(db);
        said.check(db);
        return new Result(findings, facts.facts(), facts.erased(), said.words(), looks.looks(), looks.loads(), last == null ? 0 : last.size(), last == null ? 0 : last.n() + 1, unsealed.waiting());
    }
}
