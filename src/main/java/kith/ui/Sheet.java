package kith.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table as a CSV file for people's spreadsheets. A cell that such a program would take for a formula is made plain text. */
public final class Sheet {

    private final StringWriter text = new StringWriter();
    private final CSVPrinter csv;

    public Sheet(String... columns) {
        try {
            csv = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).setHeader(columns).get().print(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Sheet row(Object... cells) {
        try {
            csv.printRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : plain(cell.toString())).toArray());
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What starts like a formula, also behind spaces, gets an apostrophe before it (OWASP ASVS 1.2.10). */
    static String plain(String cell) {
        var start = cell.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0 || !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
