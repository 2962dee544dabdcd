package kith.casework.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** What a manager decided by word of mouth, and another keyed, waits among what that manager has to do. */
@Component
class YourWord implements Waiting {

    private final Unconfirmed unconfirmed;

    YourWord(Unconfirmed unconfirmed) {
        this.unconfirmed = unconfirmed;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.DECIDE)) return List.of();
        return unconfirmed.ofWorker(worker.id()).stream()
            .map(each -> new Thing("Confirm what you decided", each.title() + ", " + Say.brief(each.since(), today) + ", recorded by somebody else", "/children/" + each.person(), null)).toList();
    }
}
