package kith.app.database;

import java.util.Optional;
import kith.app.database.Database.Login;
import org.postgresql.Driver;

/** The authority's own PostgreSQL: one setting, KITH_DATABASE_URL or database.url in kith.properties, with the owner's user and password. */
final class OutsideServer {

    private OutsideServer() { }

    static Optional<Database> of(DataFolder data) {
        var address = Optional.ofNullable(System.getenv("KITH_DATABASE_URL")).or(() -> Optional.ofNullable(data.settings().getProperty("database.url")));
        return address.filter(url -> !url.isBlank()).map(OutsideServer::parse);
    }

    private static Database parse(String address) {
        var parts = Driver.parseURL(address, null);
        if (parts == null || parts.getProperty("user") == null || parts.getProperty("password") == null)
            throw new NotStarted("KITH_DATABASE_URL should read jdbc:postgresql://HOST:PORT/DATABASE?user=OWNER&password=PASSWORD");
        var owner = new Login(parts.getProperty("user"), parts.getProperty("password"));
        return new Database(withoutOwner(address), Passwords.derived(owner));
    }

    private static String withoutOwner(String address) {
        return address.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
    }
}
