package kith.permanence;

import java.util.List;
import java.util.function.BiFunction;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/** The tables of permanence; whether something was done too early is told here and nowhere else. */
public final class PermanenceProjections {

    private PermanenceProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("permanence.plan", "person uuid, plan text, since date, adopter uuid, matched date, ordered date", 1, rows(Permanence.class, (child, it) -> it.equals(Permanence.NONE) ? List.of() :
                List.<Object[]>of(new Object[] {id(child), it.plan(), it.since(), it.adopter() == null ? null : it.adopter().value(), it.matched(), it.ordered()}))),
            Projection.of("permanence.step", "person uuid, fact uuid, type text, day date, outcome text", 2, rows(Permanence.class, (child, it) ->
                it.steps().stream().map(each -> new Object[] {id(child), each.fact().value(), each.type(), each.day(), each.outcome()}).toList())),
            Projection.of("permanence.consent", "person uuid, fact uuid, parent text, given_to text, given date, not_before date, withdrawn date, too_late date", 2, rows(Permanence.class, (child, it) ->
                it.consents().stream().map(each -> new Object[] {id(child), each.fact().value(), each.parent(), each.to(), each.given(), NotBefore.consent(child, each.parent()), each.withdrawn(), each.tooLate()}).toList())),
            Projection.of("permanence.application", "person uuid, fact uuid, made date, not_before date", 2, rows(Permanence.class, (child, it) ->
                it.applications().stream().map(each -> new Object[] {id(child), each.fact().value(), each.made(), NotBefore.application(child, each.made())}).toList())),
            Projection.of("permanence.carer", "person uuid, role text, stage text, since date, approved date, reviewed date, visited date, kind text, places int4, ended date", 2, rows(Carers.class, (adult, it) ->
                it.roles().stream().map(each -> new Object[] {id(adult), each.role(), each.stage(), each.since(), each.approved(), each.reviewed(), each.visited(), each.kind(), each.places(), each.ended()}).toList())),
            Projection.of("permanence.private_fostering", "person uuid, proposed date, begins date, notified date, started date, visited date, outcome text, ended date", 1, rows(PrivateFostering.class, (child, it) ->
                List.<Object[]>of(new Object[] {id(child), it.proposed(), it.begins(), it.notified(), it.started(), it.visited(), it.outcome(), it.ended()}))));
    }

    private static Object id(ChildState state) {
        return state.person().value();
    }

    private static <P> BiFunction<ChildState, Timeline, List<Object[]>> rows(Class<P> part, BiFunction<ChildState, P, List<Object[]>> rows) {
        return (state, timeline) -> state.part(part).map(it -> rows.apply(state, it)).orElse(List.of());
    }
}
