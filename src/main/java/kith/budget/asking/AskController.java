package kith.budget.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.budget.Requests;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Hubs;
import kith.organisation.WorkingHub;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking the hub's budget for money for a family. */
@Controller
class AskController {

    private static final String FORM = "kith/budget/asking/AskForm";
    private static final String DRAFT = "budget.requested";

    private final Recording recording;
    private final Requests requests;
    private final Hubs hubs;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    AskController(Recording recording, Requests requests, Hubs hubs, Siblings siblings, ChildHeading heading, Drafts drafts, Clock clock) {
        this.recording = recording;
        this.requests = requests;
        this.hubs = hubs;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "asking for money") @GetMapping("/children/{person}/budget/new")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "asking for money") @PostMapping("/children/{person}/budget/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (form.hub() == null || !form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/budget", "Asked. It stands on the day of whoever decides");
    }

    private void record(AskForm form, Worker by) {
        var id = form.about().fact();
        recording.record(List.of(Fact.of(new FactId(id), BudgetFacts.REQUESTED, form.about().people(), Happened.on(form.today()), new Recorded(clock.instant(), by.id(), null, null, "page"),
            new BudgetRequested(form.hub(), form.pence(), form.purpose().value(), form.starts().date(form.today()).orElseThrow()))
            .saying(List.of(words(id, "what", "What for", form.what().value()), words(id, "effect", "What should be different", form.effect().value())))));
    }

    private static Words words(UUID fact, String part, String title, String text) {
        return Words.of(Uuids.named(fact + "/" + part), title + ": " + text.strip(), UUID.randomUUID().toString());
    }

    private AskForm form(Look look, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var hub = requests.hubOf(look.person());
        return AskForm.of(Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers), today, hub, hub == null ? null : hubs.hub(hub, today).map(WorkingHub::title).orElse(hub), answers);
    }
}
