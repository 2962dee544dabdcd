package kith.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.panel.PanelFacts.PanelPaperPrepared;
import kith.pathway.Projection;

/** The papers of a child's requests: the latest that was prepared for each. */
public record Papers(List<Fact<PanelPaperPrepared>> all) {

    static final Papers NONE = new Papers(List.of());

    public static final Projection PROJECTION = Projection.of("panel.paper", "person uuid, request uuid, fact uuid, includes uuid[], prepared date, prepared_by uuid", 2,
        (state, timeline) -> state.part(Papers.class).map(it -> it.rows(state.person().value())).orElse(List.of()));

    Papers prepared(Fact<PanelPaperPrepared> fact) {
        return new Papers(Stream.concat(all.stream(), Stream.of(fact)).toList());
    }

    private List<Object[]> rows(UUID person) {
        var latest = new LinkedHashMap<FactId, Fact<PanelPaperPrepared>>();
        for (var each : all) latest.put(each.body().of(), each);
        return latest.values().stream().map(each -> new Object[] {person, each.body().of().value(), each.id().value(),
            each.body().includes() == null ? List.of() : each.body().includes().stream().map(Papers::id).filter(id -> id != null).toList(), each.happened().day(), each.recorded().by()}).toList();
    }

    /** Null where a file brought something else than an id. */
    static UUID id(String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
