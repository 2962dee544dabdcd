package kith.casework.record.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.casework.child.ChildQueries;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Sibling;
import kith.access.drafts.Drafts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.access.Colleagues;
import kith.ledger.Happened;
import kith.ledger.Uuids;
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
        var plans = byPlan(answers) ? plans(family, today) : Map.<UUID, String>of();
        var adults = answers.text("adults").isEmpty() ? List.<Adult>of() : children.adults(person);
        var others = answers.text("forWhom").isEmpty() && answers.text("with").isEmpty() ? List.<Choice>of() : colleagues.of(worker);
        var roles = answers.text("by").isEmpty() ? List.<Choice>of() : colleagues.roles(today);
        return VisitForm.of(person, child.name(), today, answers, family, adults, others, plans, roles, post(worker, answers, today));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Happened.LONDON));
    }

    private VisitForm form(UUID person, Worker worker, Answers answers) {
        var today = now().toLocalDate();
        var family = children.family(person, today);
        return VisitForm.of(person, heading.name(person), today, answers, family, children.adults(person), colleagues.of(worker), plans(family, today), colleagues.roles(today), post(worker, answers, today));
    }

    private static boolean byPlan(Answers answers) {
        return answers.text("purpose").isEmpty() || answers.text("purpose").equals(VisitForm.BY_PLAN);
    }

    private Map<UUID, String> plans(List<Sibling> family, LocalDate today) {
        return next.purposes(family.stream().map(Sibling::person).toList(), today);
    }

    /** By their post: of the colleague who visited, where one did. */
    private String post(Worker worker, Answers answers, LocalDate today) {
        var colleague = Uuids.of(answers.text("forWhom"));
        return answers.text("by").isEmpty() ? colleagues.role(answers.text("forWhom").isEmpty() ? worker.id() : colleague, today) : null;
    }

    /** What follows for each child, said at once; a visit that saw nobody asks for the next step. */
    private Flash said(VisitForm form) {
        var visited = form.visited();
        var people = visited.stream().map(VisitForm.Child::person).toList();
        if (form.outcome().chosen("done")) {
            var due = next.due(people, form.today());
            boolean alike = visited.stream().map(each -> due.getOrDefault(each.person(), "")).distinct().count() == 1;
            var names = Say.list(visited.stream().map(VisitForm.Child::name).toList());
            if (alike) return Flash.done("Visit recorded for " + names + (due.isEmpty() ? "" : ". " + due.get(people.getFirst())));
            return Flash.done("Visit recorded for " + names + ". " + visited.stream().map(each -> each.first() + ": " + Say.amid(due.getOrDefault(each.person(), "no visit is due"))).collect(Collectors.joining(". ")));
        }
        var missed = next.missed(people);
        var at = "/children/" + form.about();
        return Flash.important("Recorded: " + VisitForm.choices("outcome").stream().filter(each -> form.outcome().chosen(each.value())).findFirst().orElseThrow().words().toLowerCase()
            + ". That is " + Say.list(visited.stream().map(each -> Say.count(missed.getOrDefault(each.person(), 0), "visit") + " without seeing " + each.name()).toList()) + ", and no clock has stopped. What happens next?")
            .leadingTo(List.of(new Flash.Link("Plan another visit", at + "/planned-visits"), new Flash.Link("Record a call", at + "/record/call.made"), new Flash.Link("Record a management decision", at + "/record/decision.made")));
    }
}
