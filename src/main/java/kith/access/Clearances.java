package kith.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may learn a shielded address: whoever works in the hub of the child has to find the door, and nobody else does. */
@Component
public class Clearances {

    static final String CLEARED = """
        select a.person
          from hub.allocation a
          join organisation.hub_member m on m.hub = a.hub and m.worker = :worker and m.valid @> :today::date
         where a.person = any(:people)
        """;

    private final JdbcClient db;
    private final Clock clock;

    Clearances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Cleared of(Look look) {
        return of(look.worker(), List.of(look.person()));
    }

    public Cleared of(Worker worker, Collection<UUID> people) {
        return new Cleared(db.sql(CLEARED).param("worker", worker.id()).param("today", LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))))
            .param("people", people.toArray(UUID[]::new)).query(UUID.class).set());
    }
}
