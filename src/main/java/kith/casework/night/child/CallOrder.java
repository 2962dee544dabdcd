package kith.casework.night.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Head;
import kith.casework.night.child.NightChildPage.Call;
import kith.organisation.Duty;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Whom to ring about this child tonight, in order: the manager on call, the hub's consultant, its coordinator, the group manager, whoever cares for the child. */
@Component
class CallOrder {

    private final Duty duty;
    private final NightQueries queries;

    CallOrder(Duty duty, NightQueries queries) {
        this.duty = duty;
        this.queries = queries;
    }

    /** @param closed since when nobody of the hub works with the child */
    List<Call> of(Head head, List<Adult> adults, LocalDate closed, LocalDate today, Instant now) {
        var calls = new ArrayList<Call>();
        for (var each : duty.now("on-call-manager", now)) calls.add(new Call("Manager on call", each.name(), each.phone()));
        if (closed == null) atWork(head, today, calls);
        else if (head.keyName() != null) calls.add(new Call("Key worker until " + Say.date(closed), head.keyName(), head.keyPhone()));
        for (var each : adults) if (each.until() == null && (each.kind().equals("carer") || each.parentalResponsibility())) calls.add(new Call(kind(each.kind()), each.name(), each.phone(), each.contact()));
        return calls;
    }

    private void atWork(Head head, LocalDate today, List<Call> calls) {
        if (head.leadName() != null) calls.add(new Call("Consultant social worker", head.leadName(), head.leadPhone()));
        for (var each : queries.hubPeople(head.hub(), today)) {
            var role = switch (each.part()) {
                case "consultant" -> "Consultant social worker";
                case "coordinator" -> "Hub coordinator";
                default -> "Group manager";
            };
            if (!each.part().equals("consultant") || head.leadName() == null) calls.add(new Call(role, each.name(), each.phone()));
        }
        if (head.keyName() != null) calls.add(new Call("Key worker", head.keyName(), head.keyPhone()));
    }

    private static String kind(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
