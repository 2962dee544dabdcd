package kith.ledger.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.ledger.attachments.Attachment.State;
import kith.ledger.attachments.Kept.Reason;
import kith.ledger.attachments.Kept.Refused;
import kith.ledger.attachments.Kept.Stored;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files that people hand in. A file is looked at several times, so its content is given as something that can be opened
 * again, such as Spring's MultipartFile. Without a scanner, or when it is away, a file is held and nobody can open it.
 */
@Component
public class Attachments {

    /** What one file may weigh; a form with all its files, {@link TooLargeForms} says. */
    public static final long LARGEST = 20L << 20;

    static final String BY_ID = "select id, name, kind, size, state, kept_at from ledger.attachment where id = any (:ids)";
    static final String KEEP = """
        insert into ledger.attachment (id, hash, name, kind, size, state, kept_at, checked_at)
        values (:id, :hash, :name, :kind, :size, :state, :now, case when :state = 'HELD' then null else :now end)
        on conflict (id) do nothing
        """;
    static final String KEEP_PART = "insert into ledger.attachment_part (attachment, part, content) values (:id, :part, :content)";
    static final String PART = "select content from ledger.attachment_part where attachment = :id and part = :part";
    static final String HELD = "select id from ledger.attachment where state = 'HELD' order by kept_at limit 1 for update skip locked";
    static final String JUDGE = "update ledger.attachment set state = :state, checked_at = :now where id = :id and state = 'HELD'";
    static final String THROW_AWAY = "delete from ledger.attachment_part where attachment = :id";

    private static final int PIECE = 1 << 18;

    private final JdbcClient db;
    private final Scanner scanner;
    private final Clock clock;

    Attachments(JdbcClient db, Scanner scanner, Clock clock) {
        this.db = db;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** Handing in the same id again changes nothing and answers the same. */
    @Transactional
    public Kept keep(AttachmentId id, String name, InputStreamSource content) {
        var before = find(id);
        if (before.isPresent()) return before.get().state() == State.INFECTED ? new Refused(Reason.INFECTED) : new Stored(before.get());
        try {
            return look(id, name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Kept look(AttachmentId id, String name, InputStreamSource content) throws IOException {
        var digest = sha256();
        var size = measure(content, digest);
        if (size == 0) return new Refused(Reason.EMPTY);
        if (size > LARGEST) return new Refused(Reason.TOO_LARGE);
        var found = Kinds.of(content);
        if (found.refused() != null) return new Refused(found.refused());
        var verdict = scanner.scan(content);
        if (verdict == Scanner.Verdict.INFECTED) return new Refused(Reason.INFECTED);
        var state = verdict == Scanner.Verdict.CLEAN ? State.CLEAN : State.HELD;
        var attachment = new Attachment(id, Names.clean(name, found.kind()), found.kind(), size, state, clock.instant());
        store(attachment, digest.digest(), content);
        return new Stored(attachment);
    }

    private void store(Attachment attachment, byte[] hash, InputStreamSource content) throws IOException {
        var id = attachment.id().value();
        var added = db.sql(KEEP).param("id", id).param("hash", hash).param("name", attachment.name()).param("kind", attachment.kind().name()).param("size", attachment.size())
            .param("state", attachment.state().name()).param("now", attachment.keptAt().atOffset(ZoneOffset.UTC)).update();
        if (added == 0) return;
        try (var stream = content.getInputStream()) {
            int part = 0;
            for (var piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE))
                db.sql(KEEP_PART).param("id", id).param("part", part++).param("content", piece).update();
        }
    }

    @Transactional(readOnly = true)
    public Map<AttachmentId, Attachment> state(Collection<AttachmentId> ids) {
        return db.sql(BY_ID).param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new)).query((row, n) -> attachment(row)).list().stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /** What may be handed out: never while it is held. The caller has made sure that this worker may see whom it is about. */
    @Transactional(readOnly = true)
    public Optional<AttachmentFile> open(AttachmentId id) {
        return find(id).filter(attachment -> attachment.state() == State.CLEAN).map(attachment -> new AttachmentFile(attachment, whole(attachment)));
    }

    /** Looks again at the oldest that is held; false when there is none, or still nobody to look. */
    @Transactional
    public boolean scanNextHeld() {
        var held = db.sql(HELD).query(UUID.class).optional();
        if (held.isEmpty()) return false;
        var verdict = scanner.scan(() -> stream(held.get()));
        if (verdict == Scanner.Verdict.NOBODY_LOOKED) return false;
        db.sql(JUDGE).param("id", held.get()).param("state", verdict.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (verdict == Scanner.Verdict.INFECTED) db.sql(THROW_AWAY).param("id", held.get()).update();
        return true;
    }

    private Optional<Attachment> find(AttachmentId id) { return Optional.ofNullable(state(List.of(id)).get(id)); }

    private byte[] whole(Attachment attachment) {
        try {
            var bytes = new ByteArrayOutputStream((int) attachment.size());
            stream(attachment.id().value()).transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private SequenceInputStream stream(UUID id) { return new SequenceInputStream(new Pieces(part -> db.sql(PART).param("id", id).param("part", part).query(byte[].class).optional())); }

    private static long measure(InputStreamSource content, MessageDigest digest) throws IOException {
        try (var stream = new DigestInputStream(content.getInputStream(), digest)) {
            long size = 0;
            var buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0 && size <= LARGEST; read = stream.read(buffer)) size += read;
            return size;
        }
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(new AttachmentId(row.getObject("id", UUID.class)), row.getString("name"), Kind.valueOf(row.getString("kind")), row.getLong("size"),
            State.valueOf(row.getString("state")), row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
