package kith.hub.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Colleagues;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planning a visit: it stands on My day and on the child's strip, and a tap leads from there to recording it. */
@Controller
class PlanVisitController {

    private static final String PAGE = "kith/hub/visits/PlanVisitPage";

    private final PlannedVisits visits;
    private final ChildHeading heading;
    private final Colleagues colleagues;
    private final Clock clock;

    PlanVisitController(PlannedVisits visits, ChildHeading heading, Colleagues colleagues, Clock clock) {
        this.visits = visits;
        this.heading = heading;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "planning a visit") @GetMapping("/children/{person}/planned-visits")
    Page ask(Look look, Worker worker) {
        return Page.of(PAGE, page(look, worker, Answers.NONE));
    }

    @May(value = Permission.RECORD, what = "planning a visit") @PostMapping("/children/{person}/planned-visits")
    Page plan(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(look, worker, new Answers(typed)).checked();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        var day = page.day().date(page.today()).orElseThrow();
        var who = page.colleagues().stream().map(Choice::value).filter(page.worker().value()::equals).filter(each -> !each.isEmpty()).findFirst().map(UUID::fromString).orElse(worker.id());
        visits.plan(look, page.id(), who, day, page.at().time().orElse(null), page.why().empty() ? null : page.why().value().strip(), page.today(), worker);
        return Page.redirect("/children/" + look.person(), "Visit planned for " + Say.day(day));
    }

    @May(value = Permission.RECORD, what = "dropping a planned visit") @PostMapping("/children/{person}/planned-visits/dropping")
    Page drop(Look look, Worker worker, @RequestParam UUID visit) {
        visits.drop(look, visit, worker);
        return Page.redirect("/children/" + look.person() + "/planned-visits", "Taken off the diary");
    }

    private PlanVisitPage page(Look look, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        UUID id;
        try {
            id = answers.text("id").isEmpty() ? Uuids.fresh() : UUID.fromString(answers.text("id"));
        } catch (IllegalArgumentException notAnId) {
            id = Uuids.fresh();
        }
        return new PlanVisitPage(look.person(), heading.name(look.person()), today, visits.of(look.person()), id, answers.field("day"), answers.field("at"), answers.field("why"), answers.field("worker"), colleagues.of(worker));
    }
}
