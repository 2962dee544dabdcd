package kith.permanence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.permanence.AdoptionFacts.AdoptionApplicationMade;
import kith.permanence.AdoptionFacts.AdoptionConsentGiven;
import kith.permanence.AdoptionFacts.AdoptionConsentWithdrawn;
import kith.permanence.AdoptionFacts.AdoptionMatched;
import kith.permanence.AdoptionFacts.AdoptionOrderMade;
import kith.permanence.AdoptionFacts.AdoptionPlacementReversed;
import kith.permanence.AdoptionFacts.PermanencePlanMade;

/** The plan for where the child grows up, what was done towards it, and who consented. */
public record Permanence(String plan, LocalDate since, List<Step> steps, List<Consent> consents, List<Application> applications, PersonId adopter, LocalDate matched, LocalDate ordered) {

    /** @param outcome what the panel or the decision maker said; null where the step says it all */
    public record Step(FactId fact, String type, LocalDate day, String outcome) {}

    public record Consent(FactId fact, String parent, String to, LocalDate given, LocalDate withdrawn) {}

    public record Application(FactId fact, LocalDate made) {}

    static final Permanence NONE = new Permanence(null, null, List.of(), List.of(), List.of(), null, null, null);

    Permanence step(Fact<?> fact) { return step(fact, null); }

    Permanence step(Fact<?> fact, String outcome) {
        return new Permanence(plan, since, and(steps, new Step(fact.id(), fact.kind().name(), fact.happened().day(), outcome)), consents, applications, adopter, matched, ordered);
    }

    Permanence planned(Fact<PermanencePlanMade> fact) {
        return new Permanence(fact.body().plan(), fact.happened().day(), steps, consents, applications, adopter, matched, ordered);
    }

    Permanence matched(Fact<AdoptionMatched> fact) {
        return new Permanence(plan, since, steps, consents, applications, fact.body().adopter(), fact.happened().day(), ordered);
    }

    Permanence reversed(Fact<AdoptionPlacementReversed> fact) {
        return new Permanence(plan, since, steps, consents, applications, null, null, ordered);
    }

    Permanence consented(Fact<AdoptionConsentGiven> fact) {
        return new Permanence(plan, since, steps, and(consents, new Consent(fact.id(), fact.body().parent(), fact.body().to(), fact.happened().day(), null)), applications, adopter, matched, ordered);
    }

    Permanence withdrawn(Fact<AdoptionConsentWithdrawn> fact) {
        var changed = consents.stream().map(each -> each.parent.equals(fact.body().parent()) && each.withdrawn == null
            ? new Consent(each.fact, each.parent, each.to, each.given, fact.happened().day()) : each).toList();
        return new Permanence(plan, since, steps, changed, applications, adopter, matched, ordered);
    }

    Permanence applied(Fact<AdoptionApplicationMade> fact) {
        return new Permanence(plan, since, steps, consents, and(applications, new Application(fact.id(), fact.happened().day())), adopter, matched, ordered);
    }

    Permanence ordered(Fact<AdoptionOrderMade> fact) {
        return new Permanence(plan, since, steps, consents, applications, adopter, matched, fact.happened().day());
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }
}
