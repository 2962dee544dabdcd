package kith.exchange.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as comma-separated text in UTF-8, with or without a byte order mark, read row by row. */
final class CsvFile {

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /** Stands within a table that was put together of several. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path path;
    private final String name;
    private final Problems problems;
    private long line;
    private boolean empty = true;
    private int lastColumn;
    private long firstShort;
    private long shorts;

    CsvFile(Path path, Problems problems) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.problems = problems;
    }

    private record Line(CSVRecord record, Map<String, Integer> columns, long line) implements Cells {
        public String get(String column) {
            var at = columns.get(column.toLowerCase(Locale.ROOT));
            return at == null || at >= record.size() ? "" : record.get(at).replace(BYTE_ORDER_MARK, "");
        }
    }

    /**
     * @param needed columns without which the table says nothing
     * @throws Refused when nothing can be read; a fault further down is listed, and the rows before it stand
     */
    void read(List<String> needed, Consumer<Cells> each) {
        boolean begun = false;
        try (var in = open(); var parser = CSVParser.parse(text(in), CSV)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) throw new Refused(name, 1, "The file is empty", "Export it again, with its header row.");
            var columns = columns(rows.next(), needed);
            begun = true;
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!rows.hasNext()) break;
                row(rows.next(), columns, each);
            }
            if (empty) problems.note(name + " has a header and no rows.");
        } catch (IOException | UncheckedIOException broken) {
            var refused = refused(broken instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) broken);
            if (!begun) throw refused;
            problems.add(name, refused.problem().line(), null, refused.problem().what(), refused.problem().mend());
        }
        if (shorts > 0) problems.note("%s: %s before the last column of the header (the first at line %d); what is missing was taken as empty.".formatted(name, shorts == 1 ? "1 row ends" : shorts + " rows end", firstShort));
    }

    private void row(CSVRecord record, Map<String, Integer> columns, Consumer<Cells> each) {
        for (int at = columns.size(); at < record.size(); at++)
            if (!record.get(at).isBlank()) {
                empty = false;
                problems.add(name, line, null, "The row has more values than the header has columns", "Look for a comma too many, or a value with a comma that needs quotation marks; the row was left out.");
                return;
            }
        boolean blank = true;
        for (var value : record) blank &= value.isBlank();
        if (blank) return;
        empty = false;
        if (record.size() <= lastColumn && shorts++ == 0) firstShort = line;
        each.accept(new Line(record, columns, line));
    }

    private Map<String, Integer> columns(CSVRecord header, List<String> needed) {
        var columns = new LinkedHashMap<String, Integer>();
        if (header.size() == 1) separated(header.get(0));
        for (int at = 0; at < header.size(); at++) {
            var column = header.get(at).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (column.indexOf(Entry.NOT_UTF_8) >= 0) throw new Refused(name, 1, "The header holds a character that is not UTF-8: " + Problems.shown(column), Entry.AS_UTF_8 + ".");
            if (!column.isEmpty()) lastColumn = at;
            if (columns.putIfAbsent(column.isEmpty() ? "(column " + at + ")" : column, at) != null)
                throw new Refused(name, 1, "The column " + Problems.shown(column) + " stands twice in the header", "Keep one of the two.");
        }
        for (var each : needed)
            if (!columns.containsKey(each.toLowerCase(Locale.ROOT)))
                throw new Refused(name, 1, "The column " + each + " is missing", "Add the column to the header, spelt just so, and load the file again.");
        return columns;
    }

    /** What a spreadsheet writes in many countries. */
    private void separated(String header) {
        var mark = header.indexOf(';') >= 0 ? ";" : header.indexOf('\t') >= 0 ? "a tab" : null;
        if (mark != null) throw new Refused(name, 1, "The values are separated by " + mark + " and not by ,", "Save it as \"CSV UTF-8 (comma delimited)\" and load it again.");
    }

    private InputStream open() throws IOException {
        if (Files.size(path) > XmlFile.LARGEST) throw new Refused(name, 0, "The file is larger than 200 MB", "No table of the return is: export it again.");
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(4);
        var start = in.readNBytes(3);
        if (start.length > 1 && (start[0] & 0xff) >= 0xfe && (start[1] & 0xff) >= 0xfe || start.length > 1 && (start[0] == 0 || start[1] == 0)) {
            in.close();
            throw new Refused(name, 1, "The file is saved as UTF-16", "Save it as \"CSV UTF-8 (comma delimited)\" and load it again.");
        }
        if (start.length == 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
            in.close();
            throw new Refused(name, 1, "This is a workbook or an archive, whatever its name says", "Save each table as \"CSV UTF-8 (comma delimited)\" and load it again.");
        }
        boolean mark = start.length == 3 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf;
        if (!mark) in.reset();
        return in;
    }

    /** A byte that is not UTF-8 is marked: it costs the row in which it stands, and no other. */
    private static Reader text(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private Refused refused(IOException broken) {
        var said = broken.getMessage() == null ? "" : broken.getMessage();
        if (said.contains("encapsulated") || said.contains("EOF") || said.contains("token"))
            return new Refused(name, line, "A quotation mark in this row is never closed, or stands in the middle of a value", "Correct the row: it and the rows after it were not read.");
        return new Refused(name, line, "The file cannot be read: " + Problems.shown(said), "Check that it is there and that you may read it.");
    }
}
