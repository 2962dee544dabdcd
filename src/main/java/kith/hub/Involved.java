package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.hub.HubFacts.InvolvementEnded;
import kith.hub.HubFacts.InvolvementStarted;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** Who else works with the child: neither responsible nor the key worker, and not counted as a change of worker. */
public record Involved(List<Part> parts) {

    record Part(String worker, String role, LocalDate since, LocalDate until) {
        boolean is(String worker, String role) {
            return this.worker.equals(worker) && this.role.equals(role);
        }
    }

    static final Involved NOBODY = new Involved(List.of());

    public static final Projection PROJECTION = Projection.of("hub.involvement", "person uuid, worker text, role text, since date, until date", 4,
        (state, timeline) -> state.part(Involved.class).map(it -> it.parts.stream().map(each -> new Object[] {state.person().value(), each.worker, each.role, each.since, each.until}).toList())
            .orElse(List.of()));

    /** Beginning again on the day of the end goes on with the same part. */
    Involved started(Fact<InvolvementStarted> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        var all = new ArrayList<Part>();
        boolean open = false;
        for (var each : parts) {
            boolean on = each.is(body.worker(), body.role()) && (each.until == null || each.since.equals(day));
            all.add(on ? new Part(each.worker, each.role, each.since, null) : each);
            open |= on;
        }
        if (!open) all.add(new Part(body.worker(), body.role(), day, null));
        return new Involved(List.copyOf(all));
    }

    Involved ended(Fact<InvolvementEnded> fact) {
        var body = fact.body();
        return new Involved(parts.stream().map(each -> each.is(body.worker(), body.role()) && each.until == null
            ? new Part(each.worker, each.role, each.since, fact.happened().day()) : each).toList());
    }
}
