package kith.send;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/** The tables of special educational needs and disability. */
public final class SendProjections {

    private SendProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("send.education_plan", "person uuid, stage text, since date, requested date, started date, reviewed date, paused_since date", 1, (state, timeline) -> plan(state, it ->
                it.stage() == null ? List.of() : List.<Object[]>of(new Object[] {state.person().value(), it.stage().name().toLowerCase(Locale.ROOT), it.since(), it.requested(), it.started(), it.reviewed(), it.pausedSince()}))),
            Projection.of("send.step", "person uuid, fact uuid, type text, day date, said text", 2, (state, timeline) -> plan(state, it ->
                it.steps().stream().map(each -> new Object[] {state.person().value(), each.fact().value(), each.type(), each.day(), each.said()}).toList())),
            Projection.of("send.advice", "person uuid, fact uuid, comes_from text, asked date, given date", 2, (state, timeline) -> plan(state, it ->
                it.advice().stream().map(each -> new Object[] {state.person().value(), each.fact().value(), each.from(), each.asked(), each.given()}).toList())),
            Projection.of("send.support", "person uuid, fact uuid, what text, pounds_a_week int4, since date, looked date, until date", 2, (state, timeline) ->
                state.part(Support.class).map(it -> it.lines().stream().map(each -> new Object[] {state.person().value(), each.fact().value(), each.what(), each.poundsAWeek(), each.since(), each.looked(), each.until()}).toList()).orElse(List.of())));
    }

    private static List<Object[]> plan(ChildState state, Function<EducationPlan, List<Object[]>> rows) {
        return state.part(EducationPlan.class).map(rows).orElse(List.of());
    }
}
