package kith.exchange.imports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "ssda903", mixinStandardHelpOptions = true, description = "Load a folder of SSDA903 tables, known by their file names.",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:done", "1:done, with things to mend", "2:not done"})
class ImportSsda903 implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder that holds the CSV files of one year")
    Path folder;

    @Option(names = "--year", paramLabel = "YEAR", description = "the collection year, 2026 for April 2025 to March 2026 (default: found in the folder's name and its dates)")
    Integer year;

    @Mixin ImportOptions options;
    @Spec CommandSpec spec;
    @Autowired ImportFiles files;

    @Override
    public Integer call() {
        return files.load(new ImportFiles.Asked(Format.SSDA903, folder, options.people, options.strict, options.cutOver, year), spec.commandLine().getOut());
    }
}
