package kith.casework.record.anything;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.ledger.FactKind;
import kith.people.confidential.ConfidentialFacts;
import kith.pathway.Engine;
import kith.pathway.Telling;
import org.springframework.stereotype.Component;

/** What can be recorded by a generated form, by its name. */
@Component
public class Recordable {

    /** Everyday things, first on the list and shortest to reach. */
    static final List<String> EVERYDAY = List.of("call.made", "message.sent", "note.written", "decision.made");

    /** Have a form of their own, or are written by other pages. */
    private static final Set<String> ELSEWHERE = Set.of("visit.made", "record.completed", "allocation.made", "key-worker.changed", "responsible.changed",
        "involvement.started", "involvement.ended", "message.taken", "entry.confirmed", "night.acknowledged", "fact.corrected", "fact.withdrawn", "content.erased", "relationship.recorded",
        "relationship.ended", "person.registered", "person.merged", "person.unmerged", "duplicate.proposed", "duplicate.dismissed", "residence.shielded",
        "residence.unshielded", "safe-contact.recorded");

    /** Forms made by hand, where they are: after the address of the child, or of the child's night. */
    private static final Map<String, String> BY_HAND = Map.ofEntries(
        Map.entry("summary.written", "/children/%s/summary/new"), Map.entry("safety-plan.made", "/children/%s/safety-plan/new"), Map.entry("safety-plan.ended", "/children/%s/safety-plan"),
        Map.entry("case.closed", "/children/%s/closing"), Map.entry("case.reopened", "/children/%s/reopening"), Map.entry("child.died", "/children/%s/death"), Map.entry("child.born", "/children/%s/people/birth"),
        Map.entry("police-protection.started", "/night/%s/police-protection"), Map.entry("police-protection.ended", "/night/%s/police-protection-ended"),
        Map.entry("emergency-order.made", "/night/%s/emergency-order"), Map.entry("authority.given", "/night/%s/authority"), Map.entry("night-message.left", "/night/%s/message"),
        Map.entry("care.started", "/children/%s/care/start"), Map.entry("placement.started", "/children/%s/care/move"), Map.entry("care-review.held", "/children/%s/care/review"),
        Map.entry("parental-responsibility.recorded", "/children/%s/consents"), Map.entry("parental-responsibility.ended", "/children/%s/consents"),
        Map.entry("section-20.agreed", "/children/%s/consents"), Map.entry("section-20.withdrawn", "/children/%s/consents"), Map.entry("consent.settled", "/children/%s/consents"),
        Map.entry("family-time.arranged", "/children/%s/consents"), Map.entry("family-time.ended", "/children/%s/consents"),
        Map.entry("representative.appointed", "/children/%s/consents"), Map.entry("representative.ended", "/children/%s/consents"));

    private final Engine engine;

    Recordable(Engine engine) {
        this.engine = engine;
    }

    /** @return null where there is no such kind of fact or it is not recorded here */
    FactKind<?> kind(String type) {
        if (!engine.kinds().has(type) || ELSEWHERE.contains(type) && !type.equals("record.completed") && !type.equals("visit.made")) return null;
        var kind = engine.kinds().named(type);
        return ConfidentialFacts.guards(kind) ? null : kind;
    }

    /** Where the form made by hand is, if there is one. */
    Optional<String> byHand(String type, UUID person) {
        return Optional.ofNullable(BY_HAND.get(type)).map(address -> address.formatted(person));
    }

    String title(FactKind<?> kind) {
        return engine.fold().telling(kind).title();
    }

    public List<Telling<?>> rest() {
        return engine.fold().tellings().stream().filter(each -> !ELSEWHERE.contains(each.kind().name()) && !ConfidentialFacts.guards(each.kind()) && !EVERYDAY.contains(each.kind().name()))
            .sorted(Comparator.<Telling<?>, String>comparing(Telling::title)).toList();
    }
}
