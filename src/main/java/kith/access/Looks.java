package kith.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down every look at a child, in the transaction that reads: when it cannot be written, nothing is shown. */
@Component
public class Looks {

    static final String RECORD = """
        with look as (
            insert into access.look (id, at, worker, what, why, purpose, outcome, canonical, salt)
            values (:id, :at, :worker, :what, :why, :purpose, :outcome, :canonical, :salt)
        )
        insert into access.looked_at (person, at, look)
        select person, :at, :id from unnest(:people::uuid[]) as person
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
        db.sql(RECORD).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).param("worker", who, Types.OTHER).param("what", what).param("why", why, Types.VARCHAR).param("purpose", as, Types.VARCHAR)
            .param("outcome", outcome).param("canonical", canonical).param("salt", salt).param("people", people.toArray(UUID[]::new)).update();
    }

    /** What is hashed, its names in the order of the alphabet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Canonical(String as, String at, UUID id, String outcome, List<UUID> people, String what, String why, UUID worker) { }

    /** Version 7: looks of one day lie together, so that writing one touches warm pages. */
    private static UUID id(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | RANDOM.nextLong() & 0xfffL, RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
