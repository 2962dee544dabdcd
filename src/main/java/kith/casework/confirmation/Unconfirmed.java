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
        select a.fact, a.type, a.since, w.name as of_whom
          from casework.awaiting a
          left join access.worker w on w.id = a.of_whom
         where a.person = :person
         order by a.since, a.fact
        """;

    public record Decision(UUID fact, String title, LocalDate since, String ofWhom) {}

    private record Row(UUID fact, String type, LocalDate since, String ofWhom) {}

    private final JdbcClient db;
    private final Engine engine;

    Unconfirmed(JdbcClient db, Engine engine) {
        this.db = db;
        this.engine = engine;
    }

    public List<Decision> of(UUID person) {
        return db.sql(OF_CHILD).param("person", person).query(Row.class).stream()
            .map(row -> new Decision(row.fact(), title(row.type()), row.since(), row.ofWhom() == null ? "a manager" : row.ofWhom())).toList();
    }

    private String title(String type) {
        if (type.equals("strategy-discussion.held")) return "Section 47 enquiry";
        if (type.equals(NightFacts.AUTHORITY.name())) return "Authority by word of mouth";
        return engine.fold().telling(engine.kinds().named(type)).title();
    }
}
