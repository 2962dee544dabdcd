package kith.assurance.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker is asked about their own looks. */
@Component
class Questions {

    static final String WAITING = """
        select f.id, f.person, f.day, last.n, last.at, coalesce(asker.name, 'Kith') as asker, last.note
          from assurance.standing f
          join lateral (select step.n, step.at, step.by, step.note from assurance.step step where step.finding = f.id order by step.n desc limit 1) last on true
          left join access.worker asker on asker.id = last.by
         where f.worker = :worker and f.state = 'asked'
         order by last.at
        """;
    static final String ANSWER = """
        insert into assurance.step (id, finding, n, at, by, kind, note)
        select :id, :finding, :n, :at, :by, 'answered', :note
            on conflict do nothing
        """;

    record Question(UUID id, UUID person, LocalDate day, int n, OffsetDateTime at, String asker, String note) {
        Instant moment() { return at.toInstant(); }
    }

    private final JdbcClient db;
    private final Clock clock;

    Questions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Question> of(Worker worker) {
        return db.sql(WAITING).param("worker", worker.id()).query(Question.class).list();
    }

    void answer(Question question, UUID id, Worker worker, String note) {
        db.sql(ANSWER).param("id", id).param("finding", question.id()).param("n", question.n() + 1).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", worker.id()).param("note", note).update();
    }
}
