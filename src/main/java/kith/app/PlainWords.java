package kith.app;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kith.app.database.NotStarted;
import kith.organisation.ModelNotValid;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person reads when a command is not done: the reason, never a stack trace. One that nobody foresaw goes to the log. */
class PlainWords implements IExecutionExceptionHandler {

    @Override public int handleExecutionException(Exception reason, CommandLine command, ParseResult parsed) {
        if (reason instanceof NotStarted || reason instanceof ModelNotValid || reason instanceof IllegalArgumentException) {
            command.getErr().println(reason.getMessage());
            return 2;
        }
        if (reason instanceof FileSystemException file) {
            command.getErr().println(file.getFile() + " cannot be read or written: " + (file instanceof NoSuchFileException ? "there is no such file or folder" : file.getReason() == null ? file.getClass().getSimpleName() : file.getReason()));
            return 2;
        }
        // a warning is for the file alone
        LoggerFactory.getLogger(Kith.class).warn("{} was not done", command.getCommandName(), reason);
        command.getErr().println("Not done: " + reason);
        return 2;
    }
}
