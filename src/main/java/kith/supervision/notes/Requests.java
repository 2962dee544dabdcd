package kith.supervision.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ui.Choice;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to read notes that are private to others: seen by whoever asked, by whoever decides, and by those whose notes they are. */
@Component
public class Requests {

    static final String READ = """
        select r.id, r.kind, r.worker, w.name as worker_name, r.lead, l.name as lead_name, people.survivor(r.person) as person, r.ground, r.reason, r.asked_by, a.name as asked_by_name, r.asked_at, r.decider, d.name as decider_name,
               r.tell, r.not_told, r.decision, r.answer, r.decided_at, r.until, (select count(*) from supervision.look k where k.request = r.id)::int as looks
          from supervision.request r
          join access.worker w      on w.id = r.worker
          left join access.worker l on l.id = r.lead
          join access.worker a      on a.id = r.asked_by
          join access.worker d      on d.id = r.decider
        """;
    static final String MINE = READ + " order by r.decision is not null, r.asked_at desc limit 50";
    static final String ONE = READ + " where r.id = :id";
    static final String OPENED = READ + " where r.kind = :kind and r.lead is not distinct from :lead and r.worker = any(:workers) and r.decision = 'agreed' and r.tell order by r.decided_at";
    static final String OPENED_CLINIC = READ + " where r.kind = 'clinic' and r.worker = :clinician and people.survivor(r.person) = :person and r.decision = 'agreed' and r.tell order by r.decided_at";
    static final String ASK = """
        insert into supervision.request (id, kind, worker, lead, person, ground, reason, asked_by, asked_at, decider, tell, not_told)
        values (:id, :kind, :worker, :lead, :person, :ground, :reason, :by, :now, :decider, :tell, :notTold)
        on conflict (id) do nothing
        """;
    static final String DECIDE = """
        update supervision.request
           set decision = :decision, answer = :answer, decided_at = :now, until = :until, tell = :tell, not_told = :notTold
         where id = :id and decision is null
        """;
    static final String OPEN = "select open from supervision.open(:id, :now) open";
    static final String DECIDERS = """
        select distinct w.id::text as id, w.name
          from access.role_held h
          join access.worker w on w.id = h.worker and w.active
         where h.role in ('senior-leader', 'data-protection') and w.id <> :me
         order by w.name
        """;

    /** Who has left too, whoever they were: a list of those who have notes would tell who has them. */
    static final String WHOSE = """
        select w.id::text as id, case when w.active then w.name else w.name || ' (has left)' end as name
          from access.worker w
         where w.id <> :me
         order by w.name, not w.active, w.id
        """;

    /** @param looks how often the notes were opened by it */
    public record Request(UUID id, String kind, UUID worker, String workerName, UUID lead, String leadName, UUID person, String ground, String reason, UUID askedBy, String askedByName, Instant askedAt, UUID decider,
                          String deciderName, boolean tell, String notTold, String decision, String answer, Instant decidedAt, LocalDate until, int looks) {

        public String whose() {
            return switch (kind) { case "clinic" -> "Working notes of " + workerName; case "group" -> "Group supervision by " + leadName + " with " + workerName; default -> "Supervision of " + workerName + " by " + leadName; };
        }

        public String groundWords() { return Ground.words(ground); }

        public boolean open(LocalDate today) { return "agreed".equals(decision) && !until.isBefore(today); }

        public String state(LocalDate today) {
            return decision == null ? "Waits for " + deciderName : decision.equals("refused") ? "Refused" : open(today) ? "Agreed until " + Say.brief(until, today) : "Agreed, now over";
        }
    }

    /** What the people concerned are told. */
    public record Opened(Request request) {

        public String words(LocalDate today) {
            return request.askedByName() + " may read these notes: " + Character.toLowerCase(request.groundWords().charAt(0)) + request.groundWords().substring(1) + ". Agreed by " + request.deciderName() + " on "
                + Say.brief(Say.london(request.decidedAt()), today) + ", until " + Say.brief(request.until(), today) + ". Opened " + (request.looks() == 0 ? "not yet" : Say.count(request.looks(), "time")) + ".";
        }
    }

    private final JdbcClient db;

    Requests(JdbcClient db) {
        this.db = db;
    }

    public List<Request> of(Worker me) {
        return read(db.sql(MINE));
    }

    public Optional<Request> one(UUID id) {
        return read(db.sql(ONE).param("id", id)).stream().findFirst();
    }

    public List<Opened> opened(String kind, UUID lead, Collection<UUID> workers) {
        return read(db.sql(OPENED).param("kind", kind).param("lead", lead).param("workers", workers.toArray(UUID[]::new))).stream().map(Opened::new).toList();
    }

    public List<Opened> openedWorking(UUID clinician, UUID person) {
        return read(db.sql(OPENED_CLINIC).param("clinician", clinician).param("person", person)).stream().map(Opened::new).toList();
    }

    /** Who may decide: whoever answers for data protection or leads the service, never whoever asks. */
    List<Choice> deciders(Worker me) {
        return db.sql(DECIDERS).param("me", me.id()).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
    }

    /** Whose notes may be asked for, and by whom the supervision was: a court asks for those of somebody who left more often than for any other, and whoever follows a manager follows one who is gone. */
    List<Choice> whose(Worker me) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of(me.id().toString(), me.name() + " (myself)"));
        all.addAll(db.sql(WHOSE).param("me", me.id()).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list());
        return all;
    }

    void ask(RequestForm form, Worker by, Instant now) {
        boolean tell = !form.tell().chosen("no");
        db.sql(ASK).param("id", form.id()).param("kind", form.kind().value()).param("worker", UUID.fromString(form.worker().value())).param("lead", form.ofClinic() ? null : UUID.fromString(form.lead().value()))
            .param("person", form.person()).param("ground", form.ground().value()).param("reason", form.reason().value().strip()).param("by", by.id()).param("now", now.atOffset(ZoneOffset.UTC))
            .param("decider", UUID.fromString(form.decider().value())).param("tell", tell).param("notTold", tell ? null : form.notTold().value().strip()).update();
    }

    /** False where it was decided before. */
    boolean decide(Request request, boolean agreed, String answer, LocalDate until, boolean tell, String notTold, Instant now) {
        return db.sql(DECIDE).param("id", request.id()).param("decision", agreed ? "agreed" : "refused").param("answer", answer.isBlank() ? null : answer.strip()).param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", agreed ? until : null).param("tell", tell).param("notTold", tell ? null : notTold.strip()).update() == 1;
    }

    /** Opens the notes until the end of the transaction and writes down that they were opened; nothing where the request does not allow it. */
    List<UUID> open(UUID request, Instant now) {
        return db.sql(OPEN).param("id", request).param("now", now.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    private static List<Request> read(JdbcClient.StatementSpec asked) {
        return asked.query((row, n) -> new Request(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("worker", UUID.class), row.getString("worker_name"), row.getObject("lead", UUID.class), row.getString("lead_name"),
            row.getObject("person", UUID.class), row.getString("ground"), row.getString("reason"), row.getObject("asked_by", UUID.class), row.getString("asked_by_name"), moment(row.getObject("asked_at", OffsetDateTime.class)),
            row.getObject("decider", UUID.class), row.getString("decider_name"), row.getBoolean("tell"), row.getString("not_told"), row.getString("decision"), row.getString("answer"),
            moment(row.getObject("decided_at", OffsetDateTime.class)), row.getObject("until", LocalDate.class), row.getInt("looks"))).list();
    }

    private static Instant moment(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
