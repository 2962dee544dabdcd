package kith.app.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import kith.casework.child.ChildQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What guarding costs: the child's page's own statements with and without row-level security, and with and without the look's audit rows. */
final class GuardBench {

    private static final String LOOK_AT = "select person, level from access.look_at(array[:person]::uuid[], current_timestamp, true)";
    private static final List<String> AUDIT = List.of("""
        with made as (
            select gen_random_uuid() as id, current_timestamp as at
        ), look as (
            insert into access.look (id, at, worker, what, outcome, canonical, salt)
            select id, at, access.asker()::uuid, 'the bench', 'shown', '{}', '\\x00000000000000000000000000000000' from made
        )
        insert into access.looked_at (person, at, look) select :person::uuid, at, id from made
        """);

    private final DataSource kith;
    private final DataSource owner;
    private final Population population;
    private final List<UUID> workers;
    private final LocalDate today;

    GuardBench(DataSource kith, DataSource owner, Population population, List<UUID> workers, LocalDate today) {
        this.kith = kith;
        this.owner = owner;
        this.population = population;
        this.workers = workers;
        this.today = today;
    }

    Measured rowSecurity(int rounds, int times) throws Exception {
        return Load.inTurn("the child's page's statements with row-level security, without it, 8 at once, p95", 1.1, Load.CLIENTS, times, 2, rounds, n -> reads(kith, n, List.of()), n -> reads(owner, n, List.of()));
    }

    Measured audit(int rounds, int times) throws Exception {
        return Load.inTurn("the child's page's statements with the look's rows, without them, 8 at once, p95", 1.15, Load.CLIENTS, times, 2, rounds, n -> reads(kith, n, AUDIT), n -> reads(kith, n, List.of()));
    }

    private Load.Client reads(DataSource as, int reader, List<String> more) throws Exception {
        var random = new Random(reader * 31L + System.nanoTime());
        var connection = as.getConnection();
        connection.setAutoCommit(false);
        var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var child = PageBench.any(population.children(reader), random);
                db.sql("select set_config('kith.asker', :worker, true)").param("worker", workers.get(reader).toString()).query(String.class).single();
                db.sql(LOOK_AT).param("person", child).query().listOfRows();
                for (var sql : more) db.sql(sql).param("person", child).update();
                for (var sql : ChildQueries.PAGE) ask(db, sql, child);
                connection.commit();
            }

            @Override public void close() throws Exception {
                connection.close();
            }
        };
    }

    private void ask(JdbcClient db, String sql, UUID child) {
        var asked = db.sql(sql).param("person", child);
        (sql.contains(":today") ? asked.param("today", today) : asked).query().listOfRows();
    }
}
