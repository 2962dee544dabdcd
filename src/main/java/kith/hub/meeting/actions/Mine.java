package kith.hub.meeting.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose actions, of whom: ids alone, before Access is asked. */
@Component
class Mine {

    /** Those about whom somebody has something to do. */
    static final String OF_WORKER = "select person from hub.people_of_actions(:worker)";
    static final String COUNT = "select open, overdue, next from hub.actions_of(:worker, :today)";
    /** The hubs that somebody leads, alone or with their group. */
    static final String LED = """
        select distinct h.code
          from organisation.worker_role r
          join organisation.hub h on h.valid @> :today::date and (r.place_kind in ('hub', 'team') and h.code = r.place or r.place_kind = 'group' and h.group_code = r.place)
         where r.worker = :worker and r.leads and r.valid @> :today::date
         order by h.code
        """;
    static final String OVERSEEN = """
        select distinct h.code
          from organisation.worker_role r
          join organisation.hub h on h.valid @> :today::date and r.place_kind = 'group' and h.group_code = r.place
         where r.worker = :worker and r.leads and r.valid @> :today::date
         order by h.code
        """;

    record Count(int open, int overdue, LocalDate next) {}

    private final JdbcClient db;

    Mine(JdbcClient db) {
        this.db = db;
    }

    List<UUID> people(Worker worker) {
        return db.sql(OF_WORKER).param("worker", worker.id().toString()).query(UUID.class).list();
    }

    Count count(Worker worker, LocalDate today) {
        return db.sql(COUNT).param("worker", worker.id().toString()).param("today", today).query(Count.class).single();
    }

    List<String> led(Worker worker, LocalDate today) {
        return db.sql(LED).param("worker", worker.id()).param("today", today).query(String.class).list();
    }

    List<String> overseen(Worker worker, LocalDate today) {
        return db.sql(OVERSEEN).param("worker", worker.id()).param("today", today).query(String.class).list();
    }
}
