package kith.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema up to date as its owner, and lets the other roles in. */
final class Migrations {

    private static final String LET_IN = "select format('alter role %I login password %L', ?::text, ?::text)";

    private Migrations() { }

    static void run(Database database) {
        try {
            var schema = Flyway.configure().dataSource(database.as(Role.OWNER))
                .locations("classpath:db/migration").outOfOrder(true)
                .defaultSchema("public").table("kith_migration").load();
            refuseNewer(schema);
            schema.migrate();
            try (var connection = database.connect(Role.OWNER)) {
                for (var role : List.of(Role.APP, Role.SEALER, Role.ERASER)) letIn(connection, database, role);
            }
        } catch (FlywayException | SQLException e) {
            throw new NotStarted("The database cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /** An older Kith would make all tables anew by older rules, and write into columns that it does not know. */
    private static void refuseNewer(Flyway schema) {
        for (var each : schema.info().applied())
            if (each.getState() == MigrationState.FUTURE_SUCCESS)
                throw new NotStarted("The database was brought up to date by a newer Kith (its schema is at " + each.getVersion() + "). Use that one, or a later one.");
    }

    private static void letIn(Connection connection, Database database, Role role) throws SQLException {
        if (alreadyIn(database, role)) return;
        try (var ask = connection.prepareStatement(LET_IN); var statement = connection.createStatement()) {
            ask.setString(1, role.user());
            ask.setString(2, database.login(role).password());
            try (var rows = ask.executeQuery()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }

    private static boolean alreadyIn(Database database, Role role) {
        try (var connection = database.connect(role)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }
}
