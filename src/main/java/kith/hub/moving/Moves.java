package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans by which hubs move, and their phases. */
@Component
public class Moves {

    static final String ALL = """
        select m.id, m.title, m.why, w.name as made_by, m.made_at, m.closed_at
          from hub.move m
          join access.worker w on w.id = m.made_by
         order by m.closed_at nulls first, m.made_at desc
         limit 50
        """;

    static final String ONE = """
        select m.id, m.title, m.why, w.name as made_by, m.made_at, m.closed_at
          from hub.move m
          join access.worker w on w.id = m.made_by
         where m.id = :move
        """;

    static final String BASELINE = "select baseline from hub.move where id = :move";
    static final String ADD = "insert into hub.move (id, title, why, made_by, made_at, baseline) values (:id, :title, :why, :by, :now, '{}') on conflict (id) do nothing";
    static final String COUNT_FROM = "update hub.move set baseline = cast(:baseline as jsonb) || baseline where id = :move";
    static final String CLOSE = "update hub.move set closed_at = :now, closed_by = :by where id = :move and closed_at is null";

    static final String PHASES = """
        select p.id, p.move, p.from_hub, p.to_hub, p.day, p.begun_at, p.done_at, p.undone_at, p.undone_why, p.restored_at,
               coalesce(f.title, p.from_hub) as from_title, coalesce(t.title, p.to_hub) as to_title, begun.name as begun_by
          from hub.move_phase p
          left join lateral (select title from organisation.working_hub where code = p.from_hub order by case when lower(valid) <= :today::date then lower(valid) end desc nulls last, valid limit 1) f on true
          left join lateral (select title from organisation.working_hub where code = p.to_hub order by case when lower(valid) <= :today::date then lower(valid) end desc nulls last, valid limit 1) t on true
          left join access.worker begun on begun.id = p.begun_by
         where p.move = :move and p.dropped_at is null
         order by p.day, p.from_hub
        """;

    static final String ADD_PHASE = "insert into hub.move_phase (id, move, from_hub, to_hub, day) values (:id, :move, :from, :to, :day) on conflict (id) do nothing";
    static final String DROP = "update hub.move_phase set dropped_at = :now, dropped_by = :by where id = :phase and begun_at is null and dropped_at is null";
    static final String WORKERS = """
        select w.worker, known.name, w.to_hub, w.to_worker, other.name as other_name, w.why
          from hub.move_worker w
          left join access.worker known on known.id::text = w.worker
          left join access.worker other on other.id::text = w.to_worker
         where w.phase = :phase
         order by known.name
        """;

    static final String SET_WORKER = """
        insert into hub.move_worker (phase, worker, to_hub, to_worker, why, set_by) values (:phase, :worker, :hub, :other, :why, :by)
        on conflict (phase, worker) do update set to_hub = excluded.to_hub, to_worker = excluded.to_worker, why = excluded.why, set_by = excluded.set_by
        """;

    record Move(UUID id, String title, String why, String madeBy, OffsetDateTime madeAt, OffsetDateTime closedAt) {}

    public record Phase(UUID id, UUID move, String fromHub, String toHub, LocalDate day, OffsetDateTime begunAt, OffsetDateTime doneAt, OffsetDateTime undoneAt, String undoneWhy, OffsetDateTime restoredAt, String fromTitle, String toTitle, String begunBy) {

        public boolean begun() {
            return begunAt != null;
        }

        public boolean runs() {
            return begunAt != null && doneAt == null || undoneAt != null && restoredAt == null;
        }

        public boolean stands() {
            return doneAt != null && undoneAt == null;
        }
    }

    public record Apart(String worker, String name, String toHub, String toWorker, String otherName, String why) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;

    Moves(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Move> all() {
        return db.sql(ALL).query(Move.class).list();
    }

    Optional<Move> one(UUID move) {
        return db.sql(ONE).param("move", move).query(Move.class).optional();
    }

    List<Phase> phases(UUID move) {
        return db.sql(PHASES).param("move", move).param("today", LocalDate.ofInstant(clock.instant(), Happened.LONDON)).query(Phase.class).list();
    }

    Optional<Phase> phase(UUID move, UUID phase) {
        return phases(move).stream().filter(each -> each.id().equals(phase)).findFirst();
    }

    List<Apart> workers(UUID phase) {
        return db.sql(WORKERS).param("phase", phase).query(Apart.class).list();
    }

    void add(UUID id, String title, String why, Worker by) {
        db.sql(ADD).param("id", id).param("title", title).param("why", why).param("by", by.id()).param("now", now()).update();
    }

    void addPhase(UUID id, UUID move, String from, String to, LocalDate day) {
        db.sql(ADD_PHASE).param("id", id).param("move", move).param("from", from).param("to", to).param("day", day).update();
    }

    void drop(Phase phase, Worker by) {
        db.sql(DROP).param("phase", phase.id()).param("by", by.id()).param("now", now()).update();
    }

    void close(UUID move, Worker by) {
        db.sql(CLOSE).param("move", move).param("by", by.id()).param("now", now()).update();
    }

    void set(Phase phase, String worker, String hub, String other, String why, Worker by) {
        db.sql(SET_WORKER).param("phase", phase.id()).param("worker", worker).param("hub", hub).param("other", other).param("why", why).param("by", by.id()).update();
    }

    /** How many things of each kind there were to put right when a hub came into the plan. */
    Map<String, Integer> baseline(UUID move) {
        return JSON.readValue(db.sql(BASELINE).param("move", move).query(String.class).single(), new TypeReference<Map<String, Integer>>() {});
    }

    /** What is counted already stays as it was first counted. */
    void countFrom(UUID move, Map<String, Integer> counts) {
        db.sql(COUNT_FROM).param("move", move).param("baseline", JSON.writeValueAsString(counts)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
