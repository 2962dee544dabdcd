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

    @Test void the_asker_goes_with_the_transaction() {
        transaction.execute(status -> db.sql(ASKER).query(String.class).single());

        assertThat(db.sql(ASKER).query(String.class).single()).isEqualTo("nobody");
    }
}
