package kith.casework.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        select a.fact, a.type, a.since, a.of_whom, w.name, a.keyed_by, keyer.name as keyer
          from casework.awaiting a
          left join access.worker w     on w.id = a.of_whom
          left join access.worker keyer on keyer.id = a.keyed_by
         where a.person = :person
           and (a.of_whom is not null or a.keyed_at > :lately and not exists (select from access.may m where m.worker = a.keyed_by and m.permission = 'DECIDE'))
         order by a.since, a.fact
        """;

    static final String OF_WORKER = "select person, type, since from casework.awaiting where of_whom = :worker order by since, person, fact";

    /** What names nobody is asked about for a quarter of a year: older ones are history, and were acted upon. The hub's day asks as long. */
    private static final Duration LATELY = Duration.ofDays(91);

    /**
     * @param ofWhom null where whoever leads the hub is asked
     * @param yours it waits for the word of whoever looks; somebody else may stand in for them
     * @param keyed by whoever looks, whose word it therefore cannot be
     */
    public record Decision(UUID fact, String title, LocalDate since, String ofWhom, String keyer, boolean yours, boolean keyed) {}

    record Mine(UUID person, String title, LocalDate since) {}

    private record Row(UUID fact, String type, LocalDate since, UUID ofWhom, String name, UUID keyedBy, String keyer) {}

    private record Owed(UUID person, String type, LocalDate since) {}

    private final JdbcClient db;
    private final Engine engine;
    private final Clock clock;

    Unconfirmed(JdbcClient db, Engine engine, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.engine = engine;
    }

    public List<Decision> of(UUID person, UUID worker) {
        return db.sql(OF_CHILD).param("person", person).param("lately", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC)).query(Row.class).stream()
            .map(row -> new Decision(row.fact(), row.ofWhom() == null ? told(row.type()) : title(row.type()), row.since(), row.ofWhom() == null ? null : row.name() == null ? "a manager" : row.name(), row.keyer(), worker.equals(row.ofWhom()), worker.equals(row.keyedBy()))).toList();
    }

    /** What this worker decided, and another keyed. */
    List<Mine> ofWorker(UUID worker) {
        return db.sql(OF_WORKER).param("worker", worker).query(Owed.class).stream().map(row -> new Mine(row.person(), title(row.type()), row.since())).toList();
    }

    private String title(String type) {
        if (type.equals("strategy-discussion.held")) return "Section 47 enquiry";
        if (type.equals(NightFacts.AUTHORITY.name())) return "Authority by word of mouth";
        return told(type);
    }

    private String told(String type) {
        return engine.fold().telling(engine.kinds().named(type)).title();
    }
}
