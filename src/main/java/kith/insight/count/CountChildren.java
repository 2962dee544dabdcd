package kith.insight.count;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kith.pathway.Engine;
import kith.pathway.evaluate.Moment;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "count", mixinStandardHelpOptions = true, description = "Count children by status and hub on a day, and the facts, people and owed records there were.")
public class CountChildren implements Callable<Integer> {

    @Option(names = "--on", required = true, paramLabel = "DATE", converter = ReadMoment.class, description = "a date (its end, in London) or a date and time")
    Moment on;

    @Option(names = "--as-known", paramLabel = "DATE", converter = ReadMoment.class, description = "leave out what was recorded later")
    Moment asKnown;

    @Option(names = "--by-source-date", description = "what a file told counts as known from the day the file speaks of, not from the day it was loaded")
    boolean bySourceDate;

    @Option(names = "--json", description = "print JSON (docs/count.schema.json)")
    boolean json;

    @Autowired DataSource source;
    @Autowired Engine engine;

    @Override public Integer call() throws SQLException {
        var counted = Counting.of(source, engine, new Question(on, asKnown, bySourceDate));
        System.out.println(json ? JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(counted) : plain(counted));
        return 0;
    }

    private static String plain(Counted counted) {
        var text = new StringBuilder(String.format("%,d facts, %,d people, %,d owed records", counted.facts(), counted.people(), counted.owed()));
        counted.status().forEach((code, of) -> {
            text.append(String.format("%n%-20s %,7d", code, of.children()));
            of.byHub().forEach((hub, children) -> text.append(String.format("%n  %-18s %,7d", hub, children)));
        });
        return text.toString();
    }

    static final class ReadMoment implements ITypeConverter<Moment> {
        @Override public Moment convert(String text) {
            try {
                return Moment.valueOf(text);
            } catch (DateTimeException wrong) {
                throw new TypeConversionException("\"" + text + "\" is neither a date (2026-03-02) nor a date and time with offset (2026-03-02T16:10:00Z)");
            }
        }
    }
}
