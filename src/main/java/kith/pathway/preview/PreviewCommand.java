package kith.pathway.preview;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.pathway.ClockRule;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.pathway.preview.Preview.Found;
import kith.pathway.preview.Preview.Move;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Before pathway files are changed: which running clocks would move, and whose. */
@Command(name = "preview", mixinStandardHelpOptions = true, description = "Say which running clocks would move, and whose, if the pathway files of a folder were in force. Changes nothing.",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:nothing would move", "1:something would move", "2:the files cannot be used; the place is on standard error"})
public class PreviewCommand implements Callable<Integer> {

    static final String NUMBERS = "select person, child_id from people.person where child_id is not null";
    private static final int SOME = 20;

    @Parameters(paramLabel = "DIR", description = "a model, or a folder of pathway files with clocks.yml and calendar.yml beside them")
    Path folder;

    @Option(names = "--all", description = "every child, not only the first " + SOME + " of each rule")
    boolean all;

    @Autowired @Qualifier("owner") DataSource owner;
    @Autowired Engine engine;
    @Autowired Clock clock;

    @Spec CommandSpec spec;

    @Override public Integer call() throws SQLException {
        var err = spec.commandLine().getErr();
        try {
            var then = PathwayFiles.changed(folder, engine.pathways().country(), engine.kinds());
            var found = Preview.of(owner, engine, then, LocalDate.ofInstant(clock.instant(), Happened.LONDON));
            print(found, then);
            return found.moves().isEmpty() && found.turns().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            wrong.getMessage().lines().forEach(err::println);
            err.flush();
            return 2;
        }
    }

    private void print(Found found, Pathways then) throws SQLException {
        var out = spec.commandLine().getOut();
        var numbers = numbers();
        long people = found.moves().stream().map(Move::person).distinct().count();
        out.printf("Of %,d people, %,d have clocks that would move: %,d clocks.%n", found.people(), people, found.moves().size());
        byRule(found.moves()).forEach((rule, moves) -> {
            var title = then.clock(rule).map(ClockRule::title).orElseGet(() -> engine.pathways().clockTitle(rule));
            out.printf("%n%s %s: %,d children%n", rule, title, moves.stream().map(Move::person).distinct().count());
            list(out, moves, each -> number(each.person(), numbers) + "  " + words(each));
        });
        found.turns().stream().collect(Collectors.groupingBy(each -> each.status() + (each.began() ? ": would begin for" : ": would no longer be so for"), TreeMap::new, Collectors.toList())).forEach((status, turns) -> {
            out.printf("%nStatus %s %,d people%n", status, turns.size());
            list(out, turns, each -> number(each.person(), numbers));
        });
        out.flush();
    }

    private static TreeMap<String, List<Move>> byRule(List<Move> moves) {
        return moves.stream().collect(Collectors.groupingBy(Move::rule, TreeMap::new, Collectors.toList()));
    }

    private <T> void list(PrintWriter out, List<T> all, Function<T, String> line) {
        all.stream().limit(this.all ? Long.MAX_VALUE : SOME).forEach(each -> out.println("  " + line.apply(each)));
        if (!this.all && all.size() > SOME) out.printf("  and %,d more: --all lists them%n", all.size() - SOME);
    }

    private static String words(Move move) {
        if (move.due() == null) return "would run, due " + move.then();
        return move.then() == null ? "due " + move.due() + ", would no longer run" : "due " + move.due() + ", would be due " + move.then();
    }

    /** The number by which the service knows the child; who has none is named by the id of the record. */
    private static String number(PersonId person, Map<PersonId, String> numbers) {
        return numbers.getOrDefault(person, person.toString());
    }

    private Map<PersonId, String> numbers() throws SQLException {
        var numbers = new HashMap<PersonId, String>();
        try (var db = owner.getConnection(); var statement = db.createStatement(); var rows = statement.executeQuery(NUMBERS)) {
            while (rows.next()) numbers.put(new PersonId(rows.getObject(1, UUID.class)), rows.getString(2));
        }
        return numbers;
    }
}
