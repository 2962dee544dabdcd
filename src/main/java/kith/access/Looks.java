package kith.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes down every look at a child, in the transaction that reads, before it ends: when it cannot be written, nothing is shown. */
@Component
public class Looks {

    static final String RECORD = """
        with look as (
            insert into access.look (id, at, worker, what, why, purpose, outcome, canonical, salt)
            select * from unnest(:ids::uuid[], :at::timestamptz[], :worker::uuid[], :what::text[], :why::text[], :as::text[], :outcome::text[], :canonical::text[], :salt::bytea[])
        )
        insert into access.looked_at (person, at, look)
        select * from unnest(:people::uuid[], :seen::timestamptz[], :looks::uuid[])
        """;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;

    Looks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** For pages that show several people, such as a list of found children; an address with a {person} does it by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Worker worker, Collection<UUID> people, String what) {
        if (!people.isEmpty()) write(worker, people.stream().distinct().sorted().toList(), what, null, null, "shown");
    }

    /** With what came of it where nothing was shown; nobody may have been found at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Worker worker, Collection<UUID> people, String what, String outcome) {
        write(worker, people.stream().distinct().sorted().toList(), what, null, null, outcome);
    }

    /** For a file that a command writes: nobody is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordForNobody(Collection<UUID> people, String what) {
        if (!people.isEmpty()) write(null, people.stream().distinct().sorted().toList(), what, null, null, "shown");
    }

    /** One person's page, with how the worker stands to the family and what they had to give for it. */
    void record(Worker worker, UUID person, String what, Answer answer) {
        var why = answer.opened() == Prompt.NONE ? null : answer.opened().code();
        write(worker, List.of(person), what, answer.as(), why, answer.masked() ? "masked" : "shown");
    }

    void write(Worker worker, List<UUID> people, String what, String as, String why, String outcome) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = id(at);
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var who = worker == null ? null : worker.id();
        var canonical = JSON.writeValueAsString(new Canonical(as, at.toString(), id, outcome, people, what, why, who));
        unwritten().add(new Taken(id, at, who, what, why, as, outcome, canonical, salt, people));
    }

    /** Those of one request travel together, the last thing before its commit. */
    @SuppressWarnings("unchecked")
    private List<Taken> unwritten() {
        var begun = (List<Taken>) TransactionSynchronizationManager.getResource(this);
        if (begun != null) return begun;
        var looks = new ArrayList<Taken>();
        TransactionSynchronizationManager.bindResource(this, looks);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void beforeCommit(boolean readOnly) { send(looks); }
            @Override public void beforeCompletion() { TransactionSynchronizationManager.unbindResource(Looks.this); }
        });
        return looks;
    }

    /** For a page that tells who looked: this very look is one of them. */
    public void writeNow() {
        send(unwritten());
    }

    private void send(List<Taken> taken) {
        var looks = List.copyOf(taken);
        taken.clear();
        if (looks.isEmpty()) return;
        var seen = looks.stream().flatMap(look -> look.people().stream().map(person -> new Seen(person, look.at(), look.id()))).toList();
        db.sql(RECORD)
            .param("ids", column(looks, Taken::id, UUID[]::new)).param("at", column(looks, look -> look.at().toString(), String[]::new))
            .param("worker", column(looks, Taken::worker, UUID[]::new)).param("what", column(looks, Taken::what, String[]::new))
            .param("why", column(looks, Taken::why, String[]::new)).param("as", column(looks, Taken::as, String[]::new))
            .param("outcome", column(looks, Taken::outcome, String[]::new)).param("canonical", column(looks, Taken::canonical, String[]::new))
            .param("salt", column(looks, Taken::salt, byte[][]::new))
            .param("people", column(seen, Seen::person, UUID[]::new)).param("seen", column(seen, each -> each.at().toString(), String[]::new))
            .param("looks", column(seen, Seen::look, UUID[]::new)).update();
    }

    private static <R, V> V[] column(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Taken(UUID id, Instant at, UUID worker, String what, String why, String as, String outcome, String canonical, byte[] salt, List<UUID> people) {}

    private record Seen(UUID person, Instant at, UUID look) {}

    /** What is hashed, its names in the order of the alphabet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Canonical(String as, String at, UUID id, String outcome, List<UUID> people, String what, String why, UUID worker) { }

    /** Version 7: looks of one day lie together, so that writing one touches warm pages. */
    private static UUID id(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | RANDOM.nextLong() & 0xfffL, RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
