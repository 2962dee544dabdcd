package kith.casework.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.NightFacts;
import kith.pathway.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions on a child's record that somebody else keyed, until whoever made them says so too. They count meanwhile. */
@Component
public class Unconfirmed {

    static final String OF_CHILD = """
        select a.fact, a.type, a.since, a.of_whom, w.name, (convert_from(f.content, 'UTF8')::jsonb ->> 'by')::uuid as keyed_by
          from casework.awaiting a
          left join ledger.fact f on f.id = a.fact
          left join access.worker w on w.id = a.of_whom
         where a.person = :person
         order by a.since, a.fact
        """;

    static final String OF_WORKER = "select person, type, since from casework.awaiting where of_whom = :worker order by since, person, fact";

    /**
     * @param yours it waits for the word of whoever looks; somebody else may stand in for them
     * @param keyed by whoever looks, whose word it therefore cannot be
     */
    public record Decision(UUID fact, String title, LocalDate since, String ofWhom, boolean yours, boolean keyed) {}

    record Mine(UUID person, String title, LocalDate since) {}

    private record Row(UUID fact, String type, LocalDate since, UUID ofWhom, String name, UUID keyedBy) {}

    private record Owed(UUID person, String type, LocalDate since) {}

    private final JdbcClient db;
    private final Engine engine;

    Unconfirmed(JdbcClient db, Engine engine) {
        this.db = db;
        this.engine = engine;
    }

    public List<Decision> of(UUID person, UUID worker) {
        return db.sql(OF_CHILD).param("person", person).query(Row.class).stream()
            .map(row -> new Decision(row.fact(), title(row.type()), row.since(), row.name() == null ? "a manager" : row.name(), worker.equals(row.ofWhom()), worker.equals(row.keyedBy()))).toList();
    }

    /** What this worker decided, and another keyed. */
    List<Mine> ofWorker(UUID worker) {
        return db.sql(OF_WORKER).param("worker", worker).query(Owed.class).stream().map(row -> new Mine(row.person(), title(row.type()), row.since())).toList();
    }

    private String title(String type) {
        if (type.equals("strategy-discussion.held")) return "Section 47 enquiry";
        if (type.equals(NightFacts.AUTHORITY.name())) return "Authority by word of mouth";
        return engine.fold().telling(engine.kinds().named(type)).title();
    }
}
