package kith.exchange.demo.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file with its heading; days as the returns write them. */
final class Table implements AutoCloseable {

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CSVPrinter csv;

    Table(Path file, String... columns) {
        try {
            csv = CSVFormat.RFC4180.builder().setHeader(columns).get().print(Files.newBufferedWriter(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void row(Object... values) {
        try {
            csv.printRecord(Arrays.stream(values).map(value -> value instanceof LocalDate day ? SLASHED.format(day) : value).toArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
