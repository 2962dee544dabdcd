package kith.permanence.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a child's permanence. */
@Component
public class PermanenceQueries {

    static final String STANDS = """
        select p.person, p.born, plan.plan, plan.since, plan.adopter, plan.matched, plan.ordered, c.legal_status, c.legal_since is not null as looked_after, c.placement_type, c.placed_since,
               exists (select from people.guard g where g.person = p.person and g.kind = 'sealed' and g.until is null) as sealed
          from people.person p
          left join permanence.plan plan on plan.person = p.person
          left join care.current c       on c.person = p.person
         where p.person = :person
        """;

    /** Of a day on which a panel put off and recommended, the recommendation. */
    static final String STEPS = "select distinct on (type) type, day, outcome from permanence.step where person = :person order by type, day desc, outcome is not distinct from 'deferred', fact";

    static final String CONSENTS = "select parent, given_to, given, not_before, withdrawn, too_late from permanence.consent where person = :person order by given, parent";

    static final String APPLICATIONS = "select made, not_before from permanence.application where person = :person order by made";

    static final String PRIVATE = "select proposed, begins, notified, started, visited, outcome, ended from permanence.private_fostering where person = :person";

    static final String CLOCKS = """
        select entry as rule, due, unknown
          from pathway.clock
         where person = :person and rule like 'F%' and warn is not null and started <= :today and (ended is null or ended > :today)
         order by due, rule
        """;

    public record Stands(UUID person, LocalDate born, String plan, LocalDate since, UUID adopter, LocalDate matched, LocalDate ordered, String legalStatus, boolean lookedAfter, String placementType, LocalDate placedSince, boolean sealed) {}

    record Step(String type, LocalDate day, String outcome) {}

    record Consent(String parent, String givenTo, LocalDate given, LocalDate notBefore, LocalDate withdrawn, LocalDate tooLate) {

        boolean valid() {
            return notBefore == null || !given.isBefore(notBefore);
        }
    }

    record Application(LocalDate made, LocalDate notBefore) {

        boolean valid() {
            return notBefore == null || !made.isBefore(notBefore);
        }
    }

    record Private(LocalDate proposed, LocalDate begins, LocalDate notified, LocalDate started, LocalDate visited, String outcome, LocalDate ended) {}

    public record Clock(String rule, LocalDate due, boolean unknown) {}

    private final JdbcClient db;

    PermanenceQueries(JdbcClient db) {
        this.db = db;
    }

    public Stands stands(UUID person) {
        return db.sql(STANDS).param("person", person).query(Stands.class).single();
    }

    List<Step> steps(UUID person) {
        return db.sql(STEPS).param("person", person).query(Step.class).list();
    }

    List<Consent> consents(UUID person) {
        return db.sql(CONSENTS).param("person", person).query(Consent.class).list();
    }

    List<Application> applications(UUID person) {
        return db.sql(APPLICATIONS).param("person", person).query(Application.class).list();
    }

    Optional<Private> privateFostering(UUID person) {
        return db.sql(PRIVATE).param("person", person).query(Private.class).optional();
    }

    public List<Clock> clocks(UUID person, LocalDate today) {
        return db.sql(CLOCKS).param("person", person).param("today", today).query(Clock.class).list();
    }
}
