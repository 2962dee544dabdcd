package kith.hub.meeting.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a family's page open. Opening it is a look that is written down, and only whoever opened it is told what is new. */
@Component
class Here {

    private static final Duration LATELY = Duration.ofSeconds(6);

    static final String OPENED = """
        insert into hub.meeting_here (item, worker, opened_at, seen_at) values (:item, :worker, :now, :now)
        on conflict (item, worker) do update set opened_at = excluded.opened_at, seen_at = excluded.seen_at
        """;
    static final String SEEN = "update hub.meeting_here set seen_at = :now where item = :item and worker = :worker";
    static final String NOW = """
        select w.name
          from hub.meeting_here h
          join access.worker w on w.id = h.worker
         where h.item = :item and h.worker <> :me and h.seen_at > :since
         order by w.name
        """;

    private final JdbcClient db;

    Here(JdbcClient db) {
        this.db = db;
    }

    void opened(UUID item, Worker worker, Instant now) {
        db.sql(OPENED).param("item", item).param("worker", worker.id()).param("now", Sittings.utc(now)).update();
    }

    /** @return false for somebody who never opened the page */
    boolean seen(UUID item, Worker worker, Instant now) {
        return db.sql(SEEN).param("item", item).param("worker", worker.id()).param("now", Sittings.utc(now)).update() == 1;
    }

    List<String> others(UUID item, Worker me, Instant now) {
        return db.sql(NOW).param("item", item).param("me", me.id()).param("since", Sittings.utc(now.minus(LATELY))).query(String.class).list();
    }
}
