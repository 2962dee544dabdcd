package kith.workforce.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** One line on the day of whoever can settle it. */
@Component
class QuestionsOnMyDay implements Waiting {

    private final Questions questions;

    QuestionsOnMyDay(Questions questions) { this.questions = questions; }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.DECIDE)) return List.of();
        int waiting = questions.waitingFor(worker);
        return waiting == 0 ? List.of() : List.of(new Thing("Settle " + Say.count(waiting, "question") + " about posts, hubs and cover", "Families are answered meanwhile", "/structure/questions", null));
    }
}
