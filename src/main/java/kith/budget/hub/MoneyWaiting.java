package kith.budget.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.budget.Requests;
import kith.budget.Requests.Concern;
import kith.calendar.WorkingDays;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** About money: what a worker must decide, what was decided for them, and where they are asked what it changed. How many, and nobody's name. */
@Component
class MoneyWaiting implements Waiting {

    /** A local standard: a family does not wait longer for a word about money. */
    private static final int DAYS = 2;

    private final Requests requests;

    MoneyWaiting(Requests requests) {
        this.requests = requests;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.RECORD)) return List.of();
        var all = requests.concerning(today);
        var things = new ArrayList<Thing>();
        var decide = of(all, "decide");
        if (!decide.isEmpty()) things.add(new Thing("Decide about money", Say.count(decide.size(), "request"), "/budget", WorkingDays.after(decide.getFirst().day(), DAYS)));
        var decided = of(all, "decided");
        if (!decided.isEmpty()) things.add(new Thing(decided.size() == 1 ? "Your request for money was decided" : "Your requests for money were decided", null, decided.size() == 1 ? "/children/" + decided.getFirst().person() + "/budget" : "/budget", null));
        var effect = of(all, "effect");
        if (!effect.isEmpty()) things.add(new Thing("Say what the money changed", Say.count(effect.size(), "request") + " of yours", effect.size() == 1 ? "/children/" + effect.getFirst().person() + "/budget" : "/budget", effect.getFirst().day()));
        var another = of(all, "effect-of-another");
        if (!another.isEmpty()) things.add(new Thing("Say what the money changed", Say.count(another.size(), "request") + " of somebody who has left", another.size() == 1 ? "/children/" + another.getFirst().person() + "/budget" : "/budget", another.getFirst().day()));
        return things;
    }

    private static List<Concern> of(List<Concern> all, String what) {
        return all.stream().filter(each -> each.what().equals(what)).toList();
    }
}
