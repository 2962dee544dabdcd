package kith.exchange.demo.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kith.exchange.demo.DemoAuthority;
import kith.exchange.demo.DemoStaff;
import kith.exchange.demo.DemoWorker;
import kith.exchange.demo.Density;
import kith.exchange.demo.LoadDemo;
import kith.ledger.Happened;
import kith.organisation.OperatingModels;
import kith.pathway.Fold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Files to try the imports with: thousands of invented children, the same as those of the demonstration. */
@Command(name = "write", mixinStandardHelpOptions = true, description = "Write the demonstration authority as census, SSDA903 and people files.")
public class WriteDemo implements Callable<Integer> {

    private final Fold fold;
    private final Clock clock;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write into") Path out;
    @Option(names = "--year", paramLabel = "YEAR", description = "the collection year, 2026 for April 2025 to March 2026 (default: the latest)") Integer year;
    @Option(names = "--years", defaultValue = "1", paramLabel = "N", description = "so many years, that one and earlier (default: ${DEFAULT-VALUE})") int years;
    @Option(names = "--seed", defaultValue = "" + DemoAuthority.SEED, description = "another seed makes other families (default: ${DEFAULT-VALUE})") long seed;
    @Option(names = "--children", defaultValue = "" + DemoAuthority.CHILDREN, paramLabel = "N", description = "about so many children are known (default: ${DEFAULT-VALUE})") int children;
    @Option(names = "--mistakes", defaultValue = "0", paramLabel = "N", description = "put in so many faults, listed in mistakes.txt") int mistakes;
    @Option(names = "--today", paramLabel = "DATE", description = "the day from which the families' years are told (default: today)") LocalDate today;
    @Option(names = "--workers", description = "name key workers; only for an installation that has the demonstration accounts") boolean workers;
    @Spec CommandSpec spec;

    public WriteDemo(Fold fold, Clock clock) {
        this.fold = fold;
        this.clock = clock;
    }

    @Override public Integer call() throws IOException {
        var day = today == null ? LocalDate.ofInstant(clock.instant(), Happened.LONDON) : today;
        var staff = DemoStaff.of(OperatingModels.shipped(LoadDemo.MODEL), seed);
        var authority = DemoAuthority.of(seed, day, Density.FULL, staff);
        var usernames = workers ? staff.stream().collect(Collectors.toMap(worker -> worker.id().toString(), DemoWorker::username)) : Map.<String, String>of();
        var made = new Mistakes(mistakes);
        int latest = year == null ? CollectionYear.latest(day).number() : year;
        for (int each = latest; each > latest - years; each--) {
            try (var files = new DemoFiles(out, new CollectionYear(each), fold, made, usernames); var families = authority.families(children)) {
                files.write(families::iterator);
                spec.commandLine().getOut().println(each + ": " + files.said());
            }
        }
        if (mistakes > 0) Files.write(out.resolve("mistakes.txt"), made.made());
        spec.commandLine().getOut().println("Written to " + out);
        return 0;
    }
}
