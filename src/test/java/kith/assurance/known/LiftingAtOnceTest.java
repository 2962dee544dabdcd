package kith.assurance.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.access.Asker;
import kith.access.Worker;
import kith.ledger.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class LiftingAtOnceTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Declared declared;
    @Autowired TransactionTemplate transaction;

    @Test void two_who_agree_in_the_same_instant_lift_it() {
        var child = samples.family(UUID.randomUUID()).amara();
        var who = workers.called(worker("practitioner")).orElseThrow();
        Asker.as(who, () -> transaction.execute(status -> { declared.from(who, child.value(), "A friend"); return null; }));
        var reviewers = List.of(reviewer(), reviewer());
        var id = transaction.execute(status -> db.sql("select id from assurance.declared where worker = ?").param(who.id()).query(UUID.class).single());
        // both read it before either has written
        var read = Asker.as(reviewers.getFirst(), () -> transaction.execute(status -> declared.one(id, reviewers.getFirst()).orElseThrow()));

        for (var each : reviewers) Asker.as(each, () -> transaction.execute(status -> { declared.lift(read, each, "It was a mistake"); return null; }));

        assertThat(standing(who, child)).isZero();
    }

    private Worker reviewer() {
        return workers.called(worker("data-protection")).orElseThrow();
    }

    private int standing(Worker who, PersonId child) {
        return transaction.execute(status -> db.sql("select count(*) from people.tie where worker = ? and person = ? and kind = 'conflict' and until is null").param(who.id()).param(child.value()).query(Integer.class).single());
    }
}
