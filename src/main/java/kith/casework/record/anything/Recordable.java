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
    private static final Set<String> ELSEWHERE = Set.of("visit.made", "record.completed", "allocation.made", "allocation.ended", "introduction.planned", "introduction.made", "move.checked", "move.told", "key-worker.changed", "responsible.changed", "involvement.started", "involvement.ended", "message.taken", "entry.confirmed", "night.acknowledged", "fact.corrected", "fact.withdrawn", "content.erased", "relationship.recorded", "child-weight.set",
        "relationship.ended", "person.registered", "person.merged", "person.unmerged", "duplicate.proposed", "duplicate.dismissed", "residence.shielded",
        "residence.unshielded", "safe-contact.recorded", "file.kept", "handover.child-described", "handover.accepted", "handover.returned", "handover.withdrawn", "panel.ratified", "gate.passed", "document.issued", "lateness.explained", "question.answered",
        // written in the hub's meeting, or on the page of its actions
        "hub-discussion.held", "action.agreed", "action.done", "action.dropped", "action.changed", "oversight.recorded");

    /** Forms made by hand, where they are: after the address of the child, or of the child's night. */
    static final Map<String, String> BY_HAND = Map.ofEntries(
        Map.entry("handover.offered", "/children/%s/handovers/new"), Map.entry("panel.requested", "/children/%s/panels/new"), Map.entry("panel.decided", "/children/%s/panels/decision"), Map.entry("panel-paper.prepared", "/children/%s/panels"),
        Map.entry("summary.written", "/children/%s/summary/new"), Map.entry("safety-plan.made", "/children/%s/safety-plan/new"), Map.entry("safety-plan.ended", "/children/%s/safety-plan"),
        Map.entry("case.closed", "/children/%s/closing"), Map.entry("case.reopened", "/children/%s/reopening"), Map.entry("child.died", "/children/%s/death"), Map.entry("child.born", "/children/%s/people/birth"),
        Map.entry("police-protection.started", "/night/%s/police-protection"), Map.entry("police-protection.ended", "/night/%s/police-protection-ended"),
        Map.entry("emergency-order.made", "/night/%s/emergency-order"), Map.entry("authority.given", "/night/%s/authority"), Map.entry("night-message.left", "/night/%s/message"),
        Map.entry("hearing.held", "/children/%s/court/hearing"), Map.entry("case-management-hearing.held", "/children/%s/court/hearing"), Map.entry("final-order.made", "/children/%s/court/hearing"),
        Map.entry("interim-order.made", "/children/%s/court/hearing"), Map.entry("court-party.joined", "/children/%s/court/party"), Map.entry("adoption-order.made", "/children/%s/permanence/order"),
        Map.entry("care.started", "/children/%s/care/start"), Map.entry("legal-status.changed", "/children/%s/care/law"), Map.entry("placement.started", "/children/%s/care/move"), Map.entry("care-review.held", "/children/%s/care/review"),
        Map.entry("parental-responsibility.recorded", "/children/%s/consents"), Map.entry("parental-responsibility.ended", "/children/%s/consents"),
        Map.entry("section-20.agreed", "/children/%s/consents"), Map.entry("section-20.withdrawn", "/children/%s/consents"), Map.entry("consent.settled", "/children/%s/consents"),
        Map.entry("family-time.arranged", "/children/%s/consents"), Map.entry("family-time.ended", "/children/%s/consents"),
        // in the packages whose work it is, where people need more than one fact's form
        Map.entry("mash-enquiry.started", "/contacts"), Map.entry("mash-check.asked", "/mash"), Map.entry("mash-check.answered", "/mash"),
        Map.entry("early-help-plan.made", "/children/%s/plan/new"), Map.entry("need-plan.made", "/children/%s/plan/new"), Map.entry("protection-plan.made", "/children/%s/plan/new"),
        Map.entry("plan-action.agreed", "/children/%s/plan/new"), Map.entry("plan-action.done", "/children/%s/plan"), Map.entry("assessment.started", "/children/%s/assessment"),
        Map.entry("pathway-plan.made", "/children/%s/leaving-care/plan"),
        Map.entry("assessment.completed", "/children/%s/assessment/completion"), Map.entry("assessment-outcome.recorded", "/children/%s/assessment"),
        Map.entry("conference.held", "/children/%s/protection/conference"), Map.entry("harm-link.recorded", "/children/%s/harm/link"), Map.entry("harm-link.ended", "/children/%s/harm/ending"),
        Map.entry("supervision.held", "/supervision/case/new?child=%s"), Map.entry("consultation.asked", "/children/%s/clinic/question"), Map.entry("consultation.given", "/children/%s/clinic/consultation"),
        Map.entry("direct-work.done", "/children/%s/clinic/direct-work"), Map.entry("clinical-summary.published", "/children/%s/clinic/summary"),
        Map.entry("budget.requested", "/children/%s/budget/new"), Map.entry("budget.decided", "/children/%s/budget"), Map.entry("budget-effect.recorded", "/children/%s/budget"),
        // an address has its shield, a number its check digits, a name its use: the forms of the family ask for them
        Map.entry("residence.started", "/children/%s/people/move"), Map.entry("person.named", "/children/%s/people/name"), Map.entry("person.identified", "/children/%s/people/number"),
        Map.entry("essentials.recorded", "/children/%s/people/essentials"),
        Map.entry("representative.appointed", "/children/%s/consents"), Map.entry("representative.ended", "/children/%s/consents"));

    /** Takes away what only those can weigh who read the record: an address that somebody left may be the one in hiding. */
    static final Set<String> BY_READERS = Set.of("residence.ended");

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

    /** Where a fact of this type is recorded; empty where no page of a child's record does it. */
    public Optional<String> address(String type, UUID person) {
        if (type.equals("visit.made")) return Optional.of("/children/" + person + "/record/visit");
        var byHand = byHand(type, person);
        return byHand.isPresent() || kind(type) == null ? byHand : Optional.of("/children/" + person + "/record/" + type);
    }

    /** Each part of what was said is kept and read by itself. */
    private static final Set<String> FRONT_DOOR = Set.of("contact.received", "contact.decided");

    /** Whether what is written about it is one narrative, and not parts that a form of its own keeps apart. */
    public boolean inWords(String type, UUID person) {
        return type.equals("visit.made") || byHand(type, person).isEmpty() && kind(type) != null && !FRONT_DOOR.contains(type);
    }

    /** What it is called; empty where no package tells of it. */
    public Optional<String> titled(String type) {
        return engine.kinds().has(type) ? Optional.of(title(engine.kinds().named(type))) : Optional.empty();
    }

    /** What the form calls one of the answers. */
    public String said(String type, String part, String code) {
        var codes = engine.kinds().named(type).field(part).codes();
        return codes == null ? code : codes.label(code);
    }

    String title(FactKind<?> kind) {
        return engine.fold().telling(kind).title();
    }

    /** What only the front door records, on pages of its own that ask for no child. */
    private static boolean atTheDoor(Telling<?> telling) {
        return BY_HAND.getOrDefault(telling.kind().name(), "%s").indexOf('%') < 0;
    }

    /** @param door whether the asker works the front door: nobody else is offered what leads to its pages; {@code reads} whether they read this record */
    public List<Telling<?>> rest(boolean door, boolean reads) {
        return engine.fold().tellings().stream().filter(each -> door || !atTheDoor(each)).filter(each -> reads || !BY_READERS.contains(each.kind().name())).filter(each -> !ELSEWHERE.contains(each.kind().name()) && !ConfidentialFacts.guards(each.kind()) && !EVERYDAY.contains(each.kind().name()))
            .sorted(Comparator.<Telling<?>, String>comparing(Telling::title)).toList();
    }
}
