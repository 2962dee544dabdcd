package kith.exchange.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kith.care.CareFacts;
import kith.care.ReviewFacts;
import kith.care.ReviewFacts.OfficerAppointed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.InvolvementStarted;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.protection.ProtectionFacts;

/** The reviewing officer of a child in care and the chair of a child on a plan work with the child too: brothers and sisters have the same. */
final class Reviewers {

    private static final String OFFICER = "independent-reviewing-officer";
    private static final String CHAIR = "conference-chair";

    private final Family family;

    Reviewers(Family family) {
        this.family = family;
    }

    void write() {
        if (!family.pen.density.words()) return;
        var facts = family.pen.written().stream().sorted(Comparator.comparing(fact -> fact.happened().day())).toList();
        for (var held : HeldNow.of(family))
            for (var child : held.children()) {
                var about = facts.stream().filter(fact -> fact.about().contains(child.id) && fact.withdraws() == null).toList();
                var care = since(about, CareFacts.STARTED, CareFacts.ENDED);
                var plan = since(about, ProtectionFacts.PLAN_STARTED, ProtectionFacts.PLAN_ENDED);
                if (care != null) joins(child, held, officer(about), OFFICER, care);
                else if (plan != null) joins(child, held, one(CHAIR), CHAIR, plan);
            }
    }

    /** Null where it does not run today. */
    private static LocalDate since(List<Fact<?>> facts, FactKind<?> starts, FactKind<?> ends) {
        LocalDate since = null;
        for (var fact : facts) {
            if (fact.is(starts)) since = fact.happened().day();
            if (fact.is(ends)) since = null;
        }
        return since;
    }

    private void joins(Somebody child, HeldNow held, Colleague who, String role, LocalDate since) {
        if (who == null) return;
        family.pen.tell(HubFacts.INVOLVED, child, new InvolvementStarted(who.id().toString(), role)).on(since).by(held.lead()).promptly().write();
        family.pen.tell(ConfidentialFacts.GRANTED, child, new AccessGranted(who.id().toString(), "chair", null, null, null)).on(since).by(held.lead()).promptly().write();
    }

    /** Whoever was appointed, by name. */
    private Colleague officer(List<Fact<?>> facts) {
        var named = facts.stream().filter(fact -> fact.is(ReviewFacts.OFFICER)).map(fact -> ((OfficerAppointed) fact.body()).name()).reduce((one, other) -> other).orElse("");
        return family.staff.all(OFFICER).stream().filter(each -> each.name().equals(named)).findFirst().orElseGet(() -> one(OFFICER));
    }

    /** The same for the whole family, and families spread over all of them. */
    private Colleague one(String role) {
        var several = family.staff.all(role);
        return several.isEmpty() ? null : several.get(family.number % several.size());
    }
}
