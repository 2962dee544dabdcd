package kith.casework.owed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import kith.casework.lateness.Unexplained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else waits for a word in a hub: quiet lines beside what is owed. */
@Component
class Waiting {

    static final String QUESTIONS = "select count(*) from pathway.question where person = any(:people) and answer is null";

    private final JdbcClient db;
    private final Unexplained unexplained;

    Waiting(JdbcClient db, Unexplained unexplained) {
        this.db = db;
        this.unexplained = unexplained;
    }

    int lateness(Collection<UUID> people, LocalDate today) {
        return unexplained.of(people, today).size();
    }

    int questions(Collection<UUID> people) {
        return db.sql(QUESTIONS).param("people", people.toArray(UUID[]::new)).query(Integer.class).single();
    }
}
