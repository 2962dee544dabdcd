package kith.protection;

import kith.ledger.Fact;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;

/** Why the child is on a plan: the category of abuse now, and how many plans there have been. */
public record Category(String current, int plans) {

    static final Category NONE = new Category(null, 0);

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
