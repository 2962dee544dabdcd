package kith.assurance.known;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom workers said they know. */
@Component
public class Declared {

    static final String DECLARE = "insert into assurance.declared (id, worker, at, how, words) values (:id, :worker, :at, :how, :words) on conflict do nothing";
    private static final String READ = """
        select d.id, d.worker, worker.name as worker_name, d.at, d.how, d.words, d.person, d.placed_at,
               (select count(*) from assurance.lifting lifted where lifted.declared = d.id) as lifted,
               (select min(by::text) from assurance.lifting lifted where lifted.declared = d.id)::uuid as first_lifter
          from assurance.declared d
          join access.worker worker on worker.id = d.worker
        """;
    static final String OWN = READ + " where d.worker = :worker order by d.at desc";
    static final String ALL = READ + " where d.worker <> :worker order by d.placed_at is not null, d.at limit 200";
    static final String ONE = READ + " where d.id = :id and d.worker <> :worker";
    static final String PLACE = "update assurance.declared set person = :person, placed_at = :at, placed_by = :by where id = :id and placed_at is null";
    static final String LIFT = "insert into assurance.lifting (declared, by, at, note) values (:id, :by, :at, :note) on conflict do nothing";

    /** Of the worker, the child and the relation, so that of two declarations alike the one that is lifted last ends the conflict. */
    static final String HOLD = "select id from assurance.declared where (worker, person, how) = (select d.worker, d.person, d.how from assurance.declared d where d.id = :id) order by id for update";
    static final String ANOTHER = """
        select exists (select from assurance.declared d
                         join assurance.declared this on this.id = :id and d.worker = this.worker and d.person = this.person and d.how = this.how and d.id <> this.id
                        where (select count(*) from assurance.lifting lifted where lifted.declared = d.id) < 2)
        """;
    static final String OTHER = "select by from assurance.lifting where declared = :id and by <> :by";

    public record Declaration(UUID id, UUID worker, String workerName, OffsetDateTime at, String how, String words, UUID person, OffsetDateTime placedAt, int lifted, UUID firstLifter) {
        public Instant moment() { return at.toInstant(); }
        public boolean over() { return lifted > 1; }
        public boolean inForce() { return person != null && !over(); }
    }

    private final JdbcClient db;
    private final Conflicts conflicts;
    private final Clock clock;

    Declared(JdbcClient db, Conflicts conflicts, Clock clock) {
        this.db = db;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    void declare(Worker worker, UUID id, String how, String words) {
        db.sql(DECLARE).param("id", id).param("worker", worker.id()).param("at", now()).param("how", how).param("words", words).update();
    }

    /** Said in answer to a question about a look: whose record it is is known, and it holds at once. */
    public void from(Worker worker, UUID person, String words) {
        var id = Uuids.fresh();
        declare(worker, id, "other", words);
        db.sql(PLACE).param("id", id).param("person", person).param("at", now()).param("by", worker.id()).update();
        conflicts.declared(id, worker.id(), person, "other", worker.id());
    }

    List<Declaration> own(Worker worker) {
        return db.sql(OWN).param("worker", worker.id()).query(Declaration.class).list();
    }

    /** Of others: nobody reviews what they said themselves. */
    List<Declaration> ofOthers(Worker worker) {
        return db.sql(ALL).param("worker", worker.id()).query(Declaration.class).list();
    }

    Optional<Declaration> one(UUID id, Worker worker) {
        return db.sql(ONE).param("id", id).param("worker", worker.id()).query(Declaration.class).optional();
    }

    /** @param person null where nobody of that name has a record */
    void place(Declaration declaration, UUID person, Worker by) {
        int placed = db.sql(PLACE).param("id", declaration.id()).param("person", person, Types.OTHER).param("at", now()).param("by", by.id()).update();
        if (placed == 1 && person != null) conflicts.declared(declaration.id(), declaration.worker(), person, declaration.how(), by.id());
    }

    /**
     * The second of two lifts it: one after the other, so that of two who agree at once one sees the other. What was declared twice in the same words stands until both are lifted.
     * @return whether two have agreed now
     */
    boolean lift(Declaration read, Worker by, String note) {
        db.sql(HOLD).param("id", read.id()).query(UUID.class).list();
        int lifted = db.sql(LIFT).param("id", read.id()).param("by", by.id()).param("at", now()).param("note", note).update();
        var declaration = one(read.id(), by).orElseThrow();
        if (lifted == 1 && declaration.lifted() == 2 && !db.sql(ANOTHER).param("id", read.id()).query(Boolean.class).single())
            conflicts.lifted(declaration.id(), declaration.worker(), declaration.person(), declaration.how(), db.sql(OTHER).param("id", read.id()).param("by", by.id()).query(UUID.class).single(), by.id());
        return declaration.over();
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
