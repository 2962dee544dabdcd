package kith.assurance.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Questions about a worker's own looks stand on their day until they are answered. */
@Component
class AskedOfYou implements Waiting {

    private final Questions questions;

    AskedOfYou(Questions questions) {
        this.questions = questions;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        var asked = questions.of(worker);
        if (asked.isEmpty()) return List.of();
        return List.of(new Thing(asked.size() == 1 ? "Answer a question about a look of yours" : "Answer " + Say.count(asked.size(), "question") + " about looks of yours",
            "Asked by " + asked.getFirst().asker(), "/questions", WorkingDays.after(asked.getFirst().moment().atZone(Happened.LONDON).toLocalDate(), 1)));
    }
}
