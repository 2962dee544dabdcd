package kith.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of several people, for a list that has asked Access about them before. */
@Component
public class Named {

    static final String OF = "select person, forenames, surname, child_id from people.person where person = any(:people)";

    private final JdbcClient db;

    Named(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, String> of(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (!people.isEmpty()) db.sql(OF).param("people", people.toArray(UUID[]::new))
            .query(row -> { names.put(row.getObject(1, UUID.class), ChildHeading.named(row.getString(2), row.getString(3), row.getString(4))); });
        return names;
    }
}
