package kith.casework.child;

import java.time.LocalDate;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to ring in a hub. */
@Component
public class HubContacts {

    static final String COORDINATOR = """
        select name, phone
          from organisation.hub_member
         where hub = :hub and takes_messages and valid @> :today::date
         order by name
         limit 1
        """;

    static final String BELONGS = "select exists (select from organisation.hub_member where hub = :hub and worker = :worker and valid @> :today::date)";

    public record Contact(String name, String phone) {
        static final Contact NOBODY = new Contact(null, null);
    }

    private final JdbcClient db;

    HubContacts(JdbcClient db) {
        this.db = db;
    }

    /** Whoever works in the child's hub has to find the door: a shielded address is shown to them and to nobody else. */
    boolean belongs(Worker worker, String hub, LocalDate today) {
        return hub != null && db.sql(BELONGS).param("hub", hub).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }

    Contact coordinator(String hub, LocalDate today) {
        if (hub == null) return Contact.NOBODY;
        return db.sql(COORDINATOR).param("hub", hub).param("today", today).query(Contact.class).optional().orElse(Contact.NOBODY);
    }
}
