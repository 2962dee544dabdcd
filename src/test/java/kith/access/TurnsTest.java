package kith.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class TurnsTest extends KithTest {

    private static final Worker ANN = new Worker(UUID.randomUUID(), "Ann", "ann");
    /** Longer than a test may take: whoever waits for a turn that does not come is found by {@link Timeout}. */
    private static final Duration LONG = Duration.ofMinutes(10);

    @Autowired DataSource source;

    @Test void whoever_came_first_goes_first() throws Exception {
        var turns = new Turns(1, LONG);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var waiting = new ArrayList<Thread>();
        turns.take("the first");
        for (int i = 0; i < 5; i++) {
            int number = i;
            var thread = Thread.ofPlatform().start(() -> {
                turns.take(number);
                order.add(number);
                turns.over(number);
            });
            waiting.add(thread);
            while (thread.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);
        }

        turns.over("the first");

        for (var thread : waiting) thread.join();
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(turns.free()).isEqualTo(1);
    }

    /** Whoever comes back at once would be quicker than whoever has to be woken. */
    @Test void whoever_had_a_turn_goes_behind_those_who_wait() throws Exception {
        var turns = new Turns(1, LONG);
        var order = Collections.synchronizedList(new ArrayList<String>());
        turns.take("one page");
        var waiting = Thread.ofPlatform().start(() -> {
            turns.take("somebody else");
            order.add("somebody else");
            turns.over("somebody else");
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);

        turns.over("one page");
        turns.take("the next page");
        order.add("the next page");
        turns.over("the next page");

        waiting.join();
        assertThat(order).containsExactly("somebody else", "the next page");
    }

    @Test void whoever_waited_long_enough_begins_all_the_same_and_gives_no_turn_back() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(5));
        turns.take("a long report");

        var thread = Thread.ofPlatform().start(() -> {
            turns.take("a page");
            turns.over("a page");
        });

        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        assertThat(turns.free()).isZero();
    }

    @Test void a_transaction_within_another_needs_no_turn_of_its_own() {
        var transactions = new AskerTransactions(source, new Turns(1, LONG));
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        var done = Asker.as(ANN, () -> outer.execute(a -> inner.execute(b -> "without waiting for itself")));

        assertThat(done).isEqualTo("without waiting for itself");
    }

    @Test void a_turn_is_given_back_however_the_work_ends() {
        var turns = new Turns(1, LONG);
        var transaction = new TransactionTemplate(new AskerTransactions(source, turns));

        Asker.as(ANN, () -> transaction.execute(status -> assertTaken(turns)));
        assertThat(turns.free()).as("saved").isEqualTo(1);

        assertThatThrownBy(() -> Asker.as(ANN, () -> transaction.execute(status -> { throw new IllegalStateException("no"); }))).hasMessage("no");
        assertThat(turns.free()).as("undone").isEqualTo(1);

        var away = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { DataSource.class }, (proxy, method, arguments) -> { throw new SQLException("away", "08001"); });
        var never = new TransactionTemplate(new AskerTransactions(away, turns));
        assertThatThrownBy(() -> Asker.as(ANN, () -> never.execute(status -> "done"))).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(turns.free()).as("the database was away").isEqualTo(1);
    }

    @Test void work_that_nobody_waits_for_takes_no_turn() {
        var turns = new Turns(1, LONG);
        var transaction = new TransactionTemplate(new AskerTransactions(source, turns));

        int free = Asker.asSystem(() -> transaction.execute(status -> turns.free()));

        assertThat(free).isEqualTo(1);
    }

    private static String assertTaken(Turns turns) {
        assertThat(turns.free()).isZero();
        return "done";
    }
}
