package kith.access.signin;

import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.access.Workers;
import kith.access.signin.HalfSignedIn.Missing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account as the sign-in sees it: who it is, and what proves it. */
@Component
public class Accounts {

    private static final String COLUMNS = """
        select w.id, w.name, w.username, w.email, w.password_hash, w.active, w.must_have_second_factor as must, w.password_given_at is not null as given_password,
               exists (select from access.code_key k where k.worker = w.id) as code,
               exists (select from access.passkey p where p.worker = w.id)  as passkey,
               exists (select from access.identity i where i.worker = w.id) as provider
          from access.worker w
        """;
    static final String CALLED = COLUMNS + " where w.username = :username";
    static final String OF = COLUMNS + " where w.id = :id";

    public record Account(UUID id, String name, String username, String email, String passwordHash, boolean active, boolean must, boolean givenPassword,
                          boolean code, boolean passkey, boolean provider) {

        public Worker worker() { return new Worker(id, name, username); }

        public boolean hasSecondFactor() { return code || passkey; }
    }

    private final JdbcClient db;
    private final SignInSettings settings;

    Accounts(JdbcClient db, SignInSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Optional<Account> called(String username) { return db.sql(CALLED).param("username", Workers.plain(username)).query(Account.class).optional(); }

    @Transactional(readOnly = true)
    public Optional<Account> of(UUID worker) { return db.sql(OF).param("id", worker).query(Account.class).optional(); }

    /** After a right password: whoever was given it chooses their own before anything else. */
    public Optional<Missing> missingAfterPassword(Account account) {
        return account.givenPassword() ? Optional.of(Missing.OWN_PASSWORD) : missing(account);
    }

    /** What somebody whose password was right has still to prove; empty when nothing. Whoever set a second factor up is always asked for it. */
    public Optional<Missing> missing(Account account) {
        if (account.hasSecondFactor()) return Optional.of(Missing.SECOND_FACTOR);
        return account.must() || settings.secondFactorDemanded() ? Optional.of(Missing.ENROLMENT) : Optional.empty();
    }
}
