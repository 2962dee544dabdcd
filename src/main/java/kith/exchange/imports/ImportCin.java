package kith.exchange.imports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "cin", mixinStandardHelpOptions = true, description = "Load a children in need census file.",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:done", "1:done, with things to mend", "2:not done"})
class ImportCin implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the XML file as it was filed")
    Path file;

    @Mixin ImportOptions options;
    @Spec CommandSpec spec;
    @Autowired ImportFiles files;

    @Override
    public Integer call() {
        return files.load(new ImportFiles.Asked(Format.CIN, file, options.people, options.strict, options.cutOver, null), spec.commandLine().getOut());
    }
}
