package kith.permanence.carer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One adult as a carer. */
@Component
class CarerQueries {

    static final String ROLES = "select role, stage, since, approved, reviewed, visited, kind, places, ended from permanence.carer where person = :person order by role";

    static final String MATCHED_IDS = "select m.person from permanence.matched_with(:adopter) as m (person)";

    static final String MATCHED = """
        select p.person, p.forenames, p.surname, p.child_id, plan.matched
          from permanence.plan plan
          join people.person p on p.person = plan.person
         where plan.person = any(:people) and plan.adopter = :adopter
         order by plan.matched
        """;

    record Role(String role, String stage, LocalDate since, LocalDate approved, LocalDate reviewed, LocalDate visited, String kind, Integer places, LocalDate ended) {}

    record Matched(UUID person, String name, LocalDate matched) {}

    private final JdbcClient db;

    CarerQueries(JdbcClient db) {
        this.db = db;
    }

    List<Role> roles(UUID person) {
        return db.sql(ROLES).param("person", person).query(Role.class).list();
    }

    List<UUID> matchedIds(UUID adopter) {
        return db.sql(MATCHED_IDS).param("adopter", adopter).query(UUID.class).list();
    }

    List<Matched> matched(List<UUID> people, UUID adopter) {
        return db.sql(MATCHED).param("people", people.toArray(UUID[]::new)).param("adopter", adopter).query((row, n) -> new Matched(row.getObject(1, UUID.class),
            ChildHeading.named(row.getString(2), row.getString(3), row.getString(4)), row.getObject(5, LocalDate.class))).list();
    }
}
