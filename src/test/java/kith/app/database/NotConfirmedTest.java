package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kith.KithTest;
import kith.access.AskerTransactions;
import kith.access.NotConfirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class NotConfirmedTest extends KithTest {

    private static final String CANCEL = "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'";

    @Test void a_commit_that_no_standby_confirmed_is_not_called_saved(@TempDir Path folder) throws Exception {
        try (var open = OpenDatabase.in(Prepared.in(folder))) {
            var source = open.database().as(Role.APP);
            var transaction = new TransactionTemplate(new AskerTransactions(source, 2));
            superuser(open, "alter system set synchronous_standby_names = 'nobody'");
            superuser(open, "select pg_reload_conf()");

            var canceller = CompletableFuture.runAsync(() -> cancelWhenWaiting(open));

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> JdbcClient.create(source)
                .sql("insert into access.failed_sign_in (username, source, at) values ('x', 'y', '2026-11-22')").update())).isInstanceOf(NotConfirmed.class);
            canceller.join();
            superuser(open, "alter system reset synchronous_standby_names");
            superuser(open, "select pg_reload_conf()");
        }
    }

    @Test void a_folder_that_a_newer_kith_brought_up_to_date_is_not_opened(@TempDir Path folder) throws Exception {
        try (var open = OpenDatabase.in(Prepared.in(folder))) {
            superuser(open, "insert into kith_migration (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values (99999, '9999', 'to come', 'SQL', 'V9999__to_come.sql', 1, 'x', now(), 1, true)");

            assertThatThrownBy(() -> Migrations.run(open.database())).isInstanceOf(NotStarted.class).hasMessageContaining("newer Kith").hasMessageContaining("9999");
        }
    }

    @Test void the_worker_is_told_and_everything_typed_is_there_to_send_again() {
        var reply = as("practitioner").post("/test/unconfirmed", "note", "Seen at home with her mother", "id", UUID.randomUUID().toString());

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).contains("Not confirmed saved").contains("value=\"Seen at home with her mother\"").contains("action=\"/test/unconfirmed\"");
    }

    private static void cancelWhenWaiting(OpenDatabase open) {
        try {
            for (int tries = 0; tries < 200; tries++) {
                if (superuser(open, CANCEL)) return;
                Thread.sleep(50);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when the command gave a row. */
    private static boolean superuser(OpenDatabase open, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(open.database().url(), Passwords.SUPERUSER, Passwords.kept(open.data().file("passwords")).getProperty(Passwords.SUPERUSER)); var statement = connection.createStatement()) {
            return statement.execute(command) && statement.getResultSet().next();
        }
    }
}
