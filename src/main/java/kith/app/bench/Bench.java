package kith.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kith.access.Asker;
import kith.access.Workers;
import kith.access.Workers.NewWorker;
import kith.app.KithApplication;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.pathway.replay.Replay;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure Kith against the floors of its own database, in a folder of its own, and print the table.")
public class Bench implements Callable<Integer> {

    private static final long SEED = 2026;

    @Option(names = "--people", defaultValue = "200000", description = "how many people, with ten facts each (default: ${DEFAULT-VALUE})")
    int people;

    @Option(names = "--names", defaultValue = "500000", description = "how many names to search in (default: ${DEFAULT-VALUE})")
    int names;

    @Option(names = "--rounds", defaultValue = "3", description = "Kith and floor in turn so many times (default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--times", defaultValue = "250", description = "how often each reader asks in a round (default: ${DEFAULT-VALUE})")
    int times;

    @Option(names = "--work", paramLabel = "DIR", description = "where to put the two databases, removed at the end; on the disk that is to be measured (default: a temporary folder)")
    Path work;

    @Option(names = "--rival", description = "instead: step the child protection pathway beside a workflow engine on the same PostgreSQL (bench/rival)")
    boolean rival;

    @Option(names = "--cases", defaultValue = "100000", description = "with --rival: how many cases are open (default: ${DEFAULT-VALUE})")
    int cases;

    private final Report report = new Report();
    private final LocalDate today = LocalDate.now(Clock.system(Happened.LONDON));

    @Override public Integer call() throws Exception {
        var folder = work == null ? Files.createTempDirectory("kith-bench") : Files.createDirectories(work);
        try {
            if (rival) return beside(folder.resolve("rival"));
            service(folder.resolve("service"));
            search(folder.resolve("names"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println(report.table());
        return report.reached() ? 0 : 1;
    }

    private int beside(Path data) throws Exception {
        var workers = IntStream.range(0, Load.CLIENTS).mapToObj(i -> UUID.randomUUID()).toList();
        try (var database = OpenDatabase.in(data); var context = KithApplication.withoutPages(database)) {
            signUp(context.getBean(Workers.class), workers);
            var bench = new RivalBench(context, database.database(), today, workers);
            System.out.println(bench.measure(cases, rounds, times));
            return bench.reached() ? 0 : 1;
        }
    }

    private void service(Path data) throws Exception {
        var workers = IntStream.range(0, Load.CLIENTS).mapToObj(i -> UUID.randomUUID()).toList();
        var population = new Population(SEED, today, workers);
        try (var database = OpenDatabase.in(data)) {
            load(database, population, workers);
            try (var owner = database.database().connect(Role.OWNER)) {
                report.verified(VerifyBench.measure(data, owner));
            }
            try (var server = Server.start(data)) {
                var readers = new Readers(server.address);
                var owner = database.database().as(Role.OWNER);
                Posts.give(owner, workers);
                var pages = new PageBench(readers, owner);
                // not the child's page first: what all pages share is compiled by then, as in a Kith that has run for a morning
                report.add(pages.day(workers, rounds, times));
                report.add(pages.queue(workers, rounds, times));
                report.add(pages.child(population, rounds, times));
                var guard = new GuardBench(pages, population, owner);
                report.add(guard.rowSecurity(rounds, times));
                report.add(guard.audit(rounds, times));
                OwnHubs.give(owner, workers);
                report.add(pages.list(rounds, times));
                report.add(pages.board(rounds, times));
                var visits = new VisitBench(readers, owner, population.onPlans(), today);
                report.add(visits.measure(rounds, times));
                report.add(new WayBench(visits, server.address, population.onPlans()).measure(rounds, times));
                // the last of all: it moves children into hubs of its own
                var meetings = new MeetingBench(readers, owner, workers, today);
                meetings.prepare();
                report.add(meetings.screen(rounds, times));
                report.add(meetings.save(rounds, Math.max(5, times / 5)));
                try (var context = KithApplication.withoutPages(database)) {
                    report.add(meetings.agendas(context, rounds, times));
                }
            }
        }
        report.started(StartBench.measure(data, rounds));
    }

    private void load(OpenDatabase database, Population population, List<UUID> workers) throws Exception {
        try (var context = KithApplication.withoutPages(database)) {
            signUp(context.getBean(Workers.class), workers);
            var engine = context.getBean(Engine.class);
            say("Evaluating children in memory");
            report.evaluated(new EvaluationBench(engine, today).measure());
            say("Recording " + people + " people");
            double kith = ImportBench.millis(database.database().connect(Role.OWNER), engine, population, people) / 1000.0;
            report.heap();
            try (var owner = database.database().connect(Role.OWNER)) {
                var copy = new CopyFloor(owner, database.data().file("rows"));
                report.size(people, count(owner), copy.rows());
                say("Copying the same rows");
                report.add(new Measured("import", "s", List.of(kith), List.of(copy.millis(false) / 1000.0), 3));
                replay(database, engine, copy);
                owner.createStatement().execute("vacuum analyze");
            }
            say("Sealing");
        }
    }

    private void replay(OpenDatabase database, Engine engine, CopyFloor copy) throws Exception {
        say("Making everything again from the facts");
        long start = System.nanoTime();
        new Replay(database.database().as(Role.OWNER), engine).mend();
        double kith = (System.nanoTime() - start) / 1e9;
        report.add(new Measured("replay everything", "s", List.of(kith), List.of(copy.replayMillis() / 1000.0), 2.5));
    }

    private static void signUp(Workers workers, List<UUID> ids) {
        var hash = workers.hash(Readers.PASSWORD);
        Asker.asSystem(() -> {
            for (int i = 0; i < ids.size(); i++) workers.addWithHash(new NewWorker(ids.get(i), Readers.username(i), "Reader " + i, null, null), hash, "practitioner");
            return null;
        });
    }

    private void search(Path data) throws Exception {
        say("Filling in " + names + " names");
        var all = NameFixture.people(names, SEED, today);
        var cases = Misspelt.cases(all, 30, SEED, today);
        try (var database = OpenDatabase.in(data)) {
            try (var owner = database.database().connect(Role.OWNER)) {
                NameTables.fill(owner, all);
                for (var statement : Floors.one("names").split(";\\s*\n")) if (!statement.isBlank()) owner.createStatement().execute(statement);
                owner.createStatement().execute("vacuum analyze");
            }
            try (var context = KithApplication.withoutPages(database)) {
                signUp(context.getBean(Workers.class), IntStream.range(0, Load.CLIENTS).mapToObj(i -> UUID.randomUUID()).toList());
                // it puts the operating model in force, without which nobody may find anybody
                try (var server = Server.start(data)) {
                    var bench = new SearchBench(context, database.database().as(Role.OWNER), cases, today);
                    report.found(bench.found());
                    report.add(bench.measure(names, rounds));
                    report.searchPage(bench.page(new Readers(server.address)));
                }
            }
        }
    }

    private static long count(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("select count(*) from ledger.fact")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
