package kith.ledger.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import kith.app.database.Database;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Origin;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** A ledger in a database of its own, so that a test may do to it what must never be done. */
public final class OwnLedger implements AutoCloseable {

    private static final String MIGRATED = "ledger_migrated_" + ProcessHandle.current().pid();
    private static boolean made;

    public final Database database;
    public final Path keysFolder;
    public final SealingKeys keys;
    public final Sealer sealer;
    private final Clock clock;
    private final String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
    private final String server;
    private final String superuser;
    private final Map<Role, Database.Login> logins;

    public OwnLedger(OpenDatabase suite, Clock clock) throws Exception {
        this.clock = clock;
        this.server = suite.database().url();
        var passwords = new Properties();
        var own = suite.data().file("passwords");
        // an authority's own server stands beside the data folder (AnAuthoritysServer)
        try (var file = Files.newBufferedReader(Files.exists(own) ? own : suite.data().path().resolveSibling("server/passwords"))) {
            passwords.load(file);
        }
        this.superuser = passwords.getProperty("postgres");
        this.logins = Map.copyOf(suite.database().logins());
        migrated();
        run("create database " + name + " owner " + logins.get(Role.OWNER).user() + " template " + MIGRATED + " strategy file_copy");
        this.database = on(name);
        this.keysFolder = Files.createTempDirectory("kith-keys");
        this.keys = new SealingKeys(keysFolder);
        this.sealer = anotherSealer();
    }

    /** All migrations run once; a copy takes a fraction of their time. */
    private void migrated() throws SQLException {
        synchronized (MIGRATED) {
            if (made) return;
            run("create database " + MIGRATED + " owner " + logins.get(Role.OWNER).user());
            Flyway.configure().dataSource(on(MIGRATED).as(Role.OWNER)).locations("classpath:db/migration").outOfOrder(true).defaultSchema("public").table("kith_migration").load().migrate();
            run("alter database " + MIGRATED + " allow_connections false");
            made = true;
        }
    }

    private Database on(String name) { return new Database(server.replaceAll("/(kith|authority)$", "/" + name), logins); }

    private void run(String sql) throws SQLException {
        try (var db = superuser(server); var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    public Sealer anotherSealer() {
        return new Sealer(database.as(Role.SEALER), keys, clock);
    }

    /** Whoever may do anything, with no trigger in the way. */
    public Connection superuser() throws SQLException {
        var db = superuser(database.url());
        db.setAutoCommit(false);
        try (var statement = db.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return db;
    }

    private Connection superuser(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", superuser);
    }

    /** Children with a name each, and visits with words, some to two children at once. */
    public List<Fact<?>> tell(Engine engine, int children) throws SQLException {
        var told = new ArrayList<Fact<?>>();
        var before = PersonId.fresh();
        for (int i = 0; i < children; i++) {
            var child = PersonId.fresh();
            var at = clock.instant().minusSeconds(30);
            told.add(Fact.of(FactId.fresh(), PeopleFacts.NAMED, List.of(child), Happened.on(LocalDate.parse("2026-01-05")), Recorded.at(at), new PersonNamed("legal", "Child", "Number" + i)));
            told.add(Fact.of(FactId.fresh(), CaseworkFacts.VISIT, i % 3 == 0 ? List.of(before, child) : List.of(child), Happened.on(LocalDate.parse("2026-01-06").plusDays(i % 90)),
                Recorded.at(at), new VisitMade("child-in-need", "done", true, i % 2 == 0, "social-worker", null, null, null, null, null, null))
                .saying(List.of(Words.of(UUID.randomUUID(), "Visit " + i, "salt" + i))).from(i % 5 == 0 ? new Origin("file", LocalDate.parse("2026-01-31")) : null));
            before = child;
        }
        try (var bulk = new BulkRecording(database.connect(Role.OWNER), engine)) {
            bulk.record(told);
        }
        return told;
    }

    Verification.Result verify(Connection db, List<Path> copies) throws SQLException, IOException {
        return Verification.of(db, keys.trusted(), copies, clock);
    }

    public List<String> wrong() throws SQLException, IOException {
        try (var db = database.connect(Role.SEALER)) {
            db.setAutoCommit(false);
            return verify(db, keys.witnesses()).findings().wrong();
        }
    }

    @Override public void close() throws Exception {
        run("drop database " + name + " with (force)");
        FileSystemUtils.deleteRecursively(keysFolder);
    }
}
