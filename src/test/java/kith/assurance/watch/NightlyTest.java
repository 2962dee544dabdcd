package kith.assurance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kith.KithTest;
import kith.ledger.Happened;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NightlyTest extends KithTest {

    private static final LocalDate NIGHT = LocalDate.of(2017, 5, 10);

    @Autowired Watch watch;
    @Autowired Sampling sampling;
    @Autowired TransactionTemplate transaction;

    @Test void before_two_nothing_is_run_and_after_two_each_day_once() {
        nightly(1).round();
        assertThat(days()).isZero();

        while (!transaction.<Boolean>execute(begun -> nightly(3).round())) Thread.onSpinWait();
        while (!transaction.<Boolean>execute(begun -> nightly(4).round())) Thread.onSpinWait();

        assertThat(days()).isEqualTo(7);
    }

    @Test void of_two_nodes_one_does_it() {
        transaction.executeWithoutResult(begun -> {
            // the suite's own application may be at it for a moment
            while (!nightly(1).round()) Thread.onSpinWait();
            var other = new TransactionTemplate(transaction.getTransactionManager());
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            assertThat(other.<Boolean>execute(second -> nightly(1).round())).isFalse();
        });
    }

    private Nightly nightly(int hour) {
        return new Nightly(watch, sampling, db, transaction, Clock.fixed(NIGHT.atTime(hour, 30).atZone(Happened.LONDON).toInstant(), Happened.LONDON), Duration.ofMinutes(5));
    }

    private int days() {
        return transaction.execute(begun -> db.sql("select count(*) from assurance.watched where day between :from and :to").param("from", NIGHT.minusDays(10)).param("to", NIGHT).query(Integer.class).single());
    }
}
