package kith.app;

import java.util.Arrays;
import kith.access.Asker;
import kith.app.database.OpenDatabase;
import kith.exchange.imports.ImportCommand;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Gives a command what it asks for: one with @Autowired fields gets them, and with them the database of --data, open until it is
 * done, working as 'system'. So a command stands in its own package and knows nothing of how Kith is put together.
 */
class WithBeans implements IExecutionStrategy {

    private final RunLast run = new RunLast();

    @Override public int execute(ParseResult parsed) {
        var command = chosen(parsed).commandSpec().userObject();
        if (asksForHelp(parsed) || parsed.subcommand() == null || !asks(command.getClass())) return run.execute(parsed);
        return withDatabase(parsed, command);
    }

    private int withDatabase(ParseResult parsed, Object command) {
        try {
            var kith = (Kith) parsed.commandSpec().userObject();
            try (var database = open(kith, parsed.subcommand()); var context = KithApplication.withoutPages(database)) {
                context.getAutowireCapableBeanFactory().autowireBean(command);
                return Asker.asSystem(() -> run.execute(parsed));
            }
        } catch (CommandLine.ExecutionException said) {
            throw said;
        } catch (RuntimeException notDone) {
            throw new CommandLine.ExecutionException(chosen(parsed).commandSpec().commandLine(), notDone.getMessage(), notDone);
        }
    }

    /** A load may be the first thing that a folder is given; any other command is about what is there. */
    private static OpenDatabase open(Kith kith, ParseResult command) {
        return command.commandSpec().userObject() instanceof ImportCommand ? OpenDatabase.in(kith.data) : OpenDatabase.existing(kith.data);
    }

    private static ParseResult chosen(ParseResult parsed) {
        return parsed.hasSubcommand() ? chosen(parsed.subcommand()) : parsed;
    }

    /** Help needs no database, and makes none. */
    private static boolean asksForHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested() || parsed.hasSubcommand() && asksForHelp(parsed.subcommand());
    }

    private static boolean asks(Class<?> command) {
        return Arrays.stream(command.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(Autowired.class));
    }
}
