package kith.frontdoor.told;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kith.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody without an account tells. The database lets them do no more than this, and read nothing but the receipt. */
@Component
class Told {

    static final String TELL = "select frontdoor.tell(:id, :reference, :at, :answers::jsonb, :urgent, :doubtful, :sender, :since, :most)";
    static final String RECEIPT = "select reference, received_at from frontdoor.receipt(:id)";

    /** A hospital or a school may be many people behind one address. */
    static final int MOST = 30;
    static final Duration WITHIN = Duration.ofHours(1);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    record Receipt(String reference, Instant receivedAt) {}

    enum Outcome { RECEIVED, TOO_MANY }

    private final JdbcClient db;
    private final Clock clock;

    Told(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Outcome keep(TellUsForm form, String address) {
        var now = clock.instant();
        var outcome = db.sql(TELL).param("id", form.id()).param("reference", reference(form.id())).param("at", now.atOffset(ZoneOffset.UTC)).param("answers", JSON.writeValueAsString(form.typed()))
            .param("urgent", form.field("urgent").chosen("yes")).param("doubtful", form.doubtful()).param("sender", sender(address)).param("since", now.minus(WITHIN).atOffset(ZoneOffset.UTC))
            .param("most", MOST).query(String.class).single();
        return outcome.equals("too-many") ? Outcome.TOO_MANY : Outcome.RECEIVED;
    }

    Optional<Receipt> receipt(UUID id) {
        return db.sql(RECEIPT).param("id", id).query((row, n) -> new Receipt(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }

    static String sender(String address) {
        return Hash.hex("sender\n" + address);
    }

    /** Without letters and digits that are mistaken for each other on the telephone; the same form always has the same. */
    static String reference(UUID id) {
        var hash = Hash.of(("reference\n" + id).getBytes(StandardCharsets.UTF_8));
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) reference.append('-');
            reference.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
        }
        return reference.toString();
    }
}
