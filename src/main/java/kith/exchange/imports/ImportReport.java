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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a load did and what is to be mended: the whole of it in a file of the data folder, its beginning on the screen. */
final class ImportReport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final int ON_SCREEN = 40;
    private static final int FIRST_LINES = 5;
    private static final int LINES_IN_A_LINE = 10;

    /** What is wrong in the same way, wherever it is. */
    private record Fault(String file, String what, String mend) {

        static Fault of(Problem problem) {
            return new Fault(problem.file(), problem.what(), problem.mend());
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final Map<Fault, List<Problem>> mend = new LinkedHashMap<>();
    private final List<String> unlisted = new ArrayList<>();
    private long problems;

    void say(String line) {
        lines.add(line);
    }

    void tell(Problems found) {
        found.notes().forEach(note -> lines.add("Note: " + note));
        found.found().forEach(this::add);
        if (found.unlisted() > 0) unlisted.add("  and " + found.unlisted() + " more of the same file");
        problems += found.count();
    }

    void tell(Problem problem) {
        add(problem);
        problems++;
    }

    private void add(Problem problem) {
        mend.computeIfAbsent(Fault.of(problem), any -> new ArrayList<>()).add(problem);
    }

    long problems() {
        return problems;
    }

    void write(Path folder, String name, LocalDateTime now, PrintWriter screen) {
        var file = folder.resolve(STAMP.format(now) + "-" + name + ".txt");
        try {
            Files.createDirectories(folder);
            Files.write(file, all(Integer.MAX_VALUE, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        all(ON_SCREEN, FIRST_LINES).forEach(screen::println);
        screen.println("The whole report is in " + file);
        screen.flush();
    }

    private List<String> all(int most, int places) {
        var all = new ArrayList<>(lines);
        if (problems > 0) all.add("To mend: " + problems + (problems == 1 ? " thing" : " things"));
        mend.entrySet().stream().limit(most).forEach(each -> all.addAll(told(each.getKey(), each.getValue(), places)));
        long hidden = mend.values().stream().skip(most).mapToLong(List::size).sum();
        if (hidden > 0) all.add("  ... and " + hidden + " more");
        all.addAll(unlisted);
        return all;
    }

    private static List<String> told(Fault fault, List<Problem> where, int places) {
        if (where.size() == 1) return List.of("  " + where.getFirst());
        var told = new ArrayList<>(List.of("  %s, %,d times: %s. %s".formatted(fault.file(), where.size(), fault.what(), fault.mend())));
        int shown = Math.min(places, where.size());
        for (int from = 0; from < shown; from += LINES_IN_A_LINE)
            told.add("    " + where.subList(from, Math.min(from + LINES_IN_A_LINE, shown)).stream().map(ImportReport::place).collect(Collectors.joining(", ")));
        if (shown < where.size()) told.add(told.removeLast() + " and %,d more".formatted(where.size() - shown));
        return told;
    }

    private static String place(Problem problem) {
        return (problem.line() > 0 ? "line " + problem.line() : "the file") + (problem.child() == null ? "" : " (child " + problem.child() + ")");
    }
}
