package kith.panel.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Colleagues;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.panel.MatterRows;
import kith.panel.MatterRows.MatterRow;
import kith.panel.Panels;
import kith.panel.Sittings;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a panel decided, or somebody with authority of their own: recorded as it happened, by whoever knows it. */
@Controller
class DecisionController {

    private static final String FORM = "kith/panel/deciding/DecisionForm";

    private final RecordDecision decision;
    private final MatterRows matters;
    private final Panels panels;
    private final Siblings siblings;
    private final Colleagues colleagues;
    private final ChildHeading heading;
    private final Sittings sittings;
    private final Drafts drafts;
    private final Clock clock;

    DecisionController(RecordDecision decision, MatterRows matters, Panels panels, Sittings sittings, Siblings siblings, Colleagues colleagues, ChildHeading heading, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.decision = decision;
        this.matters = matters;
        this.panels = panels;
        this.siblings = siblings;
        this.colleagues = colleagues;
        this.heading = heading;
        this.sittings = sittings;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "a panel's decision") @GetMapping("/children/{person}/panels/decision")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        var form = form(look, worker, drafts.opened(worker, DecisionForm.draft(new Answers(given).text("request")), look.person()).orElseGet(() -> new Answers(given)));
        return form.meanwhile() == null ? Page.of(FORM, form) : Page.redirect("/children/" + look.person() + "/panels", form.meanwhile());
    }

    @May(value = Permission.RECORD, what = "a panel's decision") @PostMapping("/children/{person}/panels/decision")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        decision.hold(Together.id(new Answers(typed).text("request")));
        var opened = form(look, worker, new Answers(typed));
        // pressed twice it is recorded once; where another reason is given with it now, the recording says so
        boolean again = opened.request() != null && opened.about().fact().equals(opened.request().decision()) && opened.outcome().chosen(opened.request().outcome());
        if (opened.meanwhile() != null && !again) return Page.status(HttpStatus.CONFLICT, FORM, opened);
        var form = opened.checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        boolean toRatify = decision.run(form, worker);
        drafts.forget(worker, DecisionForm.draft(typed.getFirst("request") == null ? "" : typed.getFirst("request")), look.person());
        if (form.sitting() != null) return Page.redirect("/panels/sittings/" + form.sitting(), "Decision recorded");
        return Page.redirect("/children/" + look.person() + "/panels", toRatify ? "Decision recorded. It holds from now on, and waits to be ratified" : "Decision recorded");
    }

    @May(value = Permission.RECORD, what = "a panel's ratification") @PostMapping("/children/{person}/panels/{decision}/ratification")
    Page ratify(Look look, Worker worker, @PathVariable("decision") UUID of, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String fact) {
        var found = matters.of(look.person(), of, today()).filter(each -> each.state().equals("to-ratify"));
        var at = "/children/" + look.person() + "/panels";
        if (found.isEmpty()) return Page.redirect(at, Flash.important("Nothing waits to be ratified here"));
        if (!outcome.equals("ratified") && !outcome.equals("not-ratified")) return Page.redirect(at, Flash.important("Say whether the panel stands by it"));
        decision.ratify(found.get(), outcome, Together.id(fact), worker);
        return Page.redirect(at, outcome.equals("ratified") ? "Ratified" : "Not ratified. Record what is decided instead");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    private DecisionForm form(Look look, Worker worker, Answers answers) {
        var today = today();
        var about = Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers);
        var request = request(look, answers.text("request"), today);
        var sitting = request == null ? null : sittings.of(request.fact()).stream().filter(each -> each.id().toString().equals(answers.text("sitting"))).findFirst().orElse(null);
        return DecisionForm.of(about, today, request, sitting == null ? null : sitting.id(), sitting == null || sitting.day().isAfter(today) ? null : sitting.day(), panels.all(today), panels.delegated(today), panels.managers(today), workers(worker), meanwhile(request, today), answers);
    }

    private MatterRow request(Look look, String id, LocalDate today) {
        return matters.of(look.person(), today).stream().filter(each -> each.fact().toString().equals(id)).findFirst().orElse(null);
    }

    /** What was put off is decided when it comes back. */
    private static String meanwhile(MatterRow request, LocalDate today) {
        boolean open = request == null || request.state().equals("asked") || request.state().equals("deferred");
        return open ? null : "Recorded already: " + Say.amid(request.decisionWords()) + ", " + Say.brief(request.decided(), today);
    }

    private List<Choice> workers(Worker worker) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of(worker.id().toString(), worker.name() + " (myself)"));
        for (var each : colleagues.of(worker)) if (!each.value().isEmpty()) all.add(each);
        return all;
    }
}
