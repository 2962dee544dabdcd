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
public record Permanence(String plan, LocalDate since, List<Step> steps, List<Consent> consents, List<Application> applications, PersonId adopter, LocalDate matched, LocalDate ordered, LocalDate reversed) {

    /** @param outcome what the panel or the decision maker said; null where the step says it all */
    public record Step(FactId fact, String type, LocalDate day, String outcome) {}

    /** @param tooLate when it was said to be withdrawn after the application, without effect */
    public record Consent(FactId fact, String parent, String to, LocalDate given, LocalDate withdrawn, LocalDate tooLate) {}

    public record Application(FactId fact, LocalDate made) {}

    static final Permanence NONE = new Permanence(null, null, List.of(), List.of(), List.of(), null, null, null, null);

    Permanence step(Fact<?> fact) { return step(fact, null); }

    Permanence step(Fact<?> fact, String outcome) {
        return new Permanence(plan, since, and(steps, new Step(fact.id(), fact.kind().name(), fact.happened().day(), outcome)), consents, applications, adopter, matched, ordered, reversed);
    }

    Permanence planned(Fact<PermanencePlanMade> fact) {
        return new Permanence(fact.body().plan(), fact.happened().day(), steps, consents, applications, adopter, matched, ordered, reversed);
    }

    Permanence matched(Fact<AdoptionMatched> fact) {
        return new Permanence(plan, since, steps, consents, applications, fact.body().adopter(), fact.happened().day(), ordered, reversed);
    }

    Permanence reversed(Fact<AdoptionPlacementReversed> fact) {
        return new Permanence(plan, since, steps, consents, applications, null, null, ordered, fact.happened().day());
    }

    Permanence consented(Fact<AdoptionConsentGiven> fact) {
        return new Permanence(plan, since, steps, and(consents, new Consent(fact.id(), fact.body().parent(), fact.body().to(), fact.happened().day(), null, null)), applications, adopter, matched, ordered, reversed);
    }

    /** Once an application for an adoption order is made, a consent can no longer be withdrawn (Adoption and Children Act 2002, section 52(4)); an application for a placement that was reversed is over. */
    Permanence withdrawn(Fact<AdoptionConsentWithdrawn> fact) {
        var day = fact.happened().day();
        boolean tooLate = applications.stream().anyMatch(each -> reversed == null || each.made.isAfter(reversed));
        var changed = consents.stream().map(each -> each.parent.equals(fact.body().parent()) && each.withdrawn == null
            ? new Consent(each.fact, each.parent, each.to, each.given, tooLate ? null : day, tooLate ? day : null) : each).toList();
        return new Permanence(plan, since, steps, changed, applications, adopter, matched, ordered, reversed);
    }

    Permanence applied(Fact<AdoptionApplicationMade> fact) {
        return new Permanence(plan, since, steps, consents, and(applications, new Application(fact.id(), fact.happened().day())), adopter, matched, ordered, reversed);
    }

    Permanence ordered(Fact<AdoptionOrderMade> fact) {
        return new Permanence(plan, since, steps, consents, applications, adopter, matched, fact.happened().day(), reversed);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }
}
