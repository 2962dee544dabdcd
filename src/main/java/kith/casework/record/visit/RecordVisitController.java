package kith.casework.record.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.casework.child.ChildQueries;
import kith.casework.child.ChildQueries.Adult;
import kith.access.drafts.Drafts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.access.Colleagues;
import kith.ledger.Happened;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Recording a visit. */
@Controller
class RecordVisitController {

    private static final String FORM = "kith/casework/record/visit/VisitForm";
    private static final String DRAFT = "visit";

    private final RecordVisit recordVisit;
    private final NextVisit next;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Colleagues colleagues;
    private final Drafts drafts;
    private final Clock clock;

    RecordVisitController(RecordVisit recordVisit, NextVisit next, ChildQueries children, ChildHeading heading, Colleagues colleagues, Drafts drafts, Clock clock) {
        this.recordVisit = recordVisit;
        this.next = next;
        this.children = children;
        this.heading = heading;
        this.colleagues = colleagues;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "recording a visit") @GetMapping("/children/{person}/record/visit")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look.person(), worker, drafts.opened(worker, DRAFT, look.person()).orElse(new Answers(given))));
    }

    @May(value = Permission.RECORD, what = "recording a visit") @PostMapping("/children/{person}/record/visit")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var form = sent(look.person(), worker, answers).checked(now());
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, form(look.person(), worker, answers).checked(now()));

        recordVisit.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person(), said(form));
    }

    /** Only what recording needs: a form that is right is not shown again. */
    private VisitForm sent(UUID person, Worker worker, Answers answers) {
        var today = now().toLocalDate();
        var family = children.family(person, today);
        var child = family.stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var purpose = answers.typed().containsKey("purpose") ? "" : next.purpose(person, today);
        var adults = answers.text("adults").isEmpty() ? List.<Adult>of() : children.adults(person);
        var others = answers.text("forWhom").isEmpty() ? List.<Choice>of() : colleagues.of(worker);
        return VisitForm.of(person, child.name(), today, answers, family, adults, others, purpose, null);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Happened.LONDON));
    }

    private VisitForm form(UUID person, Worker worker, Answers answers) {
        var today = now().toLocalDate();
        return VisitForm.of(person, heading.name(person), today, answers, children.family(person, today), children.adults(person), colleagues.of(worker), next.purpose(person, today), colleagues.role(worker, today));
    }

    /** What follows, said at once; a visit that saw nobody asks for the next step. */
    private Flash said(VisitForm form) {
        var names = Say.list(form.visited().stream().map(VisitForm.Child::name).toList());
        if (form.outcome().chosen("done")) return Flash.done("Visit recorded for " + names + next.due(form.about(), form.today()));
        var missed = next.missed(form.about());
        return Flash.important("Recorded: " + VisitForm.choices("outcome").stream().filter(each -> form.outcome().chosen(each.value())).findFirst().orElseThrow().words().toLowerCase()
            + ". That is " + Say.count(missed, "visit") + " without seeing " + form.name() + ", and no clock has stopped. Record what happens next: another visit, a call, or a management decision");
    }
}
