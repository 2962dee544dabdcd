package kith.ledger;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger's own SQL: facts go in and are read; nothing here changes one. */
public final class FactRows {

    /**
     * One writer per person: different families never wait for each other. Whoever is merged with one of them is
     * written as well. In order of id, so that two writers never wait in a circle.
     */
    private static final String LOCK = """
        select pg_advisory_xact_lock(hashtextextended(p::text, 1))
          from (select p from ledger.together(?::uuid[]) p order by p) people
        """;

    private static final String INSERT = """
        with written as (
            insert into ledger.fact (id, type, happened_on, recorded_at, source, content, salt, people)
            select id, type, happened_on, recorded_at, source, content, salt, people::uuid[]
              from unnest(?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                as f (id, type, happened_on, recorded_at, source, content, salt, people)
            on conflict (id) do nothing
            returning id, people, case when source is null then recorded_at end as told_at
        ), told as (
            insert into ledger.about (person, fact, several, told_at)
            select a.person, w.id, cardinality(w.people) > 1, w.told_at
              from written w
             cross join unnest(w.people) as a (person)
        ), said as (
            insert into ledger.words (id, text, salt, people)
            select s.id, s.text, s.salt, s.people::uuid[]
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as s (id, text, salt, people)
            on conflict (id) do nothing
            returning id
        )
        select id, false from written
         union all
        select id, true from said
        """;

    private static final String WORDS = "select id, text, salt from ledger.words where id = any(?)";

    /** The people in a question of their own: PostgreSQL then keeps one plan instead of planning anew for each child. */
    private static final String OF_PEOPLE = """
        select a.person, f.content
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where a.person = any((select ?::uuid[])::uuid[])
           and f.content is not null
        """;

    private static final int PEOPLE = 7;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactJson json;

    public FactRows(FactJson json) {
        this.json = json;
    }

    /** Until the end of the transaction. */
    public void lock(Connection db, Collection<PersonId> people) throws SQLException {
        try (var statement = db.prepareStatement(LOCK)) {
            statement.setArray(1, db.createArrayOf("uuid", new TreeSet<>(people).stream().map(PersonId::value).toArray()));
            statement.executeQuery().close();
        }
    }

    /** @param fresh the ids of those that were not there before, {@code said} of the words; {@code all} is what is now told of each person */
    public record Appended(Set<FactId> fresh, Set<UUID> said, Map<PersonId, List<Fact<?>>> all) {}

    /**
     * Those already there (a resend) are left alone. The people stay locked until the end of the transaction. All of it travels together
     * and costs one round trip; in this order, so that whoever waits for the lock reads afterwards what the other has told.
     * @param trust what the caller asks of the database before anything is read or written
     */
    public Appended append(Connection db, String trust, Collection<PersonId> people, List<? extends Fact<?>> facts) throws SQLException {
        try (var statement = db.prepareStatement(String.join(";", LOCK, trust, INSERT, OF_PEOPLE))) {
            var ids = db.createArrayOf("uuid", new TreeSet<>(people).stream().map(PersonId::value).toArray());
            statement.setArray(1, ids);
            bind(db, statement, facts);
            statement.setArray(14, ids);
            statement.execute();
            statement.getMoreResults();
            statement.getMoreResults();
            var fresh = new HashSet<FactId>();
            var said = new HashSet<UUID>();
            ids(statement, fresh, said);
            statement.getMoreResults();
            return new Appended(fresh, said, withMerged(db, told(statement)));
        }
    }

