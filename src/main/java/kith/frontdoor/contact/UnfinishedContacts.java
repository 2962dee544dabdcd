package kith.frontdoor.contact;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts that a worker began to write down and has not saved. */
@Component
class UnfinishedContacts {

    static final String MINE = """
        select about, saved_at,
               left(coalesce(nullif(concat_ws(' ', answers #>> '{n1-forenames,0}', answers #>> '{n1-surname,0}'), ''), answers #>> '{said,0}', ''), 60) as words
          from access.draft
         where worker = :worker and form = 'contact'
         order by saved_at desc
         limit 10
        """;

    private final JdbcClient db;

    UnfinishedContacts(JdbcClient db) {
        this.db = db;
    }

    List<SearchPage.Unfinished> of(Worker worker) {
        return db.sql(MINE).param("worker", worker.id())
            .query((row, n) -> new SearchPage.Unfinished(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3))).list();
    }
}
