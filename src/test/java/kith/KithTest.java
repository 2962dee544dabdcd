package kith;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import kith.access.Workers;
import kith.app.KithApplication;
import kith.app.database.AnAuthoritysServer;
import kith.app.database.OpenDatabase;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * One application and one database for the whole suite: a test speaks HTTP to it, or to its beans as 'system'. Never add mocks, profiles
 * or properties to a subclass: each different set would start another application.
 */
@SpringBootTest(classes = KithApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kith.cover-every=1d")
@ContextConfiguration(initializers = KithTest.SuiteDatabase.class)
@ExtendWith(AsSystem.class)
public abstract class KithTest {

    protected static final String PASSWORD = "correct horse battery";
    /** Of the fewest rounds: the thousands of sign-ins of the suite would otherwise be much of its time. */
    protected static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    @LocalServerPort protected int port;
    @Autowired protected JdbcClient db;
    @Autowired protected Workers workers;
    @Autowired protected Clock clock;
    @Autowired private Organisation installing;
    @Autowired private PlatformTransactionManager transactions;

    private static boolean installed;

    /** The suite is an authority that works in hubs: without an operating model nobody sees anything. */
    @BeforeEach void theOperatingModel() {
        if (installed) return;
        var model = OperatingModels.shipped("slough-2016");
        // a test that is rolled back must not take it along
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> installing.install(model, model.validFrom()));
        installed = true;
    }

    /** A browser without scripts, signed in as a new worker with these roles (a practitioner, a manager, ...). */
    protected Visitor as(String... roles) { return signedIn(worker(roles.length == 0 ? new String[] {"practitioner"} : roles)); }

    protected Visitor signedIn(String username) { return visitor().signIn(username, PASSWORD); }

    protected Visitor visitor() { return new Visitor("http://localhost:" + port); }

    /** A new worker's username. With no role they may do nothing. */
    protected String worker(String... roles) {
        var id = UUID.randomUUID();
        var username = "worker-" + id.toString().substring(0, 8);
        workers.addWithHash(new Workers.NewWorker(id, username, "Worker " + id.toString().substring(0, 8), null, null), HASH, roles);
        return username;
    }

    /** A new worker who must have a second factor, whatever the installation demands of others. */
    protected String workerWithSecondFactor(String... roles) {
        var username = worker(roles);
        db.sql("update access.worker set must_have_second_factor = true where username = :username").param("username", username).update();
        return username;
    }

    static class SuiteDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

        private static OpenDatabase open;

        @Override public void initialize(GenericApplicationContext context) { KithApplication.on(database()).initialize(context); }

        private static synchronized OpenDatabase database() {
            if (open != null) return open;
            try {
                var folder = Files.createTempDirectory("kith-test");
                // most tests sign in with a password; a worker who must have a second factor is asked for one all the same
                Files.writeString(folder.resolve("kith.properties"), "sign-in.second-factor=optional\n");
                open = Boolean.getBoolean("tests.outside") ? AnAuthoritysServer.openedFrom(folder) : OpenDatabase.in(folder, OpenDatabase.Settings.FAST_FOR_TESTS);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(open, folder)));
                return open;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void forget(OpenDatabase database, Path folder) {
            database.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
            FileSystemUtils.deleteRecursively(new File(database.data().path() + "-keys"));
        }
    }
}
