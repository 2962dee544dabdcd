package kith.court;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/** The tables of a child before and in court. */
public final class CourtProjections {

    private CourtProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("court.stage", "person uuid, stage text, started date, due date, ended date", 3, rows(Proceedings::stages, (person, it) ->
                new Object[] {person, it.stage(), it.started(), it.due(), it.ended()})),
            Projection.of("court.step", "person uuid, fact uuid, type text, day date", 2, rows(Proceedings::steps, (person, it) ->
                new Object[] {person, it.fact().value(), it.type(), it.day()})),
            Projection.of("court.hearing", "person uuid, fact uuid, kind text, sits date, at text, court text, held date, vacated date", 2, rows(Proceedings::hearings, (person, it) ->
                new Object[] {person, it.fact().value(), it.kind(), it.sits(), it.at(), it.court(), it.held(), it.vacated()})),
            Projection.of("court.filing", "person uuid, fact uuid, document text, comes_from text, ordered date, due date, made date", 2, rows(Proceedings::filings, (person, it) ->
                new Object[] {person, it.fact().value(), it.document(), it.from(), it.ordered(), it.due(), it.made()})),
            Projection.of("court.court_order", "person uuid, fact uuid, code text, interim bool, made date, until date, ended date", 2, rows(Proceedings::orders, (person, it) ->
                new Object[] {person, it.fact().value(), it.code(), it.interim(), it.made(), it.until(), it.ended()})),
            Projection.of("court.party", "person uuid, fact uuid, role text, party uuid, name text, phone text, since date, until date", 2, rows(Proceedings::parties, (person, it) ->
                new Object[] {person, it.fact().value(), it.role(), it.person(), it.name(), it.phone(), it.since(), it.until()})));
    }

    private static <T> BiFunction<ChildState, Timeline, List<Object[]>> rows(Function<Proceedings, List<T>> part, BiFunction<Object, T, Object[]> row) {
        return (state, timeline) -> state.part(Proceedings.class).map(it -> part.apply(it).stream().map(each -> row.apply(state.person().value(), each)).toList()).orElse(List.of());
    }
}
