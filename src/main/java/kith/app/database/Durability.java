package kith.app.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is saved must survive a power cut: Kith does not run on a server that was told otherwise. */
final class Durability {

    private static final String UNSAFE = """
        select name || ' is ' || setting
          from pg_settings
         where (name in ('fsync', 'full_page_writes') and setting <> 'on')
            or (name = 'synchronous_commit' and setting not in ('on', 'remote_apply'))
         order by name
        """;

    private Durability() { }

    static void check(Database database) {
        var unsafe = unsafeSettings(database);
        if (!unsafe.isEmpty())
            throw new NotStarted("Kith does not start: the database could lose what was saved when the power fails ("
                + String.join(", ", unsafe) + "). Set fsync, synchronous_commit and full_page_writes to on, then start again.");
    }

    private static List<String> unsafeSettings(Database database) {
        // as the application's own role: a setting can be lowered for one role alone
        try (var connection = database.connect(Role.APP); var statement = connection.createStatement(); var rows = statement.executeQuery(UNSAFE)) {
            var unsafe = new ArrayList<String>();
            while (rows.next()) unsafe.add(rows.getString(1));
            return unsafe;
        } catch (SQLException e) {
            throw new NotStarted("The database does not answer: " + e.getMessage(), e);
        }
    }
}
