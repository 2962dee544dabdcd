package kith.frontdoor.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advice given without a name: it opens no case, and counts. */
@Component
public class AdviceLog {

    static final String LATELY = """
        select a.id, a.at, w.name as worker, a.asker, a.matter, a.help, a.note
          from frontdoor.advice a
          join access.worker w on w.id = a.worker
         where a.at >= :since
         order by a.at desc, a.id
         limit 100
        """;
    static final String KEEP = """
        insert into frontdoor.advice (id, at, worker, asker, matter, help, note) values (:id, :at, :worker, :asker, :matter, :help, :note)
            on conflict (id) do nothing
        """;

    public record Given(UUID id, Instant at, String worker, String asker, String matter, String help, String note) {}

    private final JdbcClient db;
    private final Clock clock;

    AdviceLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Given> since(Instant since) {
        return db.sql(LATELY).param("since", since.atOffset(ZoneOffset.UTC)).query(Given.class).list();
    }

    void keep(AdvicePage form, Worker by) {
        db.sql(KEEP).param("id", form.id()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("worker", by.id()).param("asker", form.asker().value())
            .param("matter", form.matter().value()).param("help", form.help().value()).param("note", form.note().value().strip()).update();
    }
}
