package kith.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** What only PostgreSQL's superuser can do in the embedded server: make the owner and its database, once. */
final class FirstDatabase {

    private static final String EXISTS = "select 1 from pg_database where datname = 'kith'";
    private static final String MAKE_OWNER = "create role kith_owner login createrole";
    private static final String GIVE_PASSWORD = "select format('alter role kith_owner password %L', ?::text)";
    private static final String MAKE_DATABASE = "create database kith owner kith_owner";
    private static final String OWNER_EXISTS = "select 1 from pg_roles where rolname = 'kith_owner'";

    private final String url;
    private final Properties passwords;

    FirstDatabase(String url, Properties passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    void makeOnce() {
        try (var connection = connect()) {
            if (has(connection, EXISTS)) return;
            if (!has(connection, OWNER_EXISTS)) run(connection, MAKE_OWNER);
            run(connection, passwordFor("kith_owner", connection));
            run(connection, MAKE_DATABASE);
        } catch (SQLException e) {
            throw new NotStarted("The first database cannot be made: " + e.getMessage(), e);
        }
    }

    /** Waits while it recovers from a crash; false when it will not let us in. */
    boolean answersWithin(int seconds) {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < until) {
            try (var connection = connect()) {
                return has(connection, "select 1");
            } catch (SQLException e) {
                if (!"57P03".equals(e.getSQLState())) return false;
                pause();
            }
        }
        return false;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Passwords.SUPERUSER, passwords.getProperty(Passwords.SUPERUSER));
    }

    private String passwordFor(String role, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_PASSWORD)) {
            statement.setString(1, passwords.getProperty(role));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static boolean has(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
