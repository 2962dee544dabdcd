package kith.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.casework.PromiseFacts.PromiseKept;
import kith.casework.PromiseFacts.PromiseMade;
import kith.ledger.Fact;
import kith.ledger.Words;
import kith.pathway.Projection;

/** The promises made to a child, and which were kept. */
public record Promises(List<Fact<PromiseMade>> made, List<Fact<PromiseKept>> endings) {

    static final Promises NONE = new Promises(List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("casework.promise", "person uuid, fact uuid, since date, by date, made_by uuid, ended date, outcome text, words uuid[]", 2,
        (state, timeline) -> state.part(Promises.class).map(it -> it.rows(state.person().value())).orElse(List.of()));

    Promises made(Fact<PromiseMade> fact) {
        return new Promises(Stream.concat(made.stream(), Stream.of(fact)).toList(), endings);
    }

    Promises kept(Fact<PromiseKept> fact) {
        return new Promises(made, Stream.concat(endings.stream(), Stream.of(fact)).toList());
    }

    private List<Object[]> rows(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var each : made) {
            var end = endings.stream().filter(it -> it.body().of().equals(each.id())).findFirst();
            LocalDate ended = end.map(it -> it.happened().day()).orElse(null);
            rows.add(new Object[] {person, each.id().value(), each.happened().day(), each.body().by(), Summary.whose(each), ended, end.map(it -> it.body().outcome() == null ? "kept" : it.body().outcome()).orElse(null),
                each.words().stream().map(Words::id).toList()});
        }
        return rows;
    }
}
