package kith.hub.moving;

import java.time.Duration;
import java.util.UUID;
import kith.access.Asker;
import kith.calendar.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on with moves that were begun: at once when somebody presses, and every minute with what a Kith that stopped has left. */
@Component
@ConditionalOnWebApplication
class MovesThatWait extends Rounds {

    private final Carry carry;
    private final TransactionTemplate transaction;

    MovesThatWait(Carry carry, TransactionTemplate transaction) {
        super("moves of hubs that were begun", Duration.ofMinutes(1), false);
        this.carry = carry;
        this.transaction = transaction;
    }

    /** After what asks for it is saved. */
    void soon(UUID phase) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { Thread.ofVirtual().name("move " + phase).start(() -> all(phase)); }
        });
    }

    @Override protected void go() {
        for (var phase : Asker.asSystem(() -> transaction.execute(begun -> carry.waiting()))) all(phase);
    }

    private void all(UUID phase) {
        Asker.asSystem(() -> {
            while (transaction.execute(begun -> carry.batch(phase)) > 0) Thread.onSpinWait();
            return null;
        });
    }
}
