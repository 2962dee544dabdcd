package kith.frontdoor.queue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks at a contact now. The last to say so has it: nobody is shut out by a colleague who went home. */
@Component
public class Taking {

    static final String TAKE = """
        insert into frontdoor.taken (contact, worker, at) values (:contact, :worker, :now)
            on conflict (contact) do update set worker = excluded.worker, at = excluded.at
        """;
    static final String END = "delete from frontdoor.taken where contact = :contact";
    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('contact/' || :contact::text, 0))::text";

    private final JdbcClient db;
    private final Clock clock;

    Taking(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void take(UUID contact, Worker by) {
        db.sql(TAKE).param("contact", contact).param("worker", by.id()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    public void end(UUID contact) {
        db.sql(END).param("contact", contact).update();
    }

    /** Until the end of the transaction: of two who decide at once the second sees what the first decided. */
    public void alone(UUID contact) {
        db.sql(ALONE).param("contact", contact).query(String.class).single();
    }
}
