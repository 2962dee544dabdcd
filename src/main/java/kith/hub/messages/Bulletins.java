package kith.hub.messages;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short notices to a hub, or to all, until a day. They are about work and never about a family. */
@Component
public class Bulletins {

    static final String CURRENT = """
        select b.id, h.title as hub, b.words, b.until, coalesce(w.name, 'Kith') as by, b.written_at,
               exists (select from hub.bulletin_read r where r.bulletin = b.id and r.worker = :worker) as read
          from hub.bulletin b
          left join access.worker w    on w.id = b.written_by
          left join organisation.hub h on h.code = b.hub and h.valid @> :today::date
         where b.until >= :today and (b.hub is null or b.hub = any(:hubs))
         order by b.written_at desc
         limit 50
        """;

    static final String WRITE = "insert into hub.bulletin (id, hub, words, until, written_by, written_at) values (:id, :hub, :words, :until, :by, :at) on conflict (id) do nothing";

    static final String READ = "insert into hub.bulletin_read (worker, bulletin, at) select :worker, id, :at from hub.bulletin where id = :bulletin on conflict do nothing";

    public record Bulletin(UUID id, String hub, String words, LocalDate until, String by, Instant at, boolean read) {}

    private final JdbcClient db;
    private final Clock clock;

    Bulletins(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Bulletin> current(Worker worker, Collection<String> hubs, LocalDate today) {
        return db.sql(CURRENT).param("worker", worker.id()).param("hubs", hubs.toArray(String[]::new)).param("today", today)
            .query((row, n) -> new Bulletin(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class), row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(), row.getBoolean(7))).list();
    }

    void write(UUID id, String hub, String words, LocalDate until, Worker by) {
        db.sql(WRITE).param("id", id).param("hub", hub).param("words", words).param("until", until).param("by", by.id()).param("at", now()).update();
    }

    /** What Kith itself has to tell a hub today. */
    public void byKith(UUID id, String hub, String words, LocalDate until) {
        db.sql(WRITE).param("id", id).param("hub", hub).param("words", words).param("until", until).param("by", null, Types.OTHER).param("at", now()).update();
    }

    void read(UUID bulletin, Worker by) {
        db.sql(READ).param("worker", by.id()).param("bulletin", bulletin).param("at", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
