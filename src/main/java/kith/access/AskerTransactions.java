package kith.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Each transaction carries who is asking, and is only over when the database says without reservation that it is saved. */
public class AskerTransactions extends JdbcTransactionManager {

    private static final String TELL_ASKER = "select set_config('kith.asker', ?, true)";

    public AskerTransactions(DataSource source) { super(source); }

    @Override protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var asker = Asker.current();
        if (asker.isEmpty()) return;
        try (var statement = connection.prepareStatement(TELL_ASKER)) {
            statement.setString(1, asker);
            statement.execute();
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
