package kith.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that Kith did not start, with an empty database and its owner, and a data folder whose one setting names it. */
public final class AnAuthoritysServer {

    private AnAuthoritysServer() { }

    public static OpenDatabase openedFrom(Path folder) throws IOException, SQLException {
        var server = OpenDatabase.in(folder.resolve("server"), OpenDatabase.Settings.FAST_FOR_TESTS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var passwords = Passwords.kept(server.data().file("passwords"));
        try (var connection = DriverManager.getConnection(server.database().url(), Passwords.SUPERUSER, passwords.getProperty(Passwords.SUPERUSER));
             var statement = connection.createStatement()) {
            statement.execute("create role authority login createrole password 'the authority keeps this'");
            statement.execute("create database authority owner authority");
            // roles belong to the whole server: the ones that the embedded Kith made must be the authority's to let in
            for (var role : Role.values()) statement.execute("grant " + role.user() + " to authority with admin option");
        }
        var data = DataFolder.at(folder.resolve("outside"));
        var address = server.database().url().replace("/kith", "/authority") + "?user=authority&password=the%20authority%20keeps%20this";
        Files.writeString(data.file("kith.properties"), "database.url=" + address + "\nsign-in.second-factor=optional\n");
        return OpenDatabase.in(data.path(), OpenDatabase.Settings.FAST_FOR_TESTS);
    }
}
