package kith.pathway.replay;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kith.pathway.Engine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "replay", mixinStandardHelpOptions = true, exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done; with --verify: nothing differs", "1:with --verify: something differs", "2:not done"},
    description = "Make every table that follows from the facts again, from the ledger alone. Works beside a running Kith.")
public class ReplayCommand implements Callable<Integer> {

    @Option(names = "--verify", description = "change nothing: say what differs between the tables in use and those made again")
    boolean verify;

    @Autowired @Qualifier("owner") DataSource owner;
    @Autowired Engine engine;

    @Override public Integer call() throws SQLException {
        var begun = System.nanoTime();
        var replay = new Replay(owner, engine);
        var result = verify ? replay.verify() : replay.mend();
        for (var each : result.some()) System.out.println(each.person() + " " + each.table() + " " + each.column() + ": live " + each.live() + ", rebuilt " + each.rebuilt());
        System.out.printf("%,d people, %,d rows: %s; %.1f seconds%n", result.people(), result.rows(), outcome(result.differing()), (System.nanoTime() - begun) / 1e9);
        return verify && result.differing() > 0 ? 1 : 0;
    }

    private String outcome(long differing) {
        return differing == 0 ? "nothing differs" : String.format("%,d times a person's rows in a table %s", differing, verify ? "differ" : "were mended");
    }
}
