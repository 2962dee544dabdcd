package kith.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An address and the way in for each role. */
public record Database(String url, Map<Role, Login> logins) {

    public record Login(String user, String password) {
        @Override public String toString() { return user; }
    }

    public Login login(Role role) { return logins.get(role); }

    /** Without a pool: for migrations, checks and short commands. */
    public DataSource as(Role role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login(role).user());
        source.setPassword(login(role).password());
        source.setApplicationName("kith");
        return source;
    }

    public Connection connect(Role role) throws SQLException { return as(role).getConnection(); }
}
