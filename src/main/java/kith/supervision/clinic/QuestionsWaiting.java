package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.supervision.clinic.Workspace.Family;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** How many families the hubs asked their clinician about, on the clinician's day. */
@Component
class QuestionsWaiting implements Waiting {

    /** A local standard: a question is taken up within a week. */
    private static final int DAYS = 5;

    private final Workspace workspace;
    private final Clinicians clinicians;

    QuestionsWaiting(Workspace workspace, Clinicians clinicians) {
        this.workspace = workspace;
        this.clinicians = clinicians;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.RECORD) || !clinicians.asked(worker, today)) return List.of();
        var asked = workspace.families(today).stream().filter(each -> each.why().equals("asked")).toList();
        return asked.stream().map(Family::since).min(LocalDate::compareTo)
            .map(first -> List.of(new Thing("Answer your hubs", "Asked about " + Say.count(asked.stream().map(Family::person).distinct().count(), "child", "children"), "/clinic", WorkingDays.after(first, DAYS)))).orElse(List.of());
    }
}
