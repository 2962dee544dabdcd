package kith.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.gate.GateFacts.DocumentIssued;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** The documents that were issued about a child. */
public record Issued(List<One> all) {

    record One(UUID fact, String code, LocalDate day, UUID by) {}

    static final Issued NOTHING = new Issued(List.of());

    public static final Projection PROJECTION = Projection.of("gate.issued", "person uuid, fact uuid, code text, issued date, issued_by uuid", 2,
        (state, timeline) -> state.part(Issued.class).map(it -> it.all.stream().map(each -> new Object[] {state.person().value(), each.fact, each.code, each.day, each.by}).toList()).orElse(List.of()));

    Issued and(Fact<DocumentIssued> fact) {
        return new Issued(Stream.concat(all.stream(), Stream.of(new One(fact.id().value(), fact.body().code(), fact.happened().day(), fact.recorded().by()))).toList());
    }
}
