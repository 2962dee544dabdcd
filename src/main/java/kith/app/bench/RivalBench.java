package kith.app.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Worker;
import kith.access.Workers;
import kith.app.database.Database;
import kith.app.database.Role;
import kith.hub.day.Duties;
import kith.ledger.Fact;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.pathway.Recording;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The child protection pathway as facts, beside the same one as tokens of a workflow engine, on one PostgreSQL and in turn. Neither has a network or pages between. */
final class RivalBench {

    private static final String HELD = "select person from hub.allocation where hub = ? and key = ?";

    private final Database database;
    private final LocalDate today;
    private final List<UUID> readers;
    private final Cases cases;
    private final Engine engine;
    private final Recording recording;
    private final Access access;
    private final Organisation organisation;
    private final Duties duties;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final List<Worker> workers;
    private final List<Ahead> lines = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private int their;

    RivalBench(ApplicationContext kith, Database database, LocalDate today, List<UUID> readers) {
        this.database = database;
        this.today = today;
        this.readers = readers;
        this.engine = kith.getBean(Engine.class);
        this.recording = kith.getBean(Recording.class);
        this.access = kith.getBean(Access.class);
        this.organisation = kith.getBean(Organisation.class);
        this.duties = kith.getBean(Duties.class);
        this.db = kith.getBean(JdbcClient.class);
        this.transaction = kith.getBean(TransactionTemplate.class);
        this.cases = new Cases(engine, today, readers);
        var known = kith.getBean(Workers.class);
        this.workers = Asker.asSystem(() -> readers.stream().map(id -> known.withId(id).orElseThrow()).toList());
    }

    /** @return the table, and whether ten times is reached everywhere */
    String measure(int many, int rounds, int times) throws Exception {
        var model = OperatingModels.shipped("slough-2016");
        organisation.install(model, model.validFrom());
        run("create schema rival");
        try (var rival = Rival.start(database)) {
            System.err.printf(Locale.UK, "Opening %,d cases in %s%n", many, rival.name);
            double theirs = rival.ask("fill", 0, many, Cases.EACH, Load.CLIENTS).getFirst();
            System.err.printf(Locale.UK, "Opening %,d cases in Kith%n", many);
            double ours = fill(many);
            Posts.give(database.as(Role.OWNER), readers);
            run("vacuum analyze");
            lines.add(new Ahead(String.format(Locale.UK, "opening %,d cases: Kith by its import, the engine start by start without waiting for the disk", many), "s", List.of(ours), List.of(theirs), false));
            steps(rival, many, rounds, times);
            reads(rival, many, rounds, times);
            return table(rival.name, many);
        }
    }

    private void steps(Rival rival, int many, int rounds, int times) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        int next = many / 2;
        for (int round = -1; round < rounds; round++) {
            int from = next;
            next += Load.CLIENTS * Math.max(1, times / Cases.STEPS_EACH);
            double kith = steps(from, next);
            var other = rival.ask("step", from, next, Load.CLIENTS);
            if (round < 0) continue;
            ours.add(kith);
            theirs.add(other.get(1) / other.get(0));
        }
        lines.add(new Ahead("facts a second, each a transaction, 8 at once", "", ours, theirs, true));
    }

    private double steps(int from, int to) throws Exception {
        var facts = new ArrayList<List<Fact<?>>>();
        for (int i = from; i < to; i++) for (int step = 0; step < Cases.STEPS_EACH; step++) facts.add(List.of(cases.step(i, step)));
        int each = (to - from) / Load.CLIENTS * Cases.STEPS_EACH;
        long start = System.nanoTime();
        Load.run(Load.CLIENTS, each, number -> n -> Asker.asSystem(() -> transaction.execute(status -> recording.record(facts.get(number * each + n)))));
        return facts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void reads(Rival rival, int many, int rounds, int times) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = -1; round < rounds; round++) {
            double kith = Load.run(Load.CLIENTS, times, number -> n -> open.set(read(workers.get(number)))).p95();
            var other = rival.ask("read", Math.max(1, many / 2 / Cases.EACH), Math.max(1, times / 10), Load.CLIENTS);
            if (round < 0) continue;
            ours.add(kith);
            theirs.add(other.getFirst());
            their = other.get(1).intValue();
        }
        lines.add(new Ahead(String.format(Locale.UK, "a worker's open work at %,d open cases, 8 at once, p95", many), "ms", ours, theirs, false));
    }

    /** As a worker: who may see whom is decided, and every row passes row-level security. */
    private int read(Worker worker) {
        return Asker.as(worker, () -> transaction.execute(status -> {
            var held = db.sql(HELD).param(Posts.hub(readers.indexOf(worker.id()))).param(worker.id().toString()).query(UUID.class).list();
            return duties.of(access.sight(worker, held).keySet(), today, today.plusYears(1)).size();
        }));
    }

    private double fill(int many) throws SQLException {
        long inside = 0;
        try (var bulk = new BulkRecording(database.connect(Role.OWNER), engine)) {
            for (int i = 0; i < many; i++) {
                var facts = cases.open(i);
                long start = System.nanoTime();
                bulk.record(facts);
                inside += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            bulk.flush();
            inside += System.nanoTime() - start;
        }
        return inside / 1e9;
    }

    private void run(String sql) throws SQLException {
        try (var owner = database.connect(Role.OWNER); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String table(String name, int many) {
        var text = new StringBuilder("\n| work | Kith | " + name + " | times ahead | ten times |\n|---|---|---|---|---|\n");
        lines.forEach(line -> text.append(line.row()).append('\n'));
        return text.append(String.format(Locale.UK, "%n- %,d cases of %d a worker; open for one worker: %d things in Kith, %d tasks in the engine.%n", many, Cases.EACH, open.get(), their)).toString();
    }

    boolean reached() {
        return lines.stream().allMatch(Ahead::reached);
    }
}
