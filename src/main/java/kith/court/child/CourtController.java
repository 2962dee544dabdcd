package kith.court.child;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.court.CourtFacts;
import kith.ledger.CodeSet;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Before and in court: the week it stands in, what comes next, the whole way as a picture and a table, orders and parties. */
@Controller
class CourtController {

    private final CourtQueries queries;
    private final ChildHeading heading;
    private final Engine engine;
    private final Looks looks;
    private final Clock clock;

    CourtController(CourtQueries queries, ChildHeading heading, Engine engine, Looks looks, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.engine = engine;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static RecordTab courtTab() {
        return new RecordTab("Court", "court", "/court", 40, "exists (select from court.stage where person = :person)", "exists (select from court.step where person = :person)",
            "exists (select from court.court_order where person = :person)", "exists (select from court.hearing where person = :person)").firstDuring("pre-proceedings", "care-proceedings", "supervision-order", "family-assistance-order");
    }

    @May(value = Permission.READ, what = "proceedings before and in court") @GetMapping("/children/{person}/court")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var parties = queries.parties(person);
        var law = queries.law(person).map(each -> (each.legalStatus() == null ? "not recorded" : Screen.term(CodeSet.named("lac_legal_status").label(each.legalStatus()))) + (each.legalSince() == null ? "" : ", since " + Say.brief(each.legalSince(), today))).orElse(null);
        looks.record(look.worker(), parties.stream().map(CourtQueries.Party::party).filter(each -> each != null).distinct().toList(), "parties of the proceedings");
        var in = new InCourt(queries.stages(person), queries.steps(person), queries.hearings(person), queries.filings(person), queries.orders(person), today, engine);
        return Page.of("kith/court/child/CourtPage", new CourtPage(person, name, today, in.where(), in.due(), in.picture(), in.court() ? "The proceedings, week by week" : "Pre-proceedings, week by week",
            in.next(person), in.lines(), in.orders(), law, parties.stream().map(each -> new CourtPage.Party(each.fact(), CourtFacts.PARTY.field("role").codes().label(each.role()), each.name(), each.phone(), each.contact())).toList(),
            in.court(), heading.sections(person, "court")));
    }
}
