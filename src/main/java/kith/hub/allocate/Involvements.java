package kith.hub.allocate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.HubFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works with a child beside the key worker, and who has before. */
@Component
class Involvements {

    static final String NOW = """
        select i.worker, coalesce(w.name, 'Somebody who is not known here') as name, i.role, i.since
          from hub.involvement i
          left join access.worker w on w.id::text = i.worker
         where i.person = :person and i.until is null
         order by i.since, name
        """;

    static final String ENDED = "select role from hub.involvement where person = :person and worker = :worker and until = :today";

    static final String HAD = """
        select s.kind, coalesce(w.name, h.title, s.who) as who, s.since, s.until
          from hub.spell s
          left join access.worker w     on s.kind <> 'hub' and w.id::text = s.who
          left join lateral (select title from organisation.hub where code = s.who and s.kind = 'hub' order by case when lower(valid) <= :today::date then lower(valid) end desc nulls last, valid limit 1) h on true
         where s.person = :person
         order by s.since desc, s.n desc
        """;

    private final JdbcClient db;

    Involvements(JdbcClient db) {
        this.db = db;
    }

    List<AllocationPage.Part> of(UUID person) {
        return db.sql(NOW).param("person", person).query((row, n) -> new AllocationPage.Part(row.getString(1), row.getString(2), row.getString(3),
            HubFacts.INVOLVED.field("role").codes().label(row.getString(3)), row.getObject(4, LocalDate.class))).list();
    }

    /** As what somebody has stopped working with the child on this day. */
    List<String> ended(UUID person, String worker, LocalDate today) {
        return db.sql(ENDED).param("person", person).param("worker", worker).param("today", today).query(String.class).list();
    }

    List<AllocationPage.Had> history(UUID person, LocalDate today) {
        return db.sql(HAD).param("person", person).param("today", today).query(AllocationPage.Had.class).list();
    }
}
