package kith.access.secondfactor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Six digits from an authenticator app (RFC 6238): half a minute each, one step of a wrong clock forgiven, each good once. */
@Component
public class Codes {

    static final String KEY = "select sealed from access.code_key where worker = :worker";
    static final String KEEP = """
        insert into access.code_key (worker, sealed, made_at)
        values (:worker, :sealed, :now)
        on conflict (worker) do update set sealed = excluded.sealed, made_at = excluded.made_at
        """;
    static final String USE = "insert into access.code_used (worker, counter) values (:worker, :counter) on conflict do nothing";
    static final String FORGET_OLD = "delete from access.code_used where worker = :worker and counter < :before";

    private static final long STEP = 30;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator SIX_DIGITS = new HmacOneTimePasswordGenerator();

    private final JdbcClient db;
    private final SecretBox box;
    private final Clock clock;

    Codes(JdbcClient db, SecretBox box, Clock clock) {
        this.db = db;
        this.box = box;
        this.clock = clock;
    }

    /** A new key, sealed, that counts for nothing until its first code was right. */
    byte[] newKey(UUID worker) {
        var key = new byte[20];
        RANDOM.nextBytes(key);
        return box.seal(worker, key);
    }

    byte[] opened(UUID worker, byte[] sealed) { return box.open(worker, sealed); }

    @Transactional
    public boolean confirm(UUID worker, byte[] sealed, String typed) {
        var counter = counter(box.open(worker, sealed), typed);
        if (counter.isEmpty()) return false;
        db.sql(KEEP).param("worker", worker).param("sealed", sealed).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return use(worker, counter.getAsLong());
    }

    @Transactional
    public boolean right(UUID worker, String typed) {
        var sealed = db.sql(KEY).param("worker", worker).query(byte[].class).optional();
        if (sealed.isEmpty()) return false;
        var counter = counter(box.open(worker, sealed.get()), typed);
        return counter.isPresent() && use(worker, counter.getAsLong());
    }

    private OptionalLong counter(byte[] key, String typed) {
        var digits = typed.replaceAll("\\s", "");
        var now = clock.instant().getEpochSecond() / STEP;
        return LongStream.rangeClosed(now - 1, now + 1).filter(counter -> same(code(key, counter), digits)).findFirst();
    }

    private boolean use(UUID worker, long counter) {
        var first = db.sql(USE).param("worker", worker).param("counter", counter).update() == 1;
        db.sql(FORGET_OLD).param("worker", worker).param("before", counter - 10).update();
        return first;
    }

    /** What the app shows in this half minute. */
    public static String code(byte[] key, long counter) {
        try {
            return SIX_DIGITS.generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), counter, Locale.ROOT);
        } catch (InvalidKeyException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
