package kith.exchange.imports;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a load did and what is to be mended: the whole of it in a file of the data folder, its beginning on the screen. */
final class ImportReport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final int ON_SCREEN = 40;

    private final List<String> lines = new ArrayList<>();
    private final List<String> mend = new ArrayList<>();
    private long problems;

    void say(String line) {
        lines.add(line);
    }

    void tell(Problems found) {
        found.notes().forEach(note -> lines.add("Note: " + note));
        found.found().forEach(problem -> mend.add(problem.toString()));
        if (found.unlisted() > 0) mend.add("and " + found.unlisted() + " more of the same file");
        problems += found.count();
    }

    void tell(Problem problem) {
        mend.add(problem.toString());
        problems++;
    }

    long problems() {
        return problems;
    }

    void write(Path folder, String name, LocalDateTime now, PrintWriter screen) {
        var file = folder.resolve(STAMP.format(now) + "-" + name + ".txt");
        try {
            Files.createDirectories(folder);
            Files.write(file, all(mend.size()), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        all(ON_SCREEN).forEach(screen::println);
        screen.println("The whole report is in " + file);
        screen.flush();
    }

    private List<String> all(int most) {
        var all = new ArrayList<>(lines);
        if (problems > 0) all.add("To mend: " + problems + (problems == 1 ? " thing" : " things"));
        mend.stream().limit(most).forEach(each -> all.add("  " + each));
        if (mend.size() > most) all.add("  ... and " + (mend.size() - most) + " more");
        return all;
    }
}
