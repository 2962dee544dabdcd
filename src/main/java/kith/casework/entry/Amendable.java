package kith.casework.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Permission;
import kith.casework.entry.Entries.Found;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.PersonId;
import kith.pathway.PutRight;
import kith.people.confidential.ConfidentialFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which entries may be put right or withdrawn, and by whom: what somebody had to decide, somebody who decides puts right, and nobody in their own favour. */
@Component
class Amendable {

    /** Decided anew by whoever may: what they open follows from how they were recorded, or from a second fact that stands beside them. */
    private static final Set<String> ELSEWHERE = Set.of("allocation.made", "involvement.started", "involvement.ended", "person.merged", "person.unmerged", "duplicate.proposed", "duplicate.dismissed");

    /** Withdrawn and recorded anew: another person, or another file, is no correction. What somebody confirmed is that one entry: pointed at another, their word would stand for what they never saw. */
    private static final Set<String> WITHDRAWN_ALONE = Set.of("relationship.recorded", "file.kept", "entry.confirmed");

    /** Recorded by whoever decides about the record, or answers for the other side. A shield anybody may put up; without its entry it would be down. */
    private static final Set<String> DECIDED = Set.of("allocation.ended", "key-worker.changed", "responsible.changed", "child-weight.set", "entry.confirmed", "gate.passed", "panel.ratified",
        "handover.accepted", "handover.returned", "handover.withdrawn", "residence.shielded", "residence.unshielded");

    private final Access access;
    private final Map<String, PutRight> rules = new HashMap<>();

    /** @param rules of the packages that know what was decided */
    Amendable(Access access, List<PutRight> rules) {
        this.access = access;
        for (var each : rules) for (var kind : each.kinds()) this.rules.put(kind, each);
    }

    boolean by(Look look, Found found) {
        return by(look, found.recorded(), found.standing());
    }

    /** @param standing as it was last put right; null where it is withdrawn */
    boolean by(Look look, Fact<?> recorded, Fact<?> standing) {
        var kind = recorded.kind();
        if (ConfidentialFacts.guards(kind) || ELSEWHERE.contains(kind.name())) return false;
        return !DECIDED.contains(kind.name()) && !rules.containsKey(kind.name()) || decides(look, recorded.about()) && Stream.of(recorded, standing).filter(Objects::nonNull).noneMatch(each -> favours(look, kind, FactJson.tree(each.body())));
    }

    boolean anew(Look look, Found found) {
        return !WITHDRAWN_ALONE.contains(found.recorded().kind().name()) && by(look, found);
    }

    /** About everybody whom the entry is about: what is put right is put right for all of them. */
    boolean decides(Look look, List<PersonId> about) {
        if (!look.level().reaches(Level.DECIDE) || !access.rights(look.worker()).contains(Permission.DECIDE)) return false;
        var others = about.stream().map(PersonId::value).filter(each -> !each.equals(look.person())).toList();
        if (others.isEmpty()) return true;
        var sight = access.sight(look.worker(), others);
        return others.stream().allMatch(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.DECIDE));
    }

    /** A child, and with the child the record, to the worker whom it names. */
    static boolean gives(FactKind<?> kind) {
        return kind.name().equals("key-worker.changed") || kind.name().equals("responsible.changed");
    }

    /** Whoever becomes a child's worker is given the record; and what was decided may be in favour of whoever asked for it. */
    boolean favours(Look look, FactKind<?> kind, ObjectNode body) {
        var me = look.worker().id();
        if (gives(kind)) return me.toString().equals(body.path("worker").asString(""));
        return rule(kind).map(each -> each.favours(look.person(), me, body)).orElse(false);
    }

    /** Empty where nothing goes with what such an entry says. */
    Optional<PutRight> rule(FactKind<?> kind) {
        return Optional.ofNullable(rules.get(kind.name()));
    }
}
