package kith.supervision;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.pathway.Projection;
import kith.supervision.SupervisionFacts.SupervisionHeld;

/** When a child was talked about in supervision. */
public record Supervised(List<Fact<SupervisionHeld>> sittings) {

    static final Supervised NEVER = new Supervised(List.of());

    public static final Projection PROJECTION = Projection.of("supervision.held", "person uuid, fact uuid, kind text, day date, supervisor uuid, worker uuid, sitting uuid, risk text, again date", 2,
        (state, timeline) -> state.part(Supervised.class).map(it -> it.sittings.stream().map(each -> row(state.person().value(), each)).toList()).orElse(List.of()));

    Supervised held(Fact<SupervisionHeld> fact) {
        return new Supervised(Stream.concat(sittings.stream(), Stream.of(fact)).toList());
    }

    private static Object[] row(UUID person, Fact<SupervisionHeld> fact) {
        var body = fact.body();
        return new Object[] {person, fact.id().value(), body.kind(), fact.happened().day(), id(body.supervisor()), id(body.worker()), id(body.sitting()), body.risk(), body.again()};
    }

    /** Null where a file brought something else than the id of a worker. */
    private static UUID id(String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
