package kith.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.AddWorker;
import kith.access.partners.AddPartner;
import kith.access.workers.RemoveWorker;
import kith.access.workers.ResetPassword;
import kith.app.bench.Bench;
import kith.assurance.watch.WatchCommand;
import kith.exchange.ExtractCommand;
import kith.exchange.demo.write.DemoCommand;
import kith.exchange.demo.write.WriteDemo;
import kith.exchange.imports.ImportCommand;
import kith.insight.count.CountChildren;
import kith.organisation.check.CheckModel;
import kith.organisation.check.ModelCommand;
import kith.organisation.writing.ExportModel;
import kith.pathway.Fold;
import kith.pathway.evaluate.EvaluateFacts;
import kith.pathway.preview.PreviewCommand;
import kith.pathway.replay.ReplayCommand;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The kith command. Exit status: 0 done, 1 done with things to mend, 2 not done. */
@Command(name = "kith", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
    description = "Case management for children's social care, for services that work in hubs.",
    subcommands = {Start.class, AddWorker.class, RemoveWorker.class, ResetPassword.class, AddPartner.class, LedgerCommand.class, ReplayCommand.class, CountChildren.class, ImportCommand.class, ExtractCommand.class, WatchCommand.class, Bench.class})
public class Kith {

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, defaultValue = "data",
        description = "the folder that holds everything this installation knows (default: ${DEFAULT-VALUE})")
    Path data;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // quiet until the log file of the data folder is known; evaluate logs nothing, and waking the logging takes longer than it does
        if (arguments.length == 0 || !arguments[0].equals("evaluate")) LoggingSystem.get(Kith.class.getClassLoader()).beforeInitialize();
        return new CommandLine(new Kith())
            .addSubcommand(new EvaluateFacts(Tellings.all()))
            .addSubcommand(new CommandLine(new ModelCommand()).addSubcommand(new CheckModel(RulesOfAModel::check)).addSubcommand(new PreviewCommand()).addSubcommand(new ExportModel()))
            .addSubcommand(new CommandLine(new DemoCommand()).addSubcommand(new WriteDemo(new Fold(Tellings.all()), Clock.systemUTC())))
            .registerConverter(LocalDate.class, Kith::day)
            .registerConverter(UUID.class, Kith::id)
            .setExecutionStrategy(new WithBeans())
            .setExecutionExceptionHandler(new PlainWords())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("\"" + text + "\" is no id such as 01a1ac18-b1f0-7fa4-9fc6-78ed9b3782b1");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("\"" + text + "\" is not a date such as 2026-03-02");
        }
    }
}
