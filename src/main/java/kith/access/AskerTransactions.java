package kith.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Each transaction carries who is asking, and is only over when the database says without reservation that it is saved. */
public class AskerTransactions extends JdbcTransactionManager {

    private static final String TELL_ASKER = "select set_config('kith.asker', ?, true)";
    private static final String TELL_WORKER = "select set_config('kith.asker', ?, true), array(select permission from access.may where worker = ?)";

    private final Turns turns;

    /** @param atOnce how many transactions of people at their screens run at once without being asked to wait */
    public AskerTransactions(DataSource source, int atOnce) { this(source, new Turns(atOnce, Duration.ofMillis(250))); }

    AskerTransactions(DataSource source, Turns turns) {
        super(source);
        this.turns = turns;
    }

    @Override protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (Asker.worker().isPresent()) turns.take(transaction);
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error notBegun) {
            turns.over(transaction);
            throw notBegun;
        }
    }

    @Override protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns.over(transaction);
        }
    }

    @Override protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Asker.worker().isPresent()) tell(connection, Asker.worker().get());
        else if (!Asker.current().isEmpty()) tell(connection);
    }

    private static void tell(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TELL_ASKER)) {
            statement.setString(1, Asker.current());
            statement.execute();
        }
    }

    /** One round trip says who asks and brings back what they may do at all. */
    private static void tell(Connection connection, Worker worker) throws SQLException {
        try (var statement = connection.prepareStatement(TELL_WORKER)) {
            statement.setString(1, worker.id().toString());
            statement.setObject(2, worker.id());
            try (var row = statement.executeQuery()) {
                row.next();
                Asker.mayNow(Arrays.stream((String[]) row.getArray(2).getArray()).map(Permission::valueOf).collect(toUnmodifiableSet()));
            }
        }
    }

    @Override protected void doCommit(DefaultTransactionStatus status) {
        var connection = ((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder().getConnection();
        try {
            connection.clearWarnings();
            super.doCommit(status);
            // pgjdbc's commit() returns normally when the wait for the synchronous standby was cancelled
            var warning = connection.getWarnings();
            if (warning != null) throw new NotConfirmed("The database did not confirm the commit", warning);
        } catch (SQLException e) {
            throw new NotConfirmed("The database went away around the commit", e);
        }
    }

    @Override protected RuntimeException translateException(String task, SQLException e) {
        if (task.contains("commit") && lostConnection(e)) return new NotConfirmed("The connection was lost during the commit", e);
        return super.translateException(task, e);
    }

    private static boolean lostConnection(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

}
