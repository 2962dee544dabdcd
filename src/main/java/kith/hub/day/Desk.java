package kith.hub.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Worker;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies on a worker's desk: drafts to finish, and notices not yet read. */
@Component
class Desk {

    static final String LYING = """
        (select 'draft' as kind, d.about as id, d.form as what, p.forenames, p.surname, p.child_id, null::date as until, d.saved_at as at, d.title, d.address
           from access.draft d
           join people.person p on p.person = d.about
          where d.worker = :worker
          order by d.saved_at desc
          limit 20)
         union all
        -- about nobody yet: a call that was never saved, nobody else knows of
        (select 'draft', d.about, d.form, case d.form when 'contact' then 'Contact' else 'Decision about a contact' end,
                nullif(left(coalesce(nullif(concat_ws(' ', d.answers #>> '{n1-forenames,0}', d.answers #>> '{n1-surname,0}'), ''), d.answers #>> '{said,0}', d.answers #>> '{reason,0}', ''), 60), ''), null, null, d.saved_at, null,
                case d.form when 'contact' then '/contacts/new/details?contact=' || d.about else '/contacts/' || d.about || '/decision' end
           from access.draft d
          where d.worker = :worker and d.form in ('contact', 'contact-decision')
          order by d.saved_at desc
          limit 20)
         union all
        (select 'notice', b.id, b.words, coalesce(w.name, 'Kith'), h.title, null, b.until, b.written_at, null, null
           from hub.bulletin b
           left join access.worker w    on w.id = b.written_by
           left join organisation.hub h on h.code = b.hub and h.valid @> :today::date
          where b.until >= :today and (b.hub is null or b.hub = any(:hubs))
            and not exists (select from hub.bulletin_read r where r.bulletin = b.id and r.worker = :worker)
          order by b.written_at desc
          limit 5)
        """;

    private static final Set<String> OF_CONTACTS = Set.of("contact", "contact-decision");

    /** @param who  of a draft the child, of a notice its writer; {@code hub} null where a notice is for everybody; {@code title} and {@code address} of a draft's form, where it told them */
    record Thing(boolean draft, UUID id, String what, String who, String hub, LocalDate until, Instant at, String title, String address) {}

    private final JdbcClient db;

    Desk(JdbcClient db) {
        this.db = db;
    }

    List<Thing> of(Worker worker, Me me, LocalDate today) {
        return db.sql(LYING).param("worker", worker.id()).param("hubs", me.codes()).param("today", today).query((row, n) -> {
            boolean draft = row.getString("kind").equals("draft");
            return new Thing(draft, row.getObject("id", UUID.class), row.getString("what"),
                draft ? who(row) : row.getString("forenames"), draft ? null : row.getString("surname"),
                row.getObject("until", LocalDate.class), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("title"), row.getString("address"));
        }).list();
    }

    private static String who(ResultSet row) throws SQLException {
        if (!OF_CONTACTS.contains(row.getString("what"))) return ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id"));
        return row.getString("forenames") + (row.getString("surname") == null ? "" : ": " + row.getString("surname"));
    }
}
