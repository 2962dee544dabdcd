package kith.pathway.erasing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kith.ledger.ContentErased;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKinds;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.sealing.Sealer;
import kith.pathway.Recording;
import kith.pathway.Telling;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what a fact says, or words, because the law asks for it. First it is recorded that, why and by whom; then the content
 * goes, then the tables follow. Stopped in between, the same call again finishes it, and verify says so until then.
 */
public class Erasing {

    private static final String ASKER = "select set_config('kith.asker', 'system', true)";
    private static final String PEOPLE = "select person from ledger.about where fact = ?";
    private static final String CONTENT = "select content from ledger.fact where id = ?";
    private static final String OF_SAME_PEOPLE = """
        select distinct on (f.id) f.id, f.content
          from ledger.about these
          join ledger.about others on others.person = these.person
          join ledger.fact f       on f.id = others.fact
         where these.fact = ?
           and f.id <> these.fact
           and f.content is not null
        """;
    private static final String SAID_BY = """
        select id, content
          from ledger.fact
         where content is not null
           and position(convert_to(?, 'UTF8') in content) > 0
        """;
    private static final String ERASE_FACT = "update ledger.fact set content = null, salt = null where id = ?";
    private static final String ERASE_WORDS = "update ledger.words set text = null, salt = null where id = any(?::uuid[])";

    private static final String SHARED_FILE = "select exists (select from ledger.fact where id <> ? and content is not null and position(convert_to(?, 'UTF8') in content) > 0)";
    private static final String ERASE_PARTS = "delete from ledger.attachment_part where attachment = ?";
    private static final String ERASE_FILE = "delete from ledger.attachment where id = ?";
    /** The part by which a fact names the file that it keeps. */
    private static final String FILE = "file";

    /** Where else what was recorded stands in clear, outside the ledger and its tables. */
    public interface Elsewhere {
        /** Takes away what the ledger has no longer of these people. */
        void erase(Collection<PersonId> people) throws SQLException;
    }

    private final DataSource eraser;
    private final Sealer sealer;
    private final Recording recording;
    private final TransactionTemplate transaction;
    private final FactJson json;
    private final Clock clock;
    private final Elsewhere elsewhere;

