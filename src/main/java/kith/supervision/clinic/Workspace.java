package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The families a clinician works with, by hub: ids first; what is read of them comes after access was asked. */
@Component
class Workspace {

    static final String FAMILIES = """
        select f.person, f.hub, h.title as hub_title, f.since, f.why
          from supervision.families(:today) f
          left join organisation.hub h on h.code = f.hub and h.valid @> :today
         order by h.number nulls last, f.hub, f.since desc
        """;
    static final String QUESTIONS = """
        select c.person, c.fact, c.asked, w.name as by
          from supervision.consultation c
          left join access.worker w on w.id = c.asked_by
         where c.person = any(:people) and c.given is null
         order by c.asked, c.fact, c.person
        """;
    static final String LATEST = """
        select distinct on (w.person) w.person, w.kind, w.day, w.session, w.of_all
          from supervision.clinical_work w
         where w.person = any(:people)
         order by w.person, w.day desc, w.fact
        """;

    record Family(UUID person, String hub, String hubTitle, LocalDate since, String why) {}

    record Question(UUID person, UUID fact, LocalDate asked, String by) {}

    record Latest(UUID person, String kind, LocalDate day, Integer session, Integer ofAll) {}

    private final JdbcClient db;

    Workspace(JdbcClient db) {
        this.db = db;
    }

    List<Family> families(LocalDate today) {
        return db.sql(FAMILIES).param("today", today).query(Family.class).list();
    }

    List<Question> questions(List<UUID> people) {
        return db.sql(QUESTIONS).param("people", people.toArray(UUID[]::new)).query(Question.class).list();
    }

    List<Latest> latest(List<UUID> people) {
        return db.sql(LATEST).param("people", people.toArray(UUID[]::new)).query(Latest.class).list();
    }
}
