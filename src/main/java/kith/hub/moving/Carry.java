package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries children over, or back, a batch a transaction: what is done is done, and what waits goes on where it stopped, by whoever comes next. The fact of
 * each child has an id of its own that follows from the phase, so that nobody moves twice. A child whose situation is another than the plan knew is left for a person.
 */
@Component
class Carry {

    static final int BATCH = 100;

    static final String TAKE = """
        select s.person, s.state, s.was_hub, s.was_responsible, s.was_key, s.to_hub, s.to_responsible, s.to_key, p.begun_by, p.undone_by
          from hub.move_step s
          join hub.move_phase p on p.id = s.phase
         where s.phase = :phase and s.state in ('waiting', 'restoring')
         order by s.person
         limit :most
           for update of s skip locked
        """;

    static final String NOW = """
        select a.person, a.hub, a.key,
               exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)) as open
          from hub.allocation a
         where a.person = any(:people)
        """;
    static final String SET = "update hub.move_step set state = :state where phase = :phase and person = any(:people)";
    static final String DONE = """
        update hub.move_phase
           set done_at     = case when done_at is null then :now else done_at end,
               restored_at = case when undone_at is not null then coalesce(restored_at, :now) end
         where id = :phase and begun_at is not null and not exists (select from hub.move_step s where s.phase = :phase and s.state in ('waiting', 'restoring'))
        """;

    static final String WAITING = "select id from hub.move_phase where dropped_at is null and (begun_at is not null and done_at is null or undone_at is not null and restored_at is null) order by begun_at";

    private record Step(UUID person, String state, String wasHub, String wasResponsible, String wasKey, String toHub, String toResponsible, String toKey, UUID begunBy, UUID undoneBy) {

        boolean back() {
            return state.equals("restoring");
        }
    }

    private record Held(UUID person, String hub, String key, boolean open) {}

    private final JdbcClient db;
    private final Recording recording;
    private final Clock clock;

    Carry(JdbcClient db, Recording recording, Clock clock) {
        this.db = db;
        this.recording = recording;
        this.clock = clock;
    }

    /** Phases with something left to do. */
    List<UUID> waiting() {
        return db.sql(WAITING).query(UUID.class).list();
    }

    /** In a transaction of its own, as system. @return how many children were seen to; none when all is done */
    int batch(UUID phase) {
        var steps = db.sql(TAKE).param("phase", phase).param("most", BATCH).query(Step.class).list();
        if (steps.isEmpty()) {
            db.sql(DONE).param("phase", phase).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            return 0;
        }
        recording.hold(steps.stream().map(each -> new PersonId(each.person())).toList());
        var now = new HashMap<UUID, Held>();
        for (var each : db.sql(NOW).param("people", people(steps)).param("today", LocalDate.now(clock.withZone(Happened.LONDON))).query(Held.class).list()) now.put(each.person(), each);
        var facts = new ArrayList<Fact<?>>();
        var states = new HashMap<String, List<Step>>();
        for (var step : steps) {
            boolean asPlanned = asPlanned(step, now.get(step.person()));
            if (asPlanned) facts.add(fact(phase, step));
            states.computeIfAbsent(step.back() ? asPlanned ? "restored" : "changed" : asPlanned ? "moved" : "left", any -> new ArrayList<>()).add(step);
        }
        if (!facts.isEmpty()) recording.record(facts);
        for (var each : Map.copyOf(states).entrySet()) db.sql(SET).param("state", each.getKey()).param("phase", phase).param("people", people(each.getValue())).update();
        return steps.size();
    }

    /** A case that was closed since the move is given to no hub again: when the child is referred anew, somebody decides. */
    private static boolean asPlanned(Step step, Held held) {
        if (held == null) return false;
        return step.back() ? held.open() && held.hub().equals(step.toHub()) && Objects.equals(held.key(), step.toKey()) : held.hub().equals(step.wasHub()) && Objects.equals(held.key(), step.wasKey());
    }

    private Fact<?> fact(UUID phase, Step step) {
        var now = clock.instant();
        var body = step.back() ? new AllocationMade(step.wasHub(), step.wasResponsible(), step.wasKey(), "move-undone") : new AllocationMade(step.toHub(), step.toResponsible(), step.toKey(), "hub-move");
        return Fact.of(new FactId(Uuids.named(phase + "/" + step.person() + (step.back() ? "/back" : ""))), HubFacts.ALLOCATED, List.of(new PersonId(step.person())), Happened.at(now),
            new Recorded(now, step.back() ? step.undoneBy() : step.begunBy(), null, null, "page"), body).on(phase);
    }

    private static UUID[] people(List<Step> steps) {
        return steps.stream().map(Step::person).toArray(UUID[]::new);
    }
}
