package kith.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What guarding costs: the child's page over HTTP as it is, and the same page while the database keeps no rows from anybody, or lets the rows of a look fall. */
final class GuardBench {

    /** Each a switch in the bench's own database, off and on again. */
    private enum Guard {
        ROWS("select format('alter table %s disable row level security', c.oid::regclass) from pg_class c where c.relrowsecurity",
            "select format('alter table %s enable row level security', p.polrelid::regclass) from pg_policy p group by p.polrelid"),
        LOOKS("select format('create trigger bench before insert on %s for each row execute function access.let_fall()', t) from unnest(array['access.look', 'access.looked_at']) t",
            "select format('drop trigger bench on %s', t.tgrelid::regclass) from pg_trigger t where t.tgname = 'bench'");

        private final String off;
        private final String on;

        Guard(String off, String on) {
            this.off = off;
            this.on = on;
        }
    }

    private static final String LET_FALL = "create or replace function access.let_fall() returns trigger language plpgsql as 'begin return null; end'";

    private final PageBench pages;
    private final Population population;
    private final DataSource owner;

    GuardBench(PageBench pages, Population population, DataSource owner) {
        this.pages = pages;
        this.population = population;
        this.owner = owner;
    }

    Measured rowSecurity(int rounds, int times) throws Exception {
        return withAndWithout("row-level security: the child's page with it, without it", 1.1, Guard.ROWS, rounds, times);
    }

    Measured audit(int rounds, int times) throws Exception {
        return withAndWithout("audit of a look: the child's page with its rows, without them", 1.15, Guard.LOOKS, rounds, times);
    }

    private Measured withAndWithout(String work, double reach, Guard guard, int rounds, int times) throws Exception {
        try {
            return Load.inTurn(work + ", 8 at once, p95", reach, Load.CLIENTS, times, 1, rounds, switched(guard, true), switched(guard, false));
        } finally {
            turn(guard, true);
        }
    }

    private Load.Clients switched(Guard guard, boolean on) {
        return new Load.Clients() {
            @Override public void before() throws SQLException { turn(guard, on); }

            @Override public Load.Client client(int number) { return pages.childReader(population, number); }
        };
    }

    private void turn(Guard guard, boolean on) throws SQLException {
        try (var db = owner.getConnection()) {
            db.createStatement().execute(LET_FALL);
            for (var each : statements(db, on ? guard.on : guard.off)) db.createStatement().execute(each);
        }
    }

    private static List<String> statements(Connection db, String sql) throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) statements.add(rows.getString(1));
        }
        return statements;
    }
}
