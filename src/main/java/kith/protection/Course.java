package kith.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.pathway.Projection;
import kith.pathway.Telling;

/** All that was done to protect a child, in the order in which it happened: what the page of the protection work is made of. */
public record Course(List<Step> steps) {

    static final Course NONE = new Course(List.of());

    /** @param on the day that it names itself: for when a conference is arranged, by when a challenge is to be answered */
    record Step(FactId fact, String type, LocalDate day, String kind, String outcome, LocalDate on, FactId of) {}

    public static final Projection PROJECTION = Projection.of("protection.step", "person uuid, fact uuid, type text, day date, kind text, outcome text, on_day date, of_fact uuid, turn int4", 2, (state, timeline) -> {
        var rows = new ArrayList<Object[]>();
        for (var each : state.part(Course.class).orElse(NONE).steps)
            rows.add(new Object[] {state.person().value(), each.fact.value(), each.type, each.day, each.kind, each.outcome, each.on, each.of == null ? null : each.of.value(), rows.size() + 1});
        return rows;
    });

    static <B extends Record> Telling<B> noted(FactKind<B> kind, String title) {
        return Telling.of(kind, title).folds(Course.class, () -> NONE, Course::and);
    }

    private <B extends Record> Course and(Fact<B> fact) {
        var more = new ArrayList<>(steps);
        more.add(new Step(fact.id(), fact.kind().name(), fact.happened().day(), text(fact.value("kind")), text(fact.value("outcome")),
            Stream.of("on", "answerBy", "conferenceBy").map(fact::value).filter(Objects::nonNull).map(LocalDate.class::cast).findFirst().orElse(null), (FactId) fact.value("of")));
        return new Course(List.copyOf(more));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