    public Erasing(DataSource eraser, Sealer sealer, Recording recording, TransactionTemplate transaction, FactKinds kinds, Clock clock, Elsewhere elsewhere) {
        this.eraser = eraser;
        this.sealer = sealer;
        this.recording = recording;
        this.transaction = transaction;
        this.json = new FactJson(kinds);
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(ContentErased.KIND, "Erased").says(fact -> "Part of the record was erased: " + fact.body().authority() + " (" + fact.body().by() + ")"));
    }

    /** Who erases, on what authority, and why. */
    public record Order(String authority, String by, String reason) {}

    /** @param file whether it kept a file, which is gone too; {@code hint} facts that may hold the same content: they correct the one that was erased */
    public record Erased(int words, boolean file, List<FactId> hint) {}

    public Erased fact(FactId fact, Order order) throws SQLException {
        // a leaf is the hash of what is about to go: it must stand before
        sealer.sealNow();
        var asked = asEraser(db -> look(db, fact));
        record(new ContentErased(fact, asked.words().isEmpty() ? null : asked.words(), order.authority(), order.by(), order.reason()), asked.people());
        asEraser(db -> {
            update(db, ERASE_FACT, fact.value());
            update(db, ERASE_WORDS, db.createArrayOf("uuid", asked.words().toArray()));
            if (asked.file() != null) {
                update(db, ERASE_PARTS, asked.file());
                update(db, ERASE_FILE, asked.file());
            }
            return null;
        });
        elsewhere.erase(asked.people());
        transaction.executeWithoutResult(status -> recording.followAgain(asked.people()));
        sealer.sealNow();
        return new Erased(asked.words().size(), asked.file() != null, asked.corrections());
    }

    public void words(UUID words, Order order) throws SQLException {
        sealer.sealNow();
        var people = asEraser(db -> {
            var found = new HashSet<PersonId>();
            for (var fact : facts(db, SAID_BY, words.toString())) if (says(fact, words)) found.addAll(fact.about());
            return found;
        });
        if (people.isEmpty()) throw new IllegalArgumentException("No fact has the words " + words + ".");
        record(new ContentErased(null, List.of(words), order.authority(), order.by(), order.reason()), people);
        asEraser(db -> update(db, ERASE_WORDS, db.createArrayOf("uuid", new Object[] {words})));
        sealer.sealNow();
    }

    private record Asked(Set<PersonId> people, List<UUID> words, UUID file, List<FactId> corrections) {}

    /** Words and a file that no other fact shares go with the fact. */
    private Asked look(Connection db, FactId id) throws SQLException {
        var people = new HashSet<PersonId>();
        try (var statement = db.prepareStatement(PEOPLE)) {
            statement.setObject(1, id.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) people.add(new PersonId(rows.getObject(1, UUID.class)));
            }
        }
        if (people.isEmpty()) throw new IllegalArgumentException("There is no fact " + id + ".");
        var fact = content(db, id);
        if (fact == null) return new Asked(people, List.of(), null, List.of());
        if (fact.is(ContentErased.KIND)) throw new IllegalArgumentException("The record of an erasure is not erased.");
        var others = facts(db, OF_SAME_PEOPLE, id.value());
        return new Asked(people, ownWords(db, fact), file(db, id, fact), others.stream().filter(other -> id.equals(other.corrects())).map(other -> (FactId) other.id()).toList());
    }

    /** A visit to two children is a fact of each with one note: what stands on the brother's record is not this child's to take away. */
    private List<UUID> ownWords(Connection db, Fact<?> fact) throws SQLException {
        var own = new ArrayList<UUID>();
        for (var each : fact.words()) {
            var sayers = facts(db, SAID_BY, each.id().toString());
            if (sayers.stream().noneMatch(other -> !other.id().equals(fact.id()) && says(other, each.id()))) own.add(each.id());
        }
        return own;
    }

    private static UUID file(Connection db, FactId id, Fact<?> fact) throws SQLException {
        if (!(fact.value(FILE) instanceof String named) || !named.matches("[0-9a-f-]{36}")) return null;
        try (var statement = db.prepareStatement(SHARED_FILE)) {
            statement.setObject(1, id.value());
            statement.setString(2, named);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1) ? null : UUID.fromString(named);
            }
        }
    }

    private static boolean says(Fact<?> fact, UUID words) {
        return fact.words().stream().anyMatch(each -> each.id().equals(words));
    }

    private Fact<?> content(Connection db, FactId id) throws SQLException {
        try (var statement = db.prepareStatement(CONTENT)) {
            statement.setObject(1, id.value());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBytes(1) != null ? json.read(row.getBytes(1)) : null;
            }
        }
    }

    private List<Fact<?>> facts(Connection db, String query, Object parameter) throws SQLException {
        try (var statement = db.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                var facts = new ArrayList<Fact<?>>();
                while (rows.next()) facts.add(json.read(rows.getBytes(2)));
                return facts;
            }
        }
    }

    /** The same erasure has the same id: run again after a stop, it is not recorded twice. */
    private void record(ContentErased body, Collection<PersonId> people) {
        var id = new FactId(Uuids.named("content.erased|" + (body.fact() == null ? body.words() : body.fact())));
        var now = clock.instant();
        var fact = Fact.of(id, ContentErased.KIND, people.stream().sorted().toList(), Happened.at(now), new Recorded(now, null, null, null, "ledger"), body);
        transaction.executeWithoutResult(status -> recording.record(List.of(fact)));
    }

    private interface Work<T> {
        T in(Connection db) throws SQLException;
    }

    private <T> T asEraser(Work<T> work) throws SQLException {
        try (var db = eraser.getConnection()) {
            db.setAutoCommit(false);
            try (var statement = db.createStatement()) {
                statement.execute(ASKER);
                var done = work.in(db);
                db.commit();
                return done;
            } catch (SQLException | RuntimeException broken) {
                db.rollback();
                throw broken;
            }
        }
    }

    private static Integer update(Connection db, String sql, Object parameter) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            return statement.executeUpdate();
        }
    }
}
