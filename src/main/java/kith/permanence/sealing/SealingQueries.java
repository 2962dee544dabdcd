package kith.permanence.sealing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be named for a sealed file, and what of the child goes over into the new record: the birth, the sex, nothing that leads back. */
@Component
class SealingQueries {

    static final String COLLEAGUES = """
        select distinct w.id::text as id, w.name
          from hub.allocation a
          join organisation.hub h         on h.code = a.hub and h.valid @> :today::date
          join organisation.worker_role r on (r.hub = a.hub or r.place_kind = 'group' and r.place = h.group_code) and r.valid @> :today::date
          join access.worker w            on w.id = r.worker and w.active and w.id <> :me
         where a.person = :person
         order by w.name
        """;

    static final String BY_USERNAME = "select id::text from access.worker where active and id <> :me and username = any(:usernames)";

    static final String CHILD = "select born, sex, ethnicity, forenames, surname from people.person where person = :person";

    static final String ADOPTER = """
        select p.person, p.forenames, p.surname
          from permanence.plan plan
          join people.person p on p.person = plan.adopter
         where plan.person = :person
        """;

    static final String OPEN = "select count(*) > 0 from pathway.status where person = :person and code <> 'closed' and since <= :today and (until is null or until > :today)";

    record Child(LocalDate born, String sex, String ethnicity, String forenames, String surname) {}

    private final JdbcClient db;

    SealingQueries(JdbcClient db) {
        this.db = db;
    }

    List<Choice> colleagues(UUID person, UUID me, LocalDate today) {
        return db.sql(COLLEAGUES).param("person", person).param("me", me).param("today", today).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
    }

    /** Whoever seals the file is not the second person. */
    List<String> called(Collection<String> usernames, UUID me) {
        return db.sql(BY_USERNAME).param("me", me).param("usernames", usernames.toArray(String[]::new)).query(String.class).list();
    }

    Child child(UUID person) {
        return db.sql(CHILD).param("person", person).query(Child.class).single();
    }

    /** As a choice of one; empty where no adopter of the register is named with the match. */
    List<Choice> adopter(UUID person) {
        return db.sql(ADOPTER).param("person", person).query((row, n) -> Choice.of(row.getString(1), ChildHeading.named(row.getString(2), row.getString(3), null))).list();
    }

    boolean open(UUID person, LocalDate today) {
        return db.sql(OPEN).param("person", person).param("today", today).query(Boolean.class).single();
    }
}
