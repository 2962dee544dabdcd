package kith.hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies on a worker's desk: drafts to finish, and notices not yet read. */
@Component
class Desk {

    static final String LYING = """
        (select 'draft' as kind, d.about as id, d.form as what, p.forenames, p.surname, p.child_id, null::date as until, d.saved_at as at, d.at as address
           from access.draft d
           join people.person p on p.person = d.about
          where d.worker = :worker and (d.at is not null or d.form = 'visit' or d.form like '%.%')
          order by d.saved_at desc
          limit 5)
         union all
        (select 'notice', b.id, b.words, coalesce(w.name, 'Kith'), h.title, null, b.until, b.written_at, null
           from hub.bulletin b
           left join access.worker w    on w.id = b.written_by
           left join organisation.hub h on h.code = b.hub and h.valid @> :today::date
          where b.until >= :today and (b.hub is null or b.hub = any(:hubs))
            and not exists (select from hub.bulletin_read r where r.bulletin = b.id and r.worker = :worker)
          order by b.written_at desc
          limit 5)
        """;

    /** @param who  of a draft the child, of a notice its writer; {@code hub} null where a notice is for everybody; {@code address} where a draft is gone on with */
    record Thing(boolean draft, UUID id, String what, String who, String hub, LocalDate until, Instant at, String address) {}

    private final JdbcClient db;

    Desk(JdbcClient db) {
        this.db = db;
    }

    List<Thing> of(Worker worker, Me me, LocalDate today) {
        return db.sql(LYING).param("worker", worker.id()).param("hubs", me.codes()).param("today", today).query((row, n) -> {
            boolean draft = row.getString("kind").equals("draft");
            return new Thing(draft, row.getObject("id", UUID.class), row.getString("what"),
                draft ? ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")) : row.getString("forenames"), draft ? null : row.getString("surname"),
                row.getObject("until", LocalDate.class), row.getObject("at", OffsetDateTime.class).toInstant(), draft ? Drafts.address(row.getString("what"), row.getObject("id", UUID.class), row.getString("address")) : null);
        }).list();
    }
}
