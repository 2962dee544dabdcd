package kith.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.panel.PanelFacts.PanelDecided;
import kith.panel.PanelFacts.PanelRatified;
import kith.panel.PanelFacts.PanelRequested;
import kith.pathway.Projection;

/** What was asked of panels about a child and decided: a request with its latest decision, or a decision for which nobody asked first. */
public record Matters(List<Fact<PanelRequested>> requests, List<Fact<PanelDecided>> decisions, List<Fact<PanelRatified>> ratifications) {

    static final Matters NONE = new Matters(List.of(), List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("panel.matter",
        "person uuid, fact uuid, panel text, matter text, since date, asked_by uuid, state text, decision uuid, outcome text, decided date, authority text, decided_by text, ratified date, ratification text, sitting uuid, review date, dissent bool, money uuid", 2,
        (state, timeline) -> state.part(Matters.class).map(all -> all.rows(state.person().value())).orElse(List.of()));

    Matters requested(Fact<PanelRequested> fact) {
        return new Matters(with(requests, fact), decisions, ratifications);
    }

    Matters decided(Fact<PanelDecided> fact) {
        return new Matters(requests, with(decisions, fact), ratifications);
    }

    Matters ratified(Fact<PanelRatified> fact) {
        return new Matters(requests, decisions, with(ratifications, fact));
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    List<Object[]> rows(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var request : requests) {
            var body = request.body();
            rows.add(row(person, request, body.panel(), body.matter(), request.recorded().by(), latest(request.id()), body.money()));
        }
        for (var decision : decisions)
            if (requests.stream().noneMatch(each -> each.id().equals(decision.body().of()))) rows.add(row(person, decision, decision.body().panel(), decision.body().matter(), null, decision, null));
        return rows;
    }

    /** Of a day on which a request was put off and decided, the decision: days do not say which came first, and what is decided is not put off. */
    private Fact<PanelDecided> latest(FactId request) {
        return decisions.stream().filter(each -> request.equals(each.body().of()))
            .max(Comparator.comparing((Fact<PanelDecided> each) -> each.happened().day()).thenComparing(each -> !each.body().outcome().equals("deferred"))).orElse(null);
    }

    private Object[] row(UUID person, Fact<?> asked, String panel, String matter, UUID by, Fact<PanelDecided> decision, FactId settles) {
        var money = settles == null ? null : settles.value();
        if (decision == null) return new Object[] {person, asked.id().value(), panel, matter, asked.happened().day(), by, "asked", null, null, null, null, null, null, null, null, null, null, money};
        var body = decision.body();
        var ratification = ratifications.stream().filter(each -> each.body().of().equals(decision.id())).findFirst().orElse(null);
        var state = body.outcome().equals("deferred") ? "deferred" : Boolean.TRUE.equals(body.toRatify()) && ratification == null ? "to-ratify" : "decided";
        return new Object[] {person, asked.id().value(), panel, matter, asked.happened().day(), by, state, decision.id().value(), body.outcome(), decision.happened().day(), body.authority(), body.by(),
            ratification == null ? null : ratification.happened().day(), ratification == null ? null : ratification.body().outcome(), Papers.id(body.sitting()), body.review(), body.dissent(), money};
    }
}
