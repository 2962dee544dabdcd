package kith.assurance.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import kith.ledger.Happened;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "watch", mixinStandardHelpOptions = true, description = "Run the rules about looks that stand out, as every night (docs/audit.md). Names nobody; the findings are at /reviews.")
public class WatchCommand implements Callable<Integer> {

    @Option(names = "--on", paramLabel = "DATE", description = "over the looks of this day (default: today)") LocalDate on;
    @Spec CommandSpec spec;
    @Autowired Watch watch;
    @Autowired Clock clock;

    @Override public Integer call() {
        var day = on == null ? LocalDate.now(clock.withZone(Happened.LONDON)) : on;
        var watched = watch.over(day, day);
        var out = spec.commandLine().getOut();
        watched.signs().forEach((rule, n) -> out.printf("%,5d  %s%n", n, rule.sentence()));
        out.printf("%,d new findings%n", watched.found());
        return 0;
    }
}
