package kith.protection;

import java.util.List;
import kith.ledger.Fact;
import kith.pathway.Projection;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;

/** Why the child is on a plan: the category of abuse now, and how many plans there have been. */
public record Category(String current, int plans) {

    static final Category NONE = new Category(null, 0);

    public static final Projection PROJECTION = Projection.of("protection.category", "person uuid, current text, plans int4", 1,
        (state, timeline) -> state.part(Category.class).map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.current, it.plans})).orElse(List.of()));

    Category started(Fact<ProtectionPlanStarted> fact) {
        return new Category(fact.body().category() == null ? current : fact.body().category(), plans + 1);
    }

    Category changed(Fact<ProtectionPlanCategoryChanged> fact) {
        return new Category(fact.body().category(), plans);
    }

    Category conference(Fact<ConferenceHeld> fact) {
        return fact.body().category() == null ? this : new Category(fact.body().category(), plans);
    }

    Category ended() {
        return new Category(null, plans);
    }
}
