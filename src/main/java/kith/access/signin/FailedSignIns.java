package kith.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten failures in a quarter of an hour for one account from one source, and that source waits; the account itself is never locked. */
@Component
public class FailedSignIns {

    static final int ALLOWED = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    static final String RECENT = """
        select count(*) from access.failed_sign_in
         where username = :username and source = :source and at > :since
        """;
    static final String RECORD = "insert into access.failed_sign_in (username, source, at) values (:username, :source, :at)";
    static final String FORGET = "delete from access.failed_sign_in where at < :before";

    private final JdbcClient db;
    private final Clock clock;

    FailedSignIns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean tooMany(String username, String source) {
        var since = clock.instant().minus(WITHIN).atOffset(ZoneOffset.UTC);
        return db.sql(RECENT).param("username", username).param("source", source).param("since", since).query(Integer.class).single() >= ALLOWED;
    }

    @Transactional
    public void record(String username, String source) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql(RECORD).param("username", username).param("source", source).param("at", now).update();
        db.sql(FORGET).param("before", now.minusDays(1)).update();
    }
}
