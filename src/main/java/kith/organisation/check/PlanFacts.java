package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Demand;
import kith.organisation.OperatingModel;

/** What a plan says beside its structure: the steps, the cost, the transfer points, the need to come. */
final class PlanFacts {

    private PlanFacts() { }

    static List<String> of(OperatingModel model) {
        var says = new ArrayList<String>();
        for (var phase : model.phases()) says.add("Phase %d, %s%s%s%s.".formatted(phase.number(), Words.lower(phase.title()), phase.from().map(day -> ", from " + Words.day(day)).orElse(""),
            phase.until().map(day -> " to " + Words.day(day)).orElse(""), phase.what().isEmpty() ? "" : ": " + String.join("; ", phase.what())));
        for (var point : model.transferPoints()) says.add("From %s to %s%s: %s".formatted(Words.lower(model.function(point.from()).title()), Words.lower(model.function(point.to()).title()),
            point.tried() ? " (tried before it was made permanent)" : "", point.when()));
        model.costOfChange().ifPresent(cost -> says.add("Net cost of the change: £%s a year.%s".formatted(Words.count(cost.net()), cost.about().map(more -> " " + more).orElse(""))));
        for (var demand : model.demand()) says.add(demand(demand));
        return says;
    }

    private static String demand(Demand demand) {
        var says = new ArrayList<String>();
        demand.percent().ifPresent(percent -> says.add("%s%.2f%%".formatted(percent < 0 ? "−" : "+", Math.abs(percent))));
        demand.perTenThousand().ifPresent(rate -> says.add("%s per 10,000".formatted(Words.amount(rate))));
        demand.by().ifPresent(year -> says.add("by " + year));
        demand.peak().ifPresent(year -> says.add("highest in " + year));
        demand.about().ifPresent(says::add);
        return demand.title() + ": " + String.join(", ", says) + ".";
    }
}
