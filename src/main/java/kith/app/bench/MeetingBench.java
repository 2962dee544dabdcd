package kith.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kith.access.Asker;
import kith.hub.meeting.AgendaRows;
import kith.organisation.MeetingRules;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hub's weekly meeting: its screen for seventy children with eight at once, the save of a family of six (four children, two parents) with ten
 * actions, and the agendas of fifteen hubs in one go. Each reader has a hub of seventy children for it.
 */
final class MeetingBench {

    private static final int CHILDREN = 70;
    private static final int ACTIONS = 10;
    private static final int HUBS = 15;
    private static final String SAID = "We spoke of mornings, school and who helps. Mother says bedtimes are calmer. The plan is known to everybody who sees the children.";

    private record Room(UUID meeting, UUID family) {}

    private record Family(int reader, UUID mother, List<UUID> children) {}

    private final Readers readers;
    private final DataSource owner;
    private final List<UUID> workers;
    private final LocalDate today;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    MeetingBench(Readers readers, DataSource owner, List<UUID> workers, LocalDate today) {
        this.readers = readers;
        this.owner = owner;
        this.workers = workers;
        this.today = today;
    }

    static String hub(int number) {
        return "meeting-" + number;
    }

    /** Moves seventy open children, family by family, into a hub for each reader and for the agendas of fifteen; nothing that is measured later is about them. */
    void prepare() throws SQLException {
        try (var db = owner.getConnection()) {
            for (int i = 0; i < HUBS; i++) {
                run(db, Floors.several("meeting-hub").get(0), hub(i));
                run(db, Floors.several("meeting-hub").get(1), hub(i), CHILDREN);
                if (i < workers.size()) {
                    run(db, Floors.several("meeting-hub").get(2), hub(i));
                    run(db, Floors.several("meeting-hub").get(3), workers.get(i), hub(i));
                }
            }
            db.createStatement().execute("analyze hub.allocation");
            for (int i = 0; i < workers.size(); i++) {
                var meeting = begun(db, i, today);
                try (var statement = db.prepareStatement(Floors.several("meeting-hub").get(4))) {
                    statement.setString(1, hub(i));
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            var children = List.of((UUID[]) rows.getArray(2).getArray());
                            if (rooms.size() == i) rooms.add(new Room(meeting, rows.getObject(1, UUID.class)));
                            if (children.size() == 4) families.add(new Family(i, rows.getObject(1, UUID.class), children));
                        }
                    }
                }
            }
        }
    }

    private UUID begun(Connection db, int reader, LocalDate day) throws SQLException {
        var id = UUID.randomUUID();
        run(db, "insert into hub.meeting (id, hub, day, called_by, called_at, started_at) values (?, ?, ?, ?, current_timestamp, current_timestamp)", id, hub(reader), day, workers.get(reader));
        return id;
    }

    private static void run(Connection db, String sql, Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    Measured screen(int rounds, int times) throws Exception {
        return Load.inTurn("the meeting’s screen, 70 children, 8 at once, p95", 2, Load.CLIENTS, times, PageBench.WARM, rounds,
            number -> n -> readers.browser(number).get("/meetings/" + rooms.get(number).meeting + "/families/" + rooms.get(number).family), this::reads);
    }

    private Load.Client reads(int number) throws Exception {
        var session = readers.browser(number).session();
        var statements = Floors.several("meeting");
        var db = owner.getConnection();
        db.setAutoCommit(false);
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                for (int i = 0; i < statements.size(); i++)
                    try (var statement = db.prepareStatement(statements.get(i))) {
                        statement.setString(1, i == 0 ? session : hub(number));
                        if (statement.execute()) try (var rows = statement.getResultSet()) {
                            int columns = rows.getMetaData().getColumnCount();
                            while (rows.next()) for (int c = 1; c <= columns; c++) rows.getObject(c);
                        }
                    }
                db.commit();
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }

    /** Each save is a meeting of its own: a family is put on the records once a meeting. */
    Measured save(int rounds, int times) throws Exception {
        return Load.inTurn("a meeting’s save: six of a family, ten actions, p95", 3, 1, times, 8, rounds, this::saves, this::rows);
    }

    private Load.Client saves(int number) throws Exception {
        var db = owner.getConnection();
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                int turn = next.getAndIncrement();
                var family = families.get(turn % families.size());
                var meeting = begun(db, family.reader, today.plusDays(1 + turn));
                readers.browser(family.reader).post("/meetings/" + meeting + "/families/" + family.mother + "/records", said(family));
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }

    private Map<String, String> said(Family family) {
        var said = new HashMap<String, String>();
        for (var field : List.of("discussion", "hypotheses", "risk", "decision")) tell(said, field, SAID);
        tell(said, "code", "goes-on");
        tell(said, "decided-by", workers.get(family.reader).toString());
        for (var child : family.children) tell(said, "line-" + child, "A word about this child alone.");
        for (int i = 0; i < ACTIONS; i++) {
            var key = "action-" + UUID.randomUUID();
            tell(said, key + "-what", "Ring the school and ask how mornings go");
            tell(said, key + "-owner", workers.get(family.reader).toString());
            tell(said, key + "-due", today.plusWeeks(2).toString());
        }
        return said;
    }

    private static void tell(Map<String, String> said, String field, String text) {
        said.put("was-" + field, "");
        said.put(field, text);
    }

    private Load.Client rows(int number) throws Exception {
        var db = owner.getConnection();
        db.setAutoCommit(false);
        var statements = Floors.several("meeting-save");
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var children = db.createArrayOf("uuid", families.get(next.getAndIncrement() % families.size()).children.toArray());
                for (var sql : statements)
                    try (var statement = db.prepareStatement(sql)) {
                        statement.setArray(1, children);
                        statement.executeUpdate();
                    }
                db.commit();
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }

    /** In the program itself, with its own rights and row-level security; the floor reads what a child's page reads of its children, twice. */
    Measured agendas(ConfigurableApplicationContext kith, int rounds, int times) throws Exception {
        var rows = kith.getBean(AgendaRows.class);
        var transaction = kith.getBean(TransactionTemplate.class);
        var hubs = new ArrayList<String>();
        for (int i = 0; i < HUBS; i++) hubs.add(hub(i));
        return Load.inTurn("the agendas of fifteen hubs in one go, p95", 1, 1, Math.max(5, times / 10), 2, rounds,
            number -> n -> Asker.asSystem(() -> transaction.execute(begun -> rows.of(hubs, held(kith, hubs), MeetingRules.USUAL, today, today.plusDays(7), today))), number -> twice(hubs));
    }

    private static List<UUID> held(ConfigurableApplicationContext kith, List<String> hubs) {
        return kith.getBean(JdbcClient.class).sql(AgendaRows.HELD).param("hubs", hubs.toArray(String[]::new)).query(UUID.class).list();
    }

    private Load.Client twice(List<String> hubs) throws Exception {
        var db = owner.getConnection();
        db.setAutoCommit(false);
        var statements = Floors.several("projections");
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                for (int time = 0; time < 2; time++)
                    for (var sql : statements)
                        try (var statement = db.prepareStatement(sql)) {
                            statement.setArray(1, db.createArrayOf("text", hubs.toArray()));
                            try (var rows = statement.executeQuery()) {
                                int columns = rows.getMetaData().getColumnCount();
                                while (rows.next()) for (int c = 1; c <= columns; c++) rows.getObject(c);
                            }
                        }
                db.commit();
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }
}
