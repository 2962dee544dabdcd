package kith.exchange.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kith.exchange.imports.Row.Identity;

/** Reads a folder of SSDA903 tables, of any year since 2017. */
public final class Ssda903Reader {

    private static final int FIRST_YEAR = 2009;
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)(20\\d\\d)(?:[-_/ ]?(\\d\\d))?(?!\\d)");

    private final Path folder;
    private final LocalDate today;
    private final Problems problems = new Problems();
    private final Map<Ssda903Table, Path> tables = new EnumMap<>(Ssda903Table.class);
    private final Map<String, Map<String, Row>> children = new LinkedHashMap<>();
    private final Map<String, Lifespan> lives = new HashMap<>();
    private final Map<String, String> upns = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final TreeMap<Integer, Integer> daysOfYear = new TreeMap<>();

    private Ssda903Reader(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /**
     * @param year the collection year; null to take it from the folder's name and the dates in the tables
     * @throws Refused when nothing of the folder can be loaded
     */
    public static Return read(Path folder, Integer year, LocalDate today) {
        return new Ssda903Reader(folder, today).read(year);
    }

    private Return read(Integer asked) {
        find();
        for (var vital : List.of(Ssda903Table.HEADER, Ssda903Table.EPISODES))
            if (!tables.containsKey(vital))
                throw new Refused(folder.getFileName().toString(), 0, "There is no " + vital.fileName() + " in the folder", "Put the tables of the return into one folder, each under its own name.");
        table(Ssda903Table.HEADER).read(Ssda903Table.HEADER.needed(), this::header);
        if (lives.isEmpty()) throw new Refused(file(Ssda903Table.HEADER), 0, "There is no child that can be loaded in the header table", "Put right what is listed, and load the folder again.");
        table(Ssda903Table.EPISODES).read(Ssda903Table.EPISODES.needed(), cells -> follow(Ssda903Table.EPISODES, cells, 0));
        if (tables.containsKey(Ssda903Table.REVIEWS)) other(Ssda903Table.REVIEWS, 0);
        int year = asked == null ? year() : meant(asked);
        if (asked == null) tables.values().forEach(file -> named(file.getFileName().toString(), year));
        tables.keySet().stream().filter(table -> table.ordinal() > Ssda903Table.REVIEWS.ordinal()).forEach(table -> other(table, year));
        var read = Return.of(Format.SSDA903, year, today, null, problems);
        children.forEach((child, rows) -> read.children().put(child, List.copyOf(rows.values())));
        if (asked == null) problems.note("Taken as the return of " + years(year) + "; say --year where it is another.");
        return read;
    }

    private void find() {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (!Files.isRegularFile(file)) {
                    problems.note(Problems.shown(name) + " is no file and was not read.");
                    continue;
                }
                var table = name.toLowerCase().endsWith(".csv") ? Ssda903Table.of(name).orElse(null) : null;
                if (table == null) problems.note(Problems.shown(name) + " is not a table of the return and was not read.");
                else if (tables.putIfAbsent(table, file) != null)
                    problems.add(name, 0, null, "Another file of the folder, " + file(table) + ", is the same table", "Keep one of the two; this one was not read.");
            }
        } catch (IOException broken) {
            throw new Refused(folder.toString(), 0, "The folder cannot be read", "Name the folder that holds the CSV files of the return.");
        }
    }

    private CsvFile table(Ssda903Table table) {
        return new CsvFile(tables.get(table), problems);
    }

    private String file(Ssda903Table table) {
        return tables.get(table).getFileName().toString();
    }

    /** A table beside the vital two that cannot be read is listed, and the rest loaded. */
    private void other(Ssda903Table table, int year) {
        try {
            table(table).read(table.needed(), cells -> follow(table, cells, year));
        } catch (Refused broken) {
            var p = broken.problem();
            problems.add(p.file(), p.line(), null, p.what() + "; the whole table was left out", p.mend());
        }
    }

    private void header(Cells cells) {
        var file = file(Ssda903Table.HEADER);
        var id = cells.get("CHILD").strip();
        var entry = new Entry(cells, file, id.isEmpty() ? null : id, new Lifespan(null, null, today, 0), problems);
        if (!id.matches("[A-Za-z0-9/_. -]{1,40}")) {
            entry.wrong("CHILD is not an id of up to 20 letters and digits", "Correct the id: nothing of this child was loaded.");
            return;
        }
        if (lines.putIfAbsent(id, cells.line()) != null) {
            entry.wrong("This id also stands at line " + lines.get(id) + ": which of the two is the child cannot be known", "Give each child one id and one row: neither was loaded.");
            children.remove(id);
            lives.remove(id);
            return;
        }
        var born = entry.needDay("DOB");
        if (!entry.ok()) {
            entry.wrong("The date of birth cannot stand", "Correct it: nothing of this child was loaded.");
            return;
        }
        var life = new Lifespan(born, null, today, 0);
        lives.put(id, life);
        var rest = new Ssda903Row(cells, file, id, life, problems, 0);
        var rows = children.computeIfAbsent(id, any -> new LinkedHashMap<>());
        rows.put("", new Identity("ssda903", born, null, null, rest.sex(), rest.ethnicity(), upn(rest, id), List.of()));
        var mother = rest.mother();
        if (mother != null) rows.put(mother.key(), mother);
    }

    private String upn(Ssda903Row row, String id) {
        var upn = row.upn();
        var other = upn == null ? null : upns.putIfAbsent(upn, id);
        return other == null ? upn : row.none("UPN " + upn + " also stands with child " + other, "A UPN belongs to one child; this child was loaded without.");
    }

    private void follow(Ssda903Table table, Cells cells, int year) {
        var id = cells.get("CHILD").strip();
        var row = new Ssda903Row(cells, file(table), id.isEmpty() ? null : id, lives.get(id), problems, year);
        if (id.isEmpty()) row.none("CHILD is missing", "Fill in the id: the row was left out.");
        else if (!lives.containsKey(id)) row.none(lines.containsKey(id) ? "The child's row in the header table cannot stand" : "This child is not in the header table",
            lines.containsKey(id) ? "Correct the header row: this row was left out with it." : "Add the child to " + file(Ssda903Table.HEADER) + ", or correct the id: the row was left out.");
        else row.read(table).ifPresent(read -> add(row, id, read));
    }

    private void add(Ssda903Row row, String id, Row read) {
        var told = children.get(id).putIfAbsent(read.key(), read);
        if (told != null && !told.equals(read)) row.none("Another row of this child has the same date (" + read.key().replace('|', ' ') + ")", "Keep one of the two: the first was loaded.");
        for (var day : row.days()) daysOfYear.merge(day.getMonthValue() > 3 ? day.getYear() + 1 : day.getYear(), 1, Integer::sum);
    }

    /** A slip here could never be undone: what a later year tells counts before whatever the years up to it tell. */
    private int meant(int asked) {
        if (asked < FIRST_YEAR || asked > today.getYear() + 1)
            throw new Refused(folder.getFileName().toString(), 0, "--year " + asked + " is no year that this return can be of", "Say the year in which it ends: --year 2026 for April 2025 to March 2026.");
        int last = lastYear();
        if (asked < last)
            throw new Refused(folder.getFileName().toString(), 0, "The tables tell of days in " + years(last) + ", after the end of --year " + asked,
                "Say --year " + last + ", or put right the dates after 31 March " + asked + ".");
        return asked;
    }

    /** A table left over from another year would be taken for this one's, and a load cannot be taken back. */
    private void named(String file, int year) {
        var named = YEARS.matcher(file);
        String other = null;
        while (named.find()) {
            int first = Integer.parseInt(named.group(1));
            boolean range = named.group(2) != null && Integer.parseInt(named.group(2)) == (first + 1) % 100;
            if (named.group(2) != null && !range) continue;
            if (range ? first + 1 == year : first == year || first + 1 == year) return;
            other = named.group();
        }
        if (other != null)
            throw new Refused(file, 0, "The file is named for " + other + ", the folder was taken as the return of " + years(year), "Take it out of the folder, or say --year " + year + " if it belongs to this return.");
    }

    private static String years(int year) {
        return year - 1 + "-" + "%02d".formatted(year % 100);
    }

    /** The latest in which more than a stray day falls. */
    private int lastYear() {
        int days = daysOfYear.values().stream().mapToInt(Integer::intValue).sum();
        return daysOfYear.descendingMap().entrySet().stream().filter(each -> each.getValue() * 100 >= days).map(Map.Entry::getKey).findFirst().orElse(0);
    }

    /** The year in the folder's name, unless the tables know of something later. */
    private int year() {
        int lastYear = lastYear();
        var name = folder.toAbsolutePath().normalize().getFileName();
        var named = YEARS.matcher(name == null ? "" : name.toString());
        var years = new ArrayList<Integer>();
        while (named.find()) {
            int first = Integer.parseInt(named.group(1));
            years.add(named.group(2) != null && Integer.parseInt(named.group(2)) == (first + 1) % 100 ? first + 1 : first);
        }
        int year = years.stream().filter(each -> each >= lastYear && each <= today.getYear() + 1).min(Integer::compare).orElse(lastYear);
        if (year == 0) throw new Refused(folder.getFileName().toString(), 0, "Nothing in the folder says which year it is of", "Say it: --year 2026 for April 2025 to March 2026.");
        return year;
    }
}
