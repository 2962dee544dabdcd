package kith.supervision.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.supervision.lines.Lines.Pair;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Supervision that is due within a week, or late, on the day of whoever gives it and of whoever should have it. */
@Component
class SupervisionDue implements Waiting {

    private static final int DAYS = 7;
    /** More than these are one line. */
    private static final int LINES = 3;

    private final Lines lines;

    SupervisionDue(Lines lines) {
        this.lines = lines;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        var due = lines.pairs(today).stream().filter(each -> each.due() != null && !each.due().isAfter(today.plusDays(DAYS))).toList();
        var things = new ArrayList<Thing>();
        for (var each : Lines.ofWorker(due, worker.id())) things.add(new Thing(each.kindWords() + " with " + each.leadName(), note(each, today), "/supervision", each.due()));
        var given = due.stream().filter(each -> each.lead().equals(worker.id())).toList();
        if (given.size() > LINES) things.add(new Thing("Supervision of your staff", Say.count(given.size(), "sitting") + " to hold", "/supervision", given.getFirst().due()));
        else for (var each : given) things.add(new Thing(each.kindWords() + " of " + each.workerName(), note(each, today), address(each), each.due()));
        return things;
    }

    private static String address(Pair pair) {
        return switch (pair.kind()) {
            case "case" -> "/supervision/case/new?worker=" + pair.worker();
            case "group" -> "/supervision/group/new";
            default -> "/supervision/personal/new?worker=" + pair.worker();
        };
    }

    private static String note(Pair pair, LocalDate today) {
        var last = pair.last() == null ? "Not recorded yet" : "Last held " + Say.brief(pair.last(), today);
        return pair.planned() == null ? last : last + ", planned for " + Say.brief(pair.planned(), today);
    }
}
