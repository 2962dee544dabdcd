package kith.casework.find;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever rings asks for a worker by name as often as for a child. */
@Component
public class ColleaguesFound {

    static final String CALLED = """
        select w.id as worker, w.name, w.phone,
               (select min(h.title) from organisation.hub_member m join organisation.hub h on h.code = m.hub and h.valid @> :today::date where m.worker = w.id and m.valid @> :today::date) as hub,
               exists (select from organisation.cover c where c.absent_worker = w.id and c.valid @> :today::date) as away
          from access.worker w
         where w.active and length(:typed) > 2 and w.name ilike '%' || :typed || '%'
         order by w.name
         limit 5
        """;

    public record Colleague(UUID worker, String name, String phone, String hub, boolean away) {}

    private final JdbcClient db;

    ColleaguesFound(JdbcClient db) {
        this.db = db;
    }

    List<Colleague> called(String typed, LocalDate today) {
        var name = typed.strip().replaceAll("[\\\\%_]", "");
        return db.sql(CALLED).param("typed", name).param("today", today).query(Colleague.class).list();
    }
}
