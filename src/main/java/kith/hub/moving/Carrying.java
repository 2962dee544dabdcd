package kith.hub.moving;

import java.util.List;
import java.util.UUID;
import kith.access.Asker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Batch after batch until a phase is done, beside whatever asked for it. Two who do it at once never take the same child. */
@Component
class Carrying {

    private final Carry carry;
    private final TransactionTemplate transaction;

    Carrying(Carry carry, TransactionTemplate transaction) {
        this.carry = carry;
        this.transaction = transaction;
    }

    /** After what asks for it is saved. */
    void soon(UUID phase) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { Thread.ofVirtual().name("move " + phase).start(() -> all(phase)); }
        });
    }

    void all(UUID phase) {
        Asker.asSystem(() -> {
            while (transaction.execute(begun -> carry.batch(phase)) > 0) Thread.onSpinWait();
            return null;
        });
    }

    List<UUID> waiting() {
        return Asker.asSystem(() -> transaction.execute(begun -> carry.waiting()));
    }
}
