package kith.budget;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.budget.BudgetFacts.BudgetDecided;
import kith.budget.BudgetFacts.BudgetEffectRecorded;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** What was asked for a child from the hub's money. The last decision on a request counts, as it does of what a panel was asked, and the latest word on what it changed. */
public record Spending(List<Fact<BudgetRequested>> requests, List<Fact<BudgetDecided>> decisions, List<Fact<BudgetEffectRecorded>> effects) {

    static final Spending NONE = new Spending(List.of(), List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("budget.request",
        "person uuid, fact uuid, hub text, pence bigint, purpose text, starts date, asked date, asked_by uuid, state text, decision uuid, decided date, agreed_pence bigint, authority text, decided_by uuid, effect text, effect_on date", 2,
        (state, timeline) -> state.part(Spending.class).map(it -> it.requests.stream().map(each -> it.row(state.person().value(), each)).toList()).orElse(List.of()));

    Spending requested(Fact<BudgetRequested> fact) {
        return new Spending(Stream.concat(requests.stream(), Stream.of(fact)).toList(), decisions, effects);
    }

    Spending decided(Fact<BudgetDecided> fact) {
        return new Spending(requests, Stream.concat(decisions.stream(), Stream.of(fact)).toList(), effects);
    }

    Spending effect(Fact<BudgetEffectRecorded> fact) {
        return new Spending(requests, decisions, Stream.concat(effects.stream(), Stream.of(fact)).toList());
    }

    private Object[] row(UUID person, Fact<BudgetRequested> request) {
        var asked = request.body();
        var decision = decisions.stream().filter(each -> each.body().of().equals(request.id())).reduce((before, after) -> after).orElse(null);
        var effect = effects.stream().filter(each -> each.body().of().equals(request.id())).reduce((before, after) -> after).orElse(null);
        var agreed = decision != null && decision.body().outcome().equals("agreed");
        return new Object[] {person, request.id().value(), asked.hub(), (long) asked.pence(), asked.purpose(), asked.starts(), request.happened().day(), request.recorded().by(),
            decision == null ? "asked" : decision.body().outcome(), decision == null ? null : decision.id().value(), decision == null ? null : decision.happened().day(),
            agreed ? (long) (decision.body().pence() == null ? asked.pence() : decision.body().pence()) : null, decision == null ? null : decision.body().authority(), decision == null ? null : decision.recorded().by(),
            effect == null ? null : effect.body().effect(), effect == null ? null : effect.happened().day()};
    }
}
