package kith.pathway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.sealing.OwnLedger;
import kith.pathway.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten facts a person, sealed, verified and made again within the suite's gibibyte; prints how many a second. -Dkith.people=200000 for the size of the benchmark. */
@Tag("long")
class LargeLedgerTest extends KithTest {

    private static final int PEOPLE = Integer.getInteger("kith.people", 50_000);

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;

    @Test void half_a_million_facts_are_sealed_verified_and_made_again() throws Exception {
        try (var ledger = new OwnLedger(suite, clock)) {
            timed("loaded", () -> {
                ManyFacts.load(ledger.database.connect(Role.OWNER), engine, PEOPLE);
                return null;
            });

            assertThat(timed("sealed", ledger.sealer::seal)).isEqualTo(10L * PEOPLE);
            assertThat(timed("verified", ledger::wrong)).isEmpty();
            assertThat(timed("made again and compared", new Replay(ledger.database.as(Role.OWNER), engine)::verify).differing()).isZero();
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        var begun = System.nanoTime();
        var done = work.call();
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d facts %s in %.1f s: %,.0f a second%n", 10 * PEOPLE, what, seconds, 10 * PEOPLE / seconds);
        return done;
    }
}
