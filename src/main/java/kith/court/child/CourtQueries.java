package kith.court.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.people.SafeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is known of one child before and in court. */
@Component
public class CourtQueries {

    static final String STAGES = "select stage, started, due, ended from court.stage where person = :person order by started";

    static final String STEPS = "select type, day from court.step where person = :person order by day, type";

    static final String HEARINGS = """
        select fact, kind, sits, at, court, held, vacated
          from court.hearing
         where person = :person
         order by coalesce(sits, held), fact
        """;

    static final String FILINGS = "select fact, document, comes_from, ordered, due, made from court.filing where person = :person order by due, document, fact";

    static final String ORDERS = "select fact, code, interim, made, until, ended from court.court_order where person = :person order by made, fact";

    /** What the care record says the law is, which may have come with a file and without an order of its own. */
    static final String LAW = "select legal_status, legal_since from care.current where person = :person and legal_since is not null";

    static final String PARTIES = """
        select c.fact, c.role, c.party, c.name, c.phone, c.since, p.forenames, p.surname, p.contact_by, p.contact_when, p.contact_never, p.safe_contact
          from court.party c
          left join people.person p on p.person = c.party
         where c.person = :person and c.until is null
         order by c.role, c.since, c.fact
        """;

    public record Stage(String stage, LocalDate started, LocalDate due, LocalDate ended) {}

    public record Step(String type, LocalDate day) {}

    public record Hearing(UUID fact, String kind, LocalDate sits, String at, String court, LocalDate held, LocalDate vacated) {

        public LocalDate day() {
            return held != null ? held : sits;
        }

        public boolean open() {
            return held == null && vacated == null;
        }
    }

    public record Filing(UUID fact, String document, String comesFrom, LocalDate ordered, LocalDate due, LocalDate made) {}

    public record Order(UUID fact, String code, boolean interim, LocalDate made, LocalDate until, LocalDate ended) {

        boolean inForce(LocalDate today) {
            return ended == null && (until == null || !until.isBefore(today));
        }
    }

    public record Party(UUID fact, String role, UUID party, String name, String phone, SafeContact contact, LocalDate since) {}

    record Law(String legalStatus, LocalDate legalSince) {}

    private final JdbcClient db;

    CourtQueries(JdbcClient db) {
        this.db = db;
    }

    public List<Stage> stages(UUID person) {
        return db.sql(STAGES).param("person", person).query(Stage.class).list();
    }

    List<Step> steps(UUID person) {
        return db.sql(STEPS).param("person", person).query(Step.class).list();
    }

    public List<Hearing> hearings(UUID person) {
        return db.sql(HEARINGS).param("person", person).query(Hearing.class).list();
    }

    List<Filing> filings(UUID person) {
        return db.sql(FILINGS).param("person", person).query(Filing.class).list();
    }

    List<Order> orders(UUID person) {
        return db.sql(ORDERS).param("person", person).query(Order.class).list();
    }

    Optional<Law> law(UUID person) {
        return db.sql(LAW).param("person", person).query(Law.class).optional();
    }

    List<Party> parties(UUID person) {
        return db.sql(PARTIES).param("person", person).query((row, n) -> new Party(row.getObject("fact", UUID.class), row.getString("role"), row.getObject("party", UUID.class),
            row.getObject("party") == null ? row.getString("name") : ChildHeading.named(row.getString("forenames"), row.getString("surname"), null), row.getString("phone"),
            new SafeContact(row.getString("contact_by"), row.getString("contact_when"), row.getString("contact_never"), row.getString("safe_contact")),
            row.getObject("since", LocalDate.class))).list();
    }
}
