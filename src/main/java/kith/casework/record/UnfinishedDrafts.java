package kith.casework.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.pathway.Engine;
import kith.pathway.FormNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker began to record about a child and has not saved. */
@Component
class UnfinishedDrafts {

    static final String ALL = """
        select d.form, d.about, d.saved_at, p.forenames, p.surname, p.child_id, d.at
          from access.draft d
          join people.person p on p.person = d.about
         where d.worker = :worker and (d.at is not null or d.form = 'visit' or d.form like '%.%')
         order by d.saved_at desc
         limit 20
        """;

    private final JdbcClient db;
    private final Engine engine;

    UnfinishedDrafts(JdbcClient db, Engine engine) {
        this.db = db;
        this.engine = engine;
    }

    List<WhomPage.Draft> of(Worker worker) {
        return db.sql(ALL).param("worker", worker.id()).query((row, n) -> new WhomPage.Draft(FormNames.of(engine, row.getString(1)), Drafts.address(row.getString(1), row.getObject(2, UUID.class), row.getString(7)),
            row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5), row.getString(6))).list();
    }
}
