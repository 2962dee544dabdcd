package kith.hub.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits that somebody means to make: a diary, and no more. */
@Component
public class PlannedVisits {

    static final String PLAN = """
        insert into hub.planned_visit (id, person, worker, day, at, purpose, why, planned_by, planned_at)
        values (:id, :person, :worker, :day, :at, :purpose, :why, :by, :now)
        on conflict (id) do nothing
        """;

    static final String DROP = "update hub.planned_visit set dropped_at = :now, dropped_by = :by where id = :id and person = :person and dropped_at is null";

    static final String COMING = """
        select v.id, v.day, v.at, v.why, w.name as worker
          from hub.planned_visit v
          join access.worker w     on w.id = v.worker
          left join casework.seen s on s.person = v.person
         where v.person = :person and v.dropped_at is null and (s.last_visit is null or s.last_visit < v.day)
           and not exists (select from people.person dead where dead.person = v.person and dead.died is not null)
         order by v.day, v.at
        """;

    static final String PURPOSE = """
        select case when bool_or(code = 'child-protection') then 'child-protection'
                    when bool_or(code = 'looked-after') then 'looked-after'
                    when bool_or(code = 'child-in-need') then 'child-in-need'
                    else 'other' end
          from pathway.status
         where person = :person and since <= :today and (until is null or until > :today)
        """;

    public record Coming(UUID id, LocalDate day, LocalTime at, String why, String worker) {}

    private final JdbcClient db;
    private final Clock clock;

    PlannedVisits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void plan(Look child, UUID id, UUID worker, LocalDate day, LocalTime at, String why, LocalDate today, Worker by) {
        var purpose = db.sql(PURPOSE).param("person", child.person()).param("today", today).query(String.class).single();
        db.sql(PLAN).param("id", id).param("person", child.person()).param("worker", worker).param("day", day).param("at", at).param("purpose", purpose).param("why", why)
            .param("by", by.id()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void drop(Look child, UUID id, Worker by) {
        db.sql(DROP).param("id", id).param("person", child.person()).param("by", by.id()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    List<Coming> of(UUID person) {
        return db.sql(COMING).param("person", person).query(Coming.class).list();
    }
}
