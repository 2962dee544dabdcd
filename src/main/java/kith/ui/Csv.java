package kith.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Rows for a spreadsheet. Whatever a person typed is quoted, and what a spreadsheet would take for a formula is marked as words. */
public final class Csv implements AutoCloseable {

    /** Wide forms of the signs too: some spreadsheets take them for the plain ones. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    public Csv(Appendable out) {
        try {
            printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Numbers and dates are written as they are; everything else as words. */
    public void row(List<?> cells) {
        var row = new ArrayList<Object>();
        for (var cell : cells) row.add(cell instanceof Number ? cell : cell == null ? "" : words(cell.toString()));
        try {
            printer.printRecord(row);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public void row(Object... cells) { row(java.util.Arrays.asList(cells)); }

    static String words(String text) { return FORMULA.matcher(text).matches() || text.startsWith("\t") || text.startsWith("\r") ? "'" + text : text; }

    @Override public void close() throws IOException { printer.close(true); }
}
