package kith.harm;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;
import kith.pathway.Timeline.StatusPeriod;

/** The tables of flags and links. */
public final class HarmProjections {

    /** The hub's fact that somebody who may decide stands by an entry. */
    private static final String CONFIRMED = "entry.confirmed";

    private HarmProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("harm.flag", "person uuid, fact uuid, kind text, level text, since date, planned date, reviewed date, until date", 2, (state, timeline) ->
                state.part(Flags.class).map(it -> it.by(state.life(), closed(timeline)).stream().map(each -> new Object[] {state.person().value(), each.fact().value(), each.kind(), each.level(), each.since(), each.planned(), each.reviewed(), each.until()}).toList())
                    .orElse(List.of())),
            Projection.of("harm.link", "person uuid, fact uuid, other uuid, kind text, group_name text, place text, since date, until date, awaits bool, recorded_by uuid", 3, (state, timeline) ->
                state.part(Links.class).map(it -> it.links().stream().flatMap(each -> rows(state, each).stream()).toList()).orElse(List.of())));
    }

    private static Optional<LocalDate> closed(Timeline timeline) {
        return timeline.statuses().stream().filter(each -> each.code().equals("closed") && each.until() == null).map(StatusPeriod::from).findFirst();
    }

    /** A line for each other child; where there is none, for the group or the place alone. */
    private static List<Object[]> rows(ChildState state, Links.Link each) {
        var told = state.history().stream().filter(fact -> fact.id().equals(each.fact())).findFirst().orElse(null);
        var by = told == null ? null : told.recorded().by();
        boolean waits = each.awaits() && state.history().stream().noneMatch(fact -> fact.kind().name().equals(CONFIRMED) && each.fact().equals(fact.value("of")) && !Objects.equals(fact.recorded().by(), by));
        // told of one child alone, even under another id that was merged into this one, it names nobody else
        var others = each.people().size() < 2 ? List.<PersonId>of() : each.people().stream().filter(person -> !person.equals(state.person())).distinct().toList();
        return (others.isEmpty() ? List.of(state.person()) : others).stream().map(other -> new Object[] {state.person().value(), each.fact().value(), other.value(), each.kind(), each.group(), each.place(), each.since(), each.until(), waits, by}).toList();
    }
}
