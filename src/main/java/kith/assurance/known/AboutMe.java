package kith.assurance.known;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker told of themselves. */
@Component
class AboutMe {

    static final String READ = "select surname, postcode, changed_at from access.worker_private where worker = :worker";
    static final String KEEP = """
        insert into access.worker_private (worker, surname, postcode, changed_at)
        values (:worker, nullif(:surname, ''), nullif(:postcode, ''), :at)
        on conflict (worker) do update set surname = excluded.surname, postcode = excluded.postcode, changed_at = excluded.changed_at
        """;

    record Told(String surname, String postcode, OffsetDateTime changedAt) {

        static final Told NOTHING = new Told(null, null, null);

        /** Once a year it is asked again. */
        boolean dueBy(LocalDate today) { return changedAt == null || Say.london(changedAt.toInstant()).plusYears(1).isBefore(today); }
    }

    private final JdbcClient db;
    private final Clock clock;

    AboutMe(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Told of(Worker worker) {
        return db.sql(READ).param("worker", worker.id()).query(Told.class).optional().orElse(Told.NOTHING);
    }

    void keep(Worker worker, String surname, String postcode) {
        db.sql(KEEP).param("worker", worker.id()).param("surname", surname).param("postcode", postcode).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
