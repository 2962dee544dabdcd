package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a worker opened by a tap, a reason or breaking the glass. Each is written down for good and ends by itself. */
@Component
public class Openings {

    static final String OPEN = """
        insert into access.opening (id, worker, person, prompt, reason, note, at, until)
        values (:id, :worker, :person, :prompt, :reason, :note, :at, :until)
        on conflict (id) do nothing
        """;
    /** What emergency duty opens stays open until two hours after the shift, for the notes. */
    static final String SHIFT_ENDS = """
        select max(ends) + interval '2 hours'
          from organisation.duty
         where worker = :worker and kind = 'emergency-duty' and starts <= :now and ends > :now
        """;

    /** Why somebody opens a record of another hub: six, so that one tap is enough. */
    public static final List<Choice> REASONS = List.of(
        Choice.of("called", "A call or message about this family"), Choice.of("duty", "I am on duty and it came to me"), Choice.of("joint-work", "I work with the family or a relative"),
        Choice.of("risk", "Checking a risk to a child"), Choice.of("asked", "A manager or colleague asked me"), Choice.of("quality", "Quality, complaint or audit"));

    private final JdbcClient db;
    private final Policies policies;
    private final Clock clock;

    Openings(JdbcClient db, Policies policies, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param id made with the form, so that a tap twice opens once */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant open(UUID id, Look look, Prompt prompt, String reason, String note) {
        var now = clock.instant();
        var ends = now.plus(policies.now().lasts().get(prompt));
        if (prompt == Prompt.REASON) {
            var shift = db.sql(SHIFT_ENDS).param("worker", look.worker().id()).param("now", now.atOffset(ZoneOffset.UTC)).query(OffsetDateTime.class).optional();
            if (shift.isPresent()) ends = shift.get().toInstant();
        }
        db.sql(OPEN).param("id", id).param("worker", look.worker().id()).param("person", look.person()).param("prompt", prompt.code()).param("reason", reason)
            .param("note", note == null || note.isBlank() ? null : note.strip()).param("at", now.atOffset(ZoneOffset.UTC)).param("until", ends.atOffset(ZoneOffset.UTC)).update();
        return ends;
    }
}
