package kith.casework.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker began to record about a child and has not saved. */
@Component
class UnfinishedDrafts {

    static final String ALL = """
        select d.form, d.about, d.saved_at, p.forenames, p.surname, p.child_id, d.title, d.address
          from access.draft d
          join people.person p on p.person = d.about
         where d.worker = :worker
         order by d.saved_at desc
         limit 20
        """;

    private final JdbcClient db;

    UnfinishedDrafts(JdbcClient db) {
        this.db = db;
    }

    List<WhomPage.Draft> of(Worker worker) {
        return db.sql(ALL).param("worker", worker.id()).query((row, n) -> new WhomPage.Draft(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8))).list();
    }
}
