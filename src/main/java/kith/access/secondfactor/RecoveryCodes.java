package kith.access.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper, for the day the phone is lost. They are too long to guess, so a plain hash keeps them. */
@Component
public class RecoveryCodes {

    static final String FORGET = "delete from access.recovery_code where worker = :worker";
    static final String KEEP = "insert into access.recovery_code (worker, hash, made_at) values (:worker, :hash, :now)";
    static final String USE = "update access.recovery_code set used_at = :now where worker = :worker and hash = :hash and used_at is null";
    static final String LEFT = "select count(*) from access.recovery_code where worker = :worker and used_at is null";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The only time they can be read. Those from before are worth nothing any more. */
    @Transactional
    public List<String> fresh(UUID worker) {
        db.sql(FORGET).param("worker", worker).update();
        var codes = IntStream.range(0, 10).mapToObj(i -> code()).toList();
        codes.forEach(code -> db.sql(KEEP).param("worker", worker).param("hash", hash(worker, code)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        return codes;
    }

    @Transactional
    public boolean use(UUID worker, String typed) {
        return db.sql(USE).param("worker", worker).param("hash", hash(worker, typed)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Transactional(readOnly = true)
    public int left(UUID worker) { return db.sql(LEFT).param("worker", worker).query(Integer.class).single(); }

    private static String code() {
        return RANDOM.ints(12, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining()).replaceAll("(....)(?!$)", "$1-");
    }

    private static byte[] hash(UUID worker, String code) {
        try {
            var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return MessageDigest.getInstance("SHA-256").digest((worker + " " + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
