package kith.hub.meeting.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
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

    /** Of whomever this worker stands in for: what falls due before they are back, or within a fortnight. */
    static final String COVERED = """
        select distinct w.name, a.absence, o.open, o.overdue, o.next
          from hub.away(:now) a
          join access.worker w on w.id = a.worker
         cross join lateral hub.actions_of(a.worker::text, :today) o
         where a.covering_worker = :worker and o.next < least(coalesce(a.back::date, :today::date + 15), :today::date + 15)
         order by w.name
        """;
    static final String OF_LEAVERS = "select hub, title, open from hub.actions_of_leavers(:hubs, :today)";

    record Covered(String name, UUID absence, int open, int overdue, LocalDate next) {}

    record OfLeavers(String hub, String title, int open) {}

    record Count(int open, int overdue, LocalDate next) {}

    private final JdbcClient db;
    private final Clock clock;

    Mine(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<UUID> people(Worker worker) {
        return db.sql(OF_WORKER).param("worker", worker.id().toString()).query(UUID.class).list();
    }

    Count count(Worker worker, LocalDate today) {
        return db.sql(COUNT).param("worker", worker.id().toString()).param("today", today).query(Count.class).single();
    }

    List<Covered> covered(Worker worker, LocalDate today) {
        return db.sql(COVERED).param("worker", worker.id()).param("today", today).param("now", Sittings.utc(clock.instant())).query(Covered.class).list();
    }

    List<OfLeavers> ofLeavers(List<String> hubs, LocalDate today) {
        return db.sql(OF_LEAVERS).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(OfLeavers.class).list();
    }

    List<String> led(Worker worker, LocalDate today) {
        return db.sql(LED).param("worker", worker.id()).param("today", today).query(String.class).list();
    }

    List<String> overseen(Worker worker, LocalDate today) {
        return db.sql(OVERSEEN).param("worker", worker.id()).param("today", today).query(String.class).list();
    }
}
