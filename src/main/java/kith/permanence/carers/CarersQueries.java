package kith.permanence.carers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adults who adopt or foster, or want to. */
@Component
class CarersQueries {

    static final String NOW = """
        select distinct person
          from pathway.status
         where code in ('foster-carer', 'fostering-assessment', 'adopter', 'adopter-assessment') and since <= :today and (until is null or until > :today)
        """;

    static final String LINES = """
        select c.person, p.forenames, p.surname, p.child_id, c.role, c.stage, c.approved, c.kind, c.places, key.name as worker, next.entry as rule, next.due
          from permanence.carer c
          join people.person p        on p.person = c.person
          left join hub.allocation a  on a.person = c.person
          left join access.worker key on key.id::text = a.key
          left join lateral (select k.entry, k.due from pathway.clock k
                              where k.person = c.person and k.started <= :today and (k.ended is null or k.ended > :today) and not k.unknown
                                and k.rule = any(case c.role when 'adopter' then array['F10', 'F11', 'F12', 'F13', 'F14', 'F15'] else array['F16', 'F17', 'F18', 'F19'] end)
                              order by k.due limit 1) next on true
         where c.person = any(:people) and c.ended is null
         order by next.due nulls last, p.surname, p.forenames, c.role
        """;

    static final String HUB = """
        select m.hub
          from organisation.hub_member m
         where m.worker = :worker and m.valid @> :today::date
         order by m.hub
         limit 1
        """;

    record Line(UUID person, String forenames, String surname, String childId, String role, String stage, LocalDate approved, String kind, Integer places, String worker, String rule, LocalDate due) {}

    private final JdbcClient db;

    CarersQueries(JdbcClient db) {
        this.db = db;
    }

    List<UUID> now(LocalDate today) {
        return db.sql(NOW).param("today", today).query(UUID.class).list();
    }

    List<Line> lines(Collection<UUID> people, LocalDate today) {
        return db.sql(LINES).param("people", people.toArray(UUID[]::new)).param("today", today).query(Line.class).list();
    }

    /** Null for somebody who works in no hub. */
    String hubOf(UUID worker, LocalDate today) {
        return db.sql(HUB).param("worker", worker).param("today", today).query(String.class).optional().orElse(null);
    }
}
