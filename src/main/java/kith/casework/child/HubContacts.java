package kith.casework.child;

import java.time.LocalDate;
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

    public record Contact(String name, String phone) {
        static final Contact NOBODY = new Contact(null, null);
    }

    private final JdbcClient db;

    HubContacts(JdbcClient db) {
        this.db = db;
    }

    public Contact coordinator(String hub, LocalDate today) {
        if (hub == null) return Contact.NOBODY;
        return db.sql(COORDINATOR).param("hub", hub).param("today", today).query(Contact.class).optional().orElse(Contact.NOBODY);
    }
}
