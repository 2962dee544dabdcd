package kith.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** What was offered of a child, and what came of each offer: the first answer counts, and later ones stay in the chronology. */
public record Handovers(List<Fact<HandoverOffered>> offers, List<Reply> replies) {

    record Reply(FactId of, String state, FactId fact, LocalDate day, UUID by, String reason) {}

    static final Handovers NONE = new Handovers(List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("handover.offer",
        "person uuid, fact uuid, matter text, from_hub text, to_hub text, agency text, since date, offered_by uuid, state text, answer uuid, answered date, answered_by uuid, reason text", 2,
        (state, timeline) -> state.part(Handovers.class).map(all -> all.rows(state.person().value())).orElse(List.of()));

    Handovers offered(Fact<HandoverOffered> fact) {
        return new Handovers(Stream.concat(offers.stream(), Stream.of(fact)).toList(), replies);
    }

    Handovers answered(Fact<?> fact, String state, FactId of, String reason) {
        return new Handovers(offers, Stream.concat(replies.stream(), Stream.of(new Reply(of, state, fact.id(), fact.happened().day(), who(fact), reason))).toList());
    }

    private List<Object[]> rows(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var offer : offers) {
            var body = offer.body();
            var reply = replies.stream().filter(each -> each.of().equals(offer.id())).findFirst().orElse(new Reply(null, "open", null, null, null, null));
            rows.add(new Object[] {person, offer.id().value(), body.matter(), body.from(), body.to(), body.agency(), offer.happened().day(), who(offer), reply.state(),
                reply.fact() == null ? null : reply.fact().value(), reply.day(), reply.by(), reply.reason()});
        }
        return rows;
    }

    private static UUID who(Fact<?> fact) {
        return fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf();
    }
}
