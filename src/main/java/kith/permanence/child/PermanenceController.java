package kith.permanence.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.permanence.AdoptionFacts;
import kith.permanence.PrivateFosteringFacts;
import kith.permanence.child.PermanenceQueries.Private;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a child will grow up. */
@Controller
class PermanenceController {

    private final PermanenceQueries queries;
    private final ChildHeading heading;
    private final Pathways pathways;
    private final Clock clock;

    PermanenceController(PermanenceQueries queries, ChildHeading heading, Pathways pathways, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static RecordTab permanenceTab() {
        return new RecordTab("Permanence", "permanence", "/permanence", 42, "exists (select from care.current where person = :person and legal_since is not null)",
            "exists (select from permanence.plan where person = :person)", "exists (select from permanence.private_fostering where person = :person)")
            .firstWhile("exists (select from permanence.plan where person = :person)");
    }

    @May(value = Permission.READ, what = "plans for permanence") @GetMapping("/children/{person}/permanence")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var stands = queries.stands(person);
        var steps = new Way(stands, queries.steps(person), today).steps(queries.consents(person), queries.applications(person));
        var due = queries.clocks(person, today).stream().map(each -> new PermanencePage.Clock(pathways.clockTitle(each.rule()), due(each, today))).toList();
        var privately = queries.privateFostering(person).map(each -> rows(each, today)).orElse(List.of());
        return Page.of("kith/permanence/child/PermanencePage", new PermanencePage(person, name, today,
            stands.plan() == null ? null : AdoptionFacts.PLAN.field("plan").codes().label(stands.plan()), stands.since(), due, steps,
            stands.ordered() == null || stands.sealed() ? null : look.level().reaches(Level.DECIDE) ? "offer" : "wait", privately, !privately.isEmpty(), heading.sections(person, "permanence")));
    }

    private static Due due(PermanenceQueries.Clock each, LocalDate today) {
        return each.unknown() ? Due.unknown() : Due.on(each.due(), today, WorkingDays.between(today, each.due()));
    }

    private static List<Row> rows(Private each, LocalDate today) {
        var rows = new ArrayList<Row>();
        if (each.proposed() != null) rows.add(Row.of("Proposed", Say.brief(each.proposed(), today) + ", from " + Say.date(each.begins())));
        rows.add(Row.of("The authority was told", each.notified() == null ? "Not yet" : Say.date(each.notified())));
        rows.add(Row.of("Began", each.started() == null ? "Not yet" : Say.date(each.started())));
        rows.add(Row.of("Last visited", each.visited() == null ? "Not yet" : Say.date(each.visited())
            + (each.outcome() == null ? "" : ": " + PrivateFosteringFacts.VISITED.field("outcome").codes().label(each.outcome()).toLowerCase())));
        if (each.ended() != null) rows.add(Row.of("Ended", Say.date(each.ended())));
        return rows;
    }
}
