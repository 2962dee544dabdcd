package kith.assurance.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a worker knows is asked once they have settled in, and every year again. Saving the page, with nothing on it too, is an answer. */
@Component
class AskedEveryYear implements Waiting {

    static final String DUE = """
        select told.changed_at is null
          from access.worker w
          left join access.worker_private told on told.worker = w.id
         where w.id = :worker
           and coalesce((told.changed_at at time zone 'Europe/London')::date + interval '1 year', (w.added_at at time zone 'Europe/London')::date + interval '7 days') < :today::date
           and exists (select from organisation.posting post where post.worker = w.id and post.valid @> :today::date)
        """;

    private final JdbcClient db;

    AskedEveryYear(JdbcClient db) {
        this.db = db;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        return db.sql(DUE).param("worker", worker.id()).param("today", today).query(Boolean.class).list().stream()
            .map(never -> new Thing(never ? "Say which families you know" : "Say again which families you know", never ? "So that you are not given work with them" : "A year has passed since you did", "/account/people-i-know", null)).toList();
    }
}
