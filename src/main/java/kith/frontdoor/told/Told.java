package kith.frontdoor.told;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.access.Asker;
import kith.ledger.Hash;
import kith.ledger.Uuids;
import kith.ledger.attachments.AttachmentId;
import kith.ledger.attachments.Attachments;
import kith.ledger.attachments.Kept.Refused;
import kith.ui.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody without an account tells. The database lets them do no more than this, and read nothing but the receipt. */
@Component
class Told {

    static final String TELL = "select frontdoor.tell(:id, :reference, :at, :answers::jsonb, :files, :urgent, :doubtful, :sender, :since, :most)";
    static final String AS_KITH = "select set_config('kith.asker', 'system for the web form', true)";
    static final String AS_BEFORE = "select set_config('kith.asker', :asker, true)";
    static final String RECEIPT = "select reference, received_at from frontdoor.receipt(:id)";

    /** A hospital or a school may be many people behind one address. */
    static final int MOST = 30;
    static final Duration WITHIN = Duration.ofHours(1);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    record Receipt(String reference, Instant receivedAt) {}

    /** @param refused what is wrong with its files, in the words of whoever sent them; nothing at all was kept then */
    record Outcome(boolean tooMany, List<String> refused) {}

    private final JdbcClient db;
    private final Attachments attachments;
    private final TransactionTemplate together;
    private final Clock clock;

    Told(JdbcClient db, Attachments attachments, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.attachments = attachments;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** The form with all its files, or nothing: first the form, so that neither a second sending nor one too many keeps a file. */
    Outcome keep(TellUsForm form, List<MultipartFile> files, String address, Wording says) {
        return together.execute(status -> {
            var told = tell(form, files.size(), address);
            var refused = told.equals("received") && !files.isEmpty() ? refused(form.id(), files, says) : List.<String>of();
            if (!refused.isEmpty()) status.setRollbackOnly();
            return new Outcome(told.equals("too-many"), refused);
        });
    }

    private String tell(TellUsForm form, int files, String address) {
        var now = clock.instant();
        return db.sql(TELL).param("id", form.id()).param("reference", reference(form.id())).param("at", now.atOffset(ZoneOffset.UTC)).param("answers", JSON.writeValueAsString(form.typed()))
            .param("files", IntStream.range(0, files).mapToObj(n -> file(form.id(), n).value()).toArray(UUID[]::new))
            .param("urgent", form.field("urgent").chosen("yes")).param("doubtful", form.doubtful()).param("sender", sender(address)).param("since", now.minus(WITHIN).atOffset(ZoneOffset.UTC))
            .param("most", MOST).query(String.class).single();
    }

    /** Nobody is signed in who could keep a file, so Kith keeps it; in this transaction, since a form that anybody may send must not hold two connections. */
    private List<String> refused(UUID form, List<MultipartFile> files, Wording says) {
        var refused = new ArrayList<String>();
        db.sql(AS_KITH).query(String.class).single();
        for (int n = 0; n < files.size(); n++) {
            var name = files.get(n).getOriginalFilename();
            if (attachments.keep(file(form, n), name, files.get(n)) instanceof Refused why) refused.add(shown(name, says) + ": " + says.say("file." + why.reason()));
        }
        db.sql(AS_BEFORE).param("asker", Asker.current()).query(String.class).single();
        return refused;
    }

    private static AttachmentId file(UUID form, int n) {
        return AttachmentId.of(Uuids.named(form + "/file/" + n));
    }

    private static String shown(String name, Wording says) {
        return name == null || name.isBlank() ? says.say("a-file") : name.length() > 80 ? name.substring(0, 80) + "…" : name;
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