    private void bind(Connection db, PreparedStatement statement, List<? extends Fact<?>> facts) throws SQLException {
        int n = facts.size();
        var columns = new Object[][] {new Object[n], new Object[n], new Object[n], new Object[n], new Object[n], new byte[n][], new byte[n][], new Object[n]};
        var words = new HashMap<UUID, Words>();
        for (int i = 0; i < n; i++) {
            var fact = facts.get(i);
            var row = row(fact);
            for (int c = 0; c < row.length; c++) columns[c][i] = c == PEOPLE ? array((Collection<?>) row[c]) : row[c];
            for (var each : fact.words()) if (each.text() != null) words.put(each.id(), each);
        }
        var types = new String[] {"uuid", "text", "date", "timestamptz", "text", "bytea", "bytea", "text"};
        for (int c = 0; c < types.length; c++) statement.setArray(c + 2, db.createArrayOf(types[c], columns[c]));
        statement.setArray(10, db.createArrayOf("uuid", words.keySet().toArray()));
        statement.setArray(11, db.createArrayOf("text", words.values().stream().map(Words::text).toArray()));
        statement.setArray(12, db.createArrayOf("text", words.values().stream().map(Words::salt).toArray()));
        var spokenOf = spokenOf(facts);
        statement.setArray(13, db.createArrayOf("text", words.keySet().stream().map(id -> array(spokenOf.get(id))).toArray()));
    }

    /** PostgreSQL has no array of arrays of different lengths: each travels as it is written. */
    private static String array(Collection<?> people) {
        return people.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whom each of the words is about: those of a visit to three children are kept once, for all three. */
    public static Map<UUID, Set<UUID>> spokenOf(Collection<? extends Fact<?>> facts) {
        var people = new HashMap<UUID, Set<UUID>>();
        for (var fact : facts) for (var each : fact.words()) for (var person : fact.about()) people.computeIfAbsent(each.id(), any -> new TreeSet<>()).add(person.value());
        return people;
    }

    private static void ids(PreparedStatement statement, Set<FactId> facts, Set<UUID> words) throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                if (rows.getBoolean(2)) words.add(id);
                else facts.add(new FactId(id));
            }
        }
    }

    /** The words as they are kept; their text is null where they were lawfully erased. */
    public Map<UUID, Words> words(Connection db, Collection<UUID> ids) throws SQLException {
        try (var statement = db.prepareStatement(WORDS)) {
            statement.setArray(1, db.createArrayOf("uuid", ids.toArray()));
            var words = new HashMap<UUID, Words>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(1, UUID.class);
                    var text = rows.getString(2);
                    words.put(id, text == null ? new Words(id, null, null, null) : Words.of(id, text, rows.getString(3)));
                }
            }
            return words;
        }
    }

    /** The columns of ledger.fact, in their order but without tx. */
    public Object[] row(Fact<?> fact) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Object[] {fact.id().value(), fact.kind().name(), fact.happened().day(), fact.recorded().at().atOffset(ZoneOffset.UTC),
            fact.origin() == null ? null : fact.origin().source(), json.write(fact), salt, fact.about().stream().map(PersonId::value).sorted().toList()};
    }

    /**
     * What each of these people was told, and whoever was ever merged with one of them; people nobody has told of are left out.
     * {@link Merges#together} makes of it what each one's story is.
     */
    public Map<PersonId, List<Fact<?>>> of(Connection db, Collection<PersonId> people) throws SQLException {
        return withMerged(db, own(db, people));
    }

    private Map<PersonId, List<Fact<?>>> withMerged(Connection db, Map<PersonId, List<Fact<?>>> told) throws SQLException {
        for (var more = Merges.missing(told); !more.isEmpty(); more = Merges.missing(told)) {
            told.putAll(own(db, more));
            for (var each : more) told.putIfAbsent(each, List.of());
        }
        return told;
    }

    private Map<PersonId, List<Fact<?>>> own(Connection db, Collection<PersonId> people) throws SQLException {
        try (var statement = db.prepareStatement(OF_PEOPLE)) {
            statement.setArray(1, db.createArrayOf("uuid", people.stream().map(PersonId::value).toArray()));
            statement.execute();
            return told(statement);
        }
    }

    private Map<PersonId, List<Fact<?>>> told(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var facts = new HashMap<PersonId, List<Fact<?>>>();
            // what is told of three siblings comes three times, and is read once
            var read = new HashMap<ByteBuffer, Fact<?>>();
            while (rows.next()) facts.computeIfAbsent(person(rows), any -> new ArrayList<>()).add(read.computeIfAbsent(ByteBuffer.wrap(rows.getBytes(2)), content -> json.read(content.array())));
            return facts;
        }
    }

    static PersonId person(ResultSet rows) throws SQLException {
        return new PersonId(rows.getObject(1, UUID.class));
    }
}
