package kith.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kith.app.bench.Population.Siblings;

/** Recording a visit to three siblings on a plan, beside inserting the rows that it comes to. */
final class VisitBench {

    private static final String NOTE = "Visited after school. All three showed me what they made. We talked about the plan with mother, who was glad of the help with mornings.";

    private final Readers readers;
    private final DataSource owner;
    private final List<Siblings> families;
    private final LocalDate today;
    private final AtomicInteger next = new AtomicInteger();

    VisitBench(Readers readers, DataSource owner, List<Siblings> families, LocalDate today) {
        this.readers = readers;
        this.owner = owner;
        this.families = families;
        this.today = today;
    }

    Measured measure(int rounds, int times) throws Exception {
        return Load.inTurn("record a visit for three siblings, p95", 3, 1, times, 20, rounds, this::page, this::rows);
    }

    private Siblings family() {
        return families.get(next.getAndIncrement() % families.size());
    }

    private Load.Client page(int number) {
        return n -> record(family());
    }

    void record(Siblings family) throws Exception {
        var children = family.children();
        readers.browser(family.reader()).post("/children/" + children.getFirst() + "/record/visit", answers(children));
    }

    private Map<String, String> answers(List<java.util.UUID> children) {
        var answers = new HashMap<String, String>(Map.of("happened", "today", "purpose", "child-protection", "outcome", "done", "announced", "yes", "mode", "in-person", "by", "social-worker",
            "rooms", "home", "note", NOTE));
        for (var child : children) answers.put("seen-" + child, "alone");
        return answers;
    }

    private Load.Client rows(int number) throws Exception {
        var db = owner.getConnection();
        db.setAutoCommit(false);
        var statements = new ArrayList<java.sql.PreparedStatement>();
        for (var sql : Floors.several("visit")) statements.add(db.prepareStatement(sql));
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var children = db.createArrayOf("uuid", family().children().toArray());
                for (var statement : statements) {
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
}
