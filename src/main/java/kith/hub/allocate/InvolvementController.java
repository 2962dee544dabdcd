package kith.hub.allocate;

import java.time.Clock;
import java.util.ArrayList;
import kith.access.Colleagues;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.HubFacts.InvolvementStarted;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.people.confidential.ConfidentialFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Others who work with the child, beside the key worker and whoever is responsible. It opens the record to them, so it takes somebody who works with the family. */
@Controller
class InvolvementController {

    private static final String PAGE = "kith/hub/allocate/InvolvementPage";

    private final Involvements involvements;
    private final Allocate allocate;
    private final Colleagues colleagues;
    private final ChildHeading heading;
    private final Clock clock;

    InvolvementController(Involvements involvements, Allocate allocate, Colleagues colleagues, ChildHeading heading, Clock clock) {
        this.involvements = involvements;
        this.allocate = allocate;
        this.colleagues = colleagues;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "who else is involved") @GetMapping("/children/{person}/involvements")
    Page ask(Look look, Worker worker) {
        return Page.of(PAGE, page(look, worker, Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "who else is involved") @PostMapping("/children/{person}/involvements")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(look, worker, new Answers(typed)).checked();
        if (page.problems().isEmpty() && endedToday(look, page)) page = page.ended();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        allocate.involve(new InvolvementStarted(page.worker().value(), page.role().value()), new PersonId(page.person()), page.fact(), worker);
        return Page.redirect("/children/" + page.person() + "/allocation", "Saved: also involved from today");
    }

    /** On one day a beginning is read before an end: what ended today, or the access that ended with it, would not begin again. */
    private boolean endedToday(Look look, InvolvementPage page) {
        var worker = page.worker().value();
        var as = ConfidentialFacts.involvedAs(page.role().value());
        boolean reads = involvements.of(look.person()).stream().anyMatch(each -> each.worker().equals(worker) && ConfidentialFacts.involvedAs(each.role()).equals(as));
        return involvements.ended(look.person(), worker, Say.london(clock.instant())).stream().anyMatch(each -> each.equals(page.role().value()) || !reads && ConfidentialFacts.involvedAs(each).equals(as));
    }

    private InvolvementPage page(Look look, Worker worker, Answers answers) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of(worker.id().toString(), worker.name() + " (myself)"));
        colleagues.of(worker).stream().filter(each -> !each.value().isEmpty()).forEach(all::add);
        return new InvolvementPage(look.person(), heading.name(look.person()), AllocationController.id(answers.text("fact")), answers.field("worker"), all, answers.field("role"));
    }
}
