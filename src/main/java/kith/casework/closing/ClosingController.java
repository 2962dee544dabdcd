package kith.casework.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Colleagues;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.child.ChildQueries;
import kith.casework.child.ChildQueries.Sibling;
import kith.casework.record.AboutWhom;
import kith.ledger.Happened;
import kith.ledger.PersonId;
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

/** Closing a plan or the case, for one child or for all. */
@Controller
class ClosingController {

    private static final String FORM = "kith/casework/closing/ClosingForm";
    private static final String DRAFT = "case.closed";

    private final CloseCase closeCase;
    private final Ending ending;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Colleagues colleagues;
    private final Drafts drafts;
    private final Clock clock;

    ClosingController(CloseCase closeCase, Ending ending, ChildQueries children, ChildHeading heading, Colleagues colleagues, Drafts drafts, Clock clock) {
        this.closeCase = closeCase;
        this.ending = ending;
        this.children = children;
        this.heading = heading;
        this.colleagues = colleagues;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "closing") @GetMapping("/children/{person}/closing")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        // whose part ends is what the link says, whatever else was begun
        return Page.of(FORM, form(look, worker, drafts.opened(worker, DRAFT, look.person()).map(draft -> given.containsKey("part") ? draft.with(given.toSingleValueMap()) : draft).orElseGet(() -> new Answers(given))));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "closing") @PostMapping("/children/{person}/closing")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        closeCase.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        var owed = ending.owed(form.about().people().stream().map(PersonId::value).toList(), form.today()).size();
        return Page.redirect("/children/" + look.person(), form.closing().words() + " is closed" + (form.about().people().size() > 1 ? " for " + Say.count(form.about().people().size(), "child", "children") : "")
            + (form.later() ? ". What began later goes on" : "") + (owed == 0 ? "" : ". " + Say.count(owed, "record") + " still owed"));
    }

    private ClosingForm form(Look look, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var family = children.family(person, today).stream().filter(each -> each.died() == null || each.person().equals(person)).toList();
        var people = family.stream().map(Sibling::person).toList();
        var statuses = family.stream().flatMap(each -> each.statuses().stream()).distinct().toList();
        var mine = family.stream().filter(each -> each.person().equals(person)).flatMap(each -> each.statuses().stream()).toList();
        var parts = ending.involved(people, today);
        return ClosingForm.of(AboutWhom.of(person, heading.name(person), family, today, answers), today, mine.contains("closed"), Closing.choices(statuses, !parts.isEmpty()), parts, answers, ending.began(people, today), ending.ends(people, today), ending.stops(people, today),
            ending.owed(people, today), managers(worker));
    }

    private List<Choice> managers(Worker worker) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of(worker.id().toString(), "I did: " + worker.name()));
        for (var each : colleagues.of(worker)) if (!each.value().isEmpty()) all.add(each);
        return all;
    }
}
