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
               exists (select from hub.away_on(:today) a where a.worker = w.id) as away,
               (select string_agg(distinct st.name, ', ') from hub.away_on(:today) a join access.worker st on st.id = a.covering_worker where a.worker = w.id) as stands_in
          from access.worker w
         where w.active and length(:typed) > 2 and w.name ilike '%' || :typed || '%'
         order by w.name
         limit 5
        """;

    public record Colleague(UUID worker, String name, String phone, String hub, boolean away, String standsIn) {}

    private final JdbcClient db;

    ColleaguesFound(JdbcClient db) {
        this.db = db;
    }

    List<Colleague> called(String typed, LocalDate today) {
        var name = typed.strip().replaceAll("[\\\\%_]", "");
        return db.sql(CALLED).param("typed", name).param("today", today).query(Colleague.class).list();
    }
}
