package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to each account: written in the transaction that does it, and never changed. */
@Component
public class AccountEvents {

    /** Each owns its words. */
    public enum What {
        PASSWORD_CHANGED("Password changed"),
        PASSWORD_GIVEN("Given a password to sign in with once"),
        CODES_SET_UP("Authenticator app set up"),
        RECOVERY_CODES_MADE("New recovery codes made"),
        RECOVERY_CODE_USED("Signed in with a recovery code"),
        PASSKEY_ADDED("Passkey added"),
        PASSKEY_REMOVED("Passkey removed"),
        IDENTITY_LINKED("Linked to the sign-in of the authority"),
        SIGNED_OUT_EVERYWHERE("Signed out everywhere"),
        SECOND_FACTOR_RESET("Second factor taken away"),
        REMOVED("Account closed"),
        BROUGHT_BACK("Account opened again");

        private final String words;

        What(String words) { this.words = words; }

        public String words() { return words; }
    }

    static final String TELL = "insert into access.account_event (worker, what, by, at) values (:worker, :what, :by, :at)";
    static final String TOLD = """
        select e.what, e.at, case when e.by = e.worker::text then 'themselves' else coalesce(w.name, 'Kith') end as by
          from access.account_event e
          left join access.worker w on w.id::text = e.by
         where e.worker = :worker
         order by e.at desc, e.id desc
         limit 30
        """;

    public record Told(What what, Instant at, String by) { }

    private final JdbcClient db;
    private final Clock clock;

    AccountEvents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void tell(UUID worker, What what) {
        db.sql(TELL).param("worker", worker).param("what", what.name()).param("by", Asker.current()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Transactional(readOnly = true)
    public List<Told> told(UUID worker) {
        return db.sql(TOLD).param("worker", worker).query((row, n) -> new Told(What.valueOf(row.getString("what")), row.getTimestamp("at").toInstant(), row.getString("by"))).list();
    }
}
