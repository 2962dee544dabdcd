package kith;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who send at the same moment: neither is let through before both have come as far as what they have to wait for. */
@Component
public class AtOnce {

    private static final String WAITING = "select count(distinct pid) from pg_locks where not granted";

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    AtOnce(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** @param hold takes what both have to wait for */
    public <T> List<T> both(Runnable hold, Supplier<T> one, Supplier<T> other) {
        List<CompletableFuture<T>> sent = transaction.execute(begun -> {
            hold.run();
            var both = List.of(CompletableFuture.supplyAsync(one, Thread::startVirtualThread), CompletableFuture.supplyAsync(other, Thread::startVirtualThread));
            for (int tries = 0; waiting() < 2; tries++) pause(tries);
            return both;
        });
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private int waiting() {
        return db.sql(WAITING).query(Integer.class).single();
    }

    private static void pause(int tries) {
        if (tries > 1000) throw new IllegalStateException("They do not wait");
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
