package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.access.Worker;
import kith.ledger.PersonId;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.ConflictLifted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What gives access ends it in the same second: no session, cache or page keeps it. */
class EndingAtOnceTest extends KithTest {

    private static final String STANDING = "select actors from access.standing(:worker, array[:person]::uuid[], :moment)";

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private PersonId child;
    private Worker worker;

    @BeforeEach void a_child_and_somebody_of_another_hub() {
        child = samples.family(UUID.randomUUID()).amara();
        worker = workers.called(worker("practitioner")).orElseThrow();
    }

    @Test void a_post() {
        staff.inHub(worker.username(), "hub-10");
        assertThat(level()).isEqualTo(Level.CONTRIBUTE);

        staff.leave(worker.username());
        assertThat(level()).isEqualTo(Level.STATUS);
    }

    @Test void an_account() {
        staff.inHub(worker.username(), "hub-10");
        var visitor = signedIn(worker.username());
        assertThat(visitor.get("/children/" + child).statusCode()).isEqualTo(200);

        transaction.executeWithoutResult(status -> db.sql("update access.worker set active = false where id = :id").param("id", worker.id()).update());
        assertThat(level()).isEqualTo(Level.NOTHING);
        assertThat(visitor.get("/children/" + child).body()).doesNotContain("Amara");
    }

    @Test void a_bond_of_any_kind() {
        for (var as : List.of("chair", "involved", "sample", "matter", "request")) {
            samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(worker.id().toString(), as, null, null, null), child));
            assertThat(level()).as(as).isEqualTo(Level.READ);

            samples.record(samples.fact(ConfidentialFacts.ENDED, samples.today(), new AccessEnded(worker.id().toString(), as), child));
            assertThat(level()).as(as).isEqualTo(Level.STATUS);
        }
    }

    @Test void a_bond_with_a_last_day() {
        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today().minusDays(9), new AccessGranted(worker.id().toString(), "sample", null, samples.today(), null), child));

        assertThat(level()).isEqualTo(Level.STATUS);
    }

    @Test void a_request_about_a_restricted_record_takes_a_second_person() {
        var owner = staff.id(worker("manager"));
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new ConfidentialFacts.RestrictionPlaced("inquiry", owner.toString(), List.of()), child));
        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(worker.id().toString(), "request", null, null, worker.id().toString()), child));
        assertThat(level()).as("nobody agrees with themselves").isEqualTo(Level.NOTHING);

        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(worker.id().toString(), "request", null, null, owner.toString()), child));
        assertThat(level()).isEqualTo(Level.READ);
    }

    @Test void a_conflict_begins_and_ends_at_once() {
        staff.inHub(worker.username(), "hub-10");
        var visitor = signedIn(worker.username());
        assertThat(visitor.get("/children/" + child).statusCode()).isEqualTo(200);

        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(worker.id().toString(), "friend"), child));
        assertThat(level()).isEqualTo(Level.NOTHING);
        assertThat(visitor.get("/children/" + child).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain(child.toString());

        samples.record(samples.factNow(ConfidentialFacts.CONFLICT_LIFTED, new ConflictLifted(worker.id().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString()), child));
        assertThat(level()).isEqualTo(Level.CONTRIBUTE);
    }

    @Test void cover() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.cover (id, absent_hub, covering_worker, why, valid) values (:id, 'hub-10', :worker, 'sick', daterange(:today, null))")
            .param("id", id).param("worker", worker.id()).param("today", samples.today()).update());
        assertThat(actors(now())).contains("covering");

        transaction.executeWithoutResult(status -> db.sql("update organisation.cover set valid = daterange(lower(valid) - 1, :today) where id = :id").param("id", id).param("today", samples.today()).update());
        assertThat(actors(now())).doesNotContain("covering");
    }

    @Test void a_shift_to_the_second_and_two_hours_more_for_what_was_opened_on_it() {
        var starts = now().minus(Duration.ofHours(4));
        var ends = now().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, 'emergency-duty', :starts, :ends)").param("id", UUID.randomUUID())
            .param("worker", worker.id()).param("starts", starts.atOffset(ZoneOffset.UTC)).param("ends", ends.atOffset(ZoneOffset.UTC)).update());
        assertThat(actors(ends.minusSeconds(1))).contains("emergency-duty");
        assertThat(actors(ends)).doesNotContain("emergency-duty");

        opened("reason", now(), ends.plus(Duration.ofHours(2)));
        assertThat(actors(ends)).contains("emergency-duty");
        assertThat(actors(ends.plus(Duration.ofHours(2)).minusSeconds(1))).contains("emergency-duty");
        assertThat(actors(ends.plus(Duration.ofHours(2)))).doesNotContain("emergency-duty");
    }

    @Test void what_was_opened_by_a_reason() {
        var until = now().plus(Duration.ofHours(24)).truncatedTo(ChronoUnit.SECONDS);
        opened("reason", now(), until);

        assertThat(opened(until.minusSeconds(1))).isEqualTo(2);
        assertThat(opened(until)).isZero();
    }

    @Test void what_is_seen_after_a_reason_says_so_in_the_list_of_looks() {
        var visitor = signedIn(worker.username());
        assertThat(place(visitor)).isEqualTo("/children/" + child + "/reason");
        visitor.post("/children/" + child + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "called");
        assertThat(visitor.get("/children/" + child).statusCode()).isEqualTo(200);

        var asked = db.sql("select what || ' ' || outcome || coalesce(' ' || purpose, '') || coalesce(' ' || why, '') from access.look where worker = :worker order by at").param("worker", worker.id());
        List<String> looks = transaction.execute(status -> asked.query(String.class).list());
        assertThat(looks)
            .contains("the child's page refused", "the child's page shown practitioner reason");
    }

    private String place(Visitor visitor) { return Visitor.place(visitor.get("/children/" + child)); }

    private Instant now() { return clock.instant().truncatedTo(ChronoUnit.MICROS); }

    private Level level() { return Asker.as(worker, () -> transaction.execute(status -> access.answer(worker, child.value()).level())); }

    private Set<String> actors(Instant moment) {
        return Set.copyOf(db.sql(STANDING).param("worker", worker.id()).param("person", child.value()).param("moment", moment.atOffset(ZoneOffset.UTC))
            .query((row, n) -> List.of((String[]) row.getArray(1).getArray())).single());
    }

    private int opened(Instant moment) {
        return db.sql(STANDING.replace("actors", "opened")).param("worker", worker.id()).param("person", child.value()).param("moment", moment.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    private void opened(String prompt, Instant at, Instant until) {
        Asker.as(worker, () -> {
            transaction.executeWithoutResult(status -> db.sql("insert into access.opening (id, worker, person, prompt, reason, at, until) values (:id, :worker, :person, :prompt, 'called', :at, :until)")
                .param("id", UUID.randomUUID()).param("worker", worker.id()).param("person", child.value()).param("prompt", prompt).param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC)).update());
            return null;
        });
    }
}
