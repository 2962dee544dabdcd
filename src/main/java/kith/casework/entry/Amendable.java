package kith.casework.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Permission;
import kith.casework.entry.Entries.Found;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.people.confidential.ConfidentialFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which entries may be put right or withdrawn, and by whom: what somebody had to decide, somebody who decides puts right, and nobody in their own favour. */
@Component
class Amendable {

    private static final String MONEY = "budget.decided";
    private static final String PANEL = "panel.decided";

    /** Decided anew by whoever may: what they open follows from how they were recorded, or from a second fact that stands beside them. */
    private static final Set<String> ELSEWHERE = Set.of("allocation.made", "involvement.started", "involvement.ended", "person.merged", "person.unmerged", "duplicate.proposed", "duplicate.dismissed");

    /** Withdrawn and recorded anew: another person, or another file, is no correction. What somebody confirmed is that one entry: pointed at another, their word would stand for what they never saw. */
    private static final Set<String> WITHDRAWN_ALONE = Set.of("relationship.recorded", "file.kept", "entry.confirmed");

    /** Recorded by whoever decides about the record, or answers for the other side. A shield anybody may put up; without its entry it would be down. */
    private static final Set<String> DECIDED = Set.of("allocation.ended", "key-worker.changed", "responsible.changed", "child-weight.set", "entry.confirmed", "gate.passed", "panel.ratified",
        "handover.accepted", "handover.returned", "handover.withdrawn", "residence.shielded", "residence.unshielded", MONEY, PANEL);

    /** A panel has no limit; whoever else decides about money has. */
    private static final String BY_PANEL = "panel";

    static final String ALONE = "select budget.alone(:request, :who, :sum, :day)";

    private final Access access;
    private final Entries entries;
    private final JdbcClient db;
    private final Clock clock;

    Amendable(Access access, Entries entries, JdbcClient db, Clock clock) {
        this.access = access;
        this.entries = entries;
        this.db = db;
        this.clock = clock;
    }

    boolean by(Look look, Found found) {
        return by(look, found.recorded(), found.standing());
    }

    /** @param standing as it was last put right; null where it is withdrawn */
    boolean by(Look look, Fact<?> recorded, Fact<?> standing) {
        var kind = recorded.kind();
        if (ConfidentialFacts.guards(kind) || ELSEWHERE.contains(kind.name())) return false;
        return !DECIDED.contains(kind.name()) || decides(look, recorded.about()) && Stream.of(recorded, standing).filter(Objects::nonNull).noneMatch(each -> favours(look, kind, FactJson.tree(each.body())));
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

    /** Whoever becomes a child's worker is given the record; what was decided about a question is not put right by whoever asked it, nor where it cannot be read who did. */
    boolean favours(Look look, FactKind<?> kind, ObjectNode body) {
        var me = look.worker().id();
        if (gives(kind)) return me.toString().equals(body.path("worker").asString(""));
        return (kind.name().equals(MONEY) || kind.name().equals(PANEL)) && body.hasNonNull("of") && entries.recorded(look.person(), asked(body)).map(each -> me.equals(each.recorded().by())).orElse(true);
    }

    /** More money than before, and more than whoever puts it right decides alone: the limit holds here too. What a panel decided is put right up to what it was asked for. */
    boolean beyond(Look look, Found found, ObjectNode body) {
        var kind = found.recorded().kind().name();
        var was = FactJson.tree(found.standing().body());
        var first = FactJson.tree(found.recorded().body());
        boolean panels = Stream.of(first, body).allMatch(each -> each.path("authority").asString("").equals(BY_PANEL));
        if (!kind.equals(MONEY) && !kind.equals(PANEL) || !body.hasNonNull("of")) return false;
        var money = kind.equals(MONEY) ? Optional.of(asked(body)) : entries.recorded(look.person(), asked(body)).map(each -> FactJson.tree(each.body()).path("money").asString("")).filter(each -> !each.isEmpty()).map(UUID::fromString);
        var requested = money.flatMap(each -> entries.standing(look.person(), each));
        if (requested.isEmpty()) return false;
        long asked = FactJson.tree(requested.get().body()).path("pence").asLong(0);
        boolean same = asked(was).equals(asked(body));
        long sum = sum(body, asked);
        return sum > Math.max(same ? sum(was, asked) : 0, panels ? asked : 0) && !db.sql(ALONE).param("request", money.get()).param("who", look.worker().id()).param("sum", sum).param("day", LocalDate.now(clock.withZone(Happened.LONDON))).query(Boolean.class).single();
    }

    private static UUID asked(ObjectNode body) {
        return UUID.fromString(body.path("of").asString());
    }

    /** As much as was asked for, where no less is said. */
    private static long sum(ObjectNode body, long asked) {
        return body.path("outcome").asString("").equals("agreed") ? body.path("pence").asLong(asked) : 0;
    }
}
