package kith.access;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was asked for and not shown is written down too, in a transaction of its own: that of the question comes to nothing. */
@Component
class Refusals {

    private final Looks looks;
    private final TransactionTemplate apart;

    Refusals(Looks looks, PlatformTransactionManager transactions) {
        this.looks = looks;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param outcome hidden, where not even that there is a record was said; otherwise refused */
    void write(Worker worker, UUID person, String what, String outcome) {
        apart.executeWithoutResult(begun -> looks.write(worker, List.of(person), what, null, null, outcome));
    }
}
