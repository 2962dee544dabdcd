package kith.hub.messages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.ledger.Uuids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a worker know that something waits in Kith. It takes a worker and nothing else: no word of a family can get into a mail. */
@Component
class Notices {

    static final String MAKE = """
        insert into hub.notice (id, worker, made_at)
        select :id, :worker, :at
         where exists (select from access.worker where id = :worker and active and email is not null)
        """;

    private final JdbcClient db;
    private final Clock clock;
    private final boolean mailed;

    Notices(JdbcClient db, Clock clock, @Value("${kith.mail.host:}") String host) {
        this.db = db;
        this.clock = clock;
        this.mailed = !host.isBlank();
    }

    /** Nothing is kept where no mail is set up. */
    void to(UUID worker) {
        if (mailed && worker != null) make(worker);
    }

    void make(UUID worker) {
        db.sql(MAKE).param("id", Uuids.fresh()).param("worker", worker).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
