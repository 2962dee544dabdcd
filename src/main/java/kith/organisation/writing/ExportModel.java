package kith.organisation.writing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import kith.organisation.ModelOnADay;
import kith.ui.Say;
import kith.ui.Typed;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** So that what was changed on the screen stands in files again. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the operating model as it is on a day, with what was changed on the screen, into a folder. Names nobody.",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:written", "2:not written"})
public class ExportModel implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder to write to")
    Path folder;

    @Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
    String on;

    @Autowired ModelOnADay models;
    @Autowired Clock clock;

    @Override public Integer call() {
        var today = Say.london(clock.instant());
        var day = on == null ? today : Typed.date(on, today).orElseThrow(() -> new IllegalArgumentException("“" + on + "” is not a day such as " + today + "."));
        var written = ModelFolder.write(models.written(day, clock.instant()).orElseThrow(() -> new IllegalArgumentException("There is no operating model on " + Say.date(day) + ".")), folder);
        written.forEach(file -> System.out.println("Wrote " + file));
        System.out.println("Rules of pathways (clocks.yml, calendar.yml, pathways) are not part of it: copy them from the model's own folder.");
        return 0;
    }
}
