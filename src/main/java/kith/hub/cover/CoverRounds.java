package kith.hub.cover;

import java.time.Duration;
import kith.access.Asker;
import kith.calendar.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every minute: whether whoever stands in is still there, and whether somebody waits for an answer that does not come. */
@Component
@ConditionalOnWebApplication
class CoverRounds extends Rounds {

    private final Absences absences;
    private final NobodyAnswers nobodyAnswers;
    private final TransactionTemplate transaction;

    CoverRounds(Absences absences, NobodyAnswers nobodyAnswers, TransactionTemplate transaction, @Value("${kith.cover-every:1m}") Duration every) {
        super("cover for hubs that do not answer", every, false);
        this.absences = absences;
        this.nobodyAnswers = nobodyAnswers;
        this.transaction = transaction;
    }

    @Override protected void go() {
        Asker.asSystem(() -> transaction.execute(begun -> absences.findAgain()));
        Asker.asSystem(() -> transaction.execute(begun -> nobodyAnswers.round()));
    }
}
