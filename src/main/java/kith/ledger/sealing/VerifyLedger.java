package kith.ledger.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "verify", mixinStandardHelpOptions = true, exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:nothing was altered", "1:something is not as it was recorded", "2:could not be verified"},
    description = "Recompute everything that was sealed and say what is not as it was recorded, and where.")
public class VerifyLedger implements Callable<Integer> {

    @Option(names = "--heads", paramLabel = "FILE", description = "heads kept elsewhere (./kith ledger heads > FILE); may be repeated")
    List<Path> kept = List.of();

    @Autowired @Qualifier("sealer") DataSource source;
    @Autowired SealingKeys keys;
    @Autowired Clock clock;

    @Override public Integer call() throws SQLException, IOException {
        var begun = System.nanoTime();
        var copies = new ArrayList<>(keys.witnesses());
        copies.addAll(kept);
        try (var db = source.getConnection()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var result = Verification.of(db, keys.trusted(), copies, clock);
            db.rollback();
            print(result, (System.nanoTime() - begun) / 1e9);
            return result.findings().count() == 0 ? 0 : 1;
        }
    }

    private static void print(Verification.Result result, double seconds) {
        var findings = result.findings();
        findings.wrong().forEach(System.out::println);
        if (findings.count() > findings.wrong().size()) System.out.println("... and " + (findings.count() - findings.wrong().size()) + " more");
        findings.notes().forEach(System.out::println);
        if (result.erased() > 0) System.out.printf("%,d facts erased, as recorded%n", result.erased());
        if (result.waiting() > 0) System.out.printf("%,d recorded in this minute and not sealed yet%n", result.waiting());
        System.out.printf("%s: %,d facts, %,d words, %,d looks, %,d loads; %,d leaves under %,d heads; %.1f seconds%n",
            findings.count() == 0 ? "Nothing was altered" : findings.count() + " things are wrong",
            result.facts(), result.words(), result.looks(), result.loads(), result.leaves(), result.heads(), seconds);
    }
}
