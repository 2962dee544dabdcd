package kith.exchange.cpis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.ledger.Happened;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "cp-is", mixinStandardHelpOptions = true, description = "Children on a protection plan or looked after, for Child Protection - Information Sharing (docs/partners.md).",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:done", "1:done, with children whose NHS number is to be mended", "2:not done"})
public class ExtractCpis implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write; it is readable by you alone") Path out;
    @Option(names = "--on", paramLabel = "DATE", description = "as it stands on this day (default: today)") LocalDate on;
    @Option(names = "--legal-status", split = ",", defaultValue = "C1,C2,V2", paramLabel = "CODE",
        description = "legal statuses under which looked after children are told of (default: ${DEFAULT-VALUE}: interim and full care orders, section 20)") Set<String> legal;
    @Spec CommandSpec spec;
    @Autowired Extract extract;
    @Autowired Clock clock;

    @Override public Integer call() throws SQLException, IOException {
        var made = extract.make(on == null ? LocalDate.now(clock.withZone(Happened.LONDON)) : on, legal, System.getProperty("user.name"));
        write(made.file());
        spec.commandLine().getOut().println(made.rows() + " plans written to " + out);
        for (var each : made.toMend()) spec.commandLine().getErr().println(inWords(each));
        return made.toMend().isEmpty() ? 0 : 1;
    }

    /** No name on the screen: whoever mends it looks the child up, which is recorded. */
    private static String inWords(Entry entry) {
        var child = entry.childId() == null ? "the child at /children/" + entry.person() : "child " + entry.childId();
        var whose = entry.plan() != Entry.Plan.UCPP ? child : entry.mother() == null ? "the mother, who is not recorded, of " + child : "the mother of " + child;
        return "Left out, to be mended: " + (entry.nhsNumber() == null ? "no NHS number for " : "the digits of the NHS number do not fit together for ") + whose;
    }

    /** Whole or not at all. */
    private void write(byte[] file) throws IOException {
        var target = out.toAbsolutePath();
        var beside = Files.createTempFile(target.getParent(), ".cp-is", ".csv", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(beside, file);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
