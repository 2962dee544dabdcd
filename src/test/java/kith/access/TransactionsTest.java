package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionsTest extends KithTest {

    private static final String ASKER = "select coalesce(access.asker(), 'nobody')";

    @Autowired TransactionTemplate transaction;

    @Test void every_transaction_says_who_is_asking() {
        var worker = new Worker(UUID.randomUUID(), "Ann", "ann");

        var asker = Asker.as(worker, () -> transaction.execute(status -> db.sql(ASKER).query(String.class).single()));

        assertThat(asker).isEqualTo(worker.id().toString());
    }

    /** PostgreSQL asks this for background work too, when "for update" looks again at a row that changed meanwhile. */
    @Test void nothing_is_hidden_from_background_work() {
        var hidden = Asker.asSystem(() -> transaction.execute(status -> db.sql("select access.hidden()::text").query(String.class).single()));

        assertThat(hidden).isEqualTo("{}");
    }

    @Test void the_asker_goes_with_the_transaction() {
        transaction.execute(status -> db.sql(ASKER).query(String.class).single());

        assertThat(db.sql(ASKER).query(String.class).single()).isEqualTo("nobody");
    }
}
