package kith.gate.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.gate.Gate.Stands;
import kith.gate.Paper;
import kith.gate.issuing.IssueForm.Before;
import kith.ledger.CodeSet;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Siblings.Sibling;
import kith.people.Together;
import kith.ui.Answers;
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

/** Issuing a document: the one place where the law can stand before something, and where a manager lets it through. */
@Controller
class IssueController {

    private static final String FORM = "kith/gate/issuing/IssueForm";

    private final IssueDocument issue;
    private final PassGate pass;
    private final GatesBefore gates;
    private final Access access;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    IssueController(IssueDocument issue, PassGate pass, GatesBefore gates, Access access, Siblings siblings, ChildHeading heading, Drafts drafts, Clock clock) {
        this.issue = issue;
        this.pass = pass;
        this.gates = gates;
        this.access = access;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "a document to issue") @GetMapping("/children/{person}/documents/{paper}/new")
    Page ask(Look look, Worker worker, @PathVariable String paper) {
        var found = Paper.of(paper);
        if (found.isEmpty()) return unknown(look);
        return Page.of(FORM, draft(look, worker, found.get()));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "a document to issue") @PostMapping("/children/{person}/documents/{paper}/new")
    Page save(Look look, Worker worker, @PathVariable String paper, @RequestParam MultiValueMap<String, String> typed) {
        var found = Paper.of(paper);
        if (found.isEmpty()) return unknown(look);
        issue.hold(form(look, worker, found.get(), new Answers(typed)).about().people());
        var form = form(look, worker, found.get(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        if (!form.shut().isEmpty()) return Page.status(HttpStatus.CONFLICT, FORM, kept(look, worker, found.get(), typed));

        issue.run(form, worker);
        drafts.forget(worker, draft(found.get()), look.person());
        return Page.redirect("/children/" + look.person() + "/documents/" + form.about().fact(), found.get().title() + " issued");
    }

    @May(value = Permission.DECIDE, what = "letting a document through") @PostMapping("/children/{person}/gates/{gate}/passing")
    Page letThrough(Look look, Worker worker, @PathVariable String gate, @RequestParam MultiValueMap<String, String> typed) {
        var found = gates.named(gate, today());
        if (found.isEmpty()) return Page.redirect("/children/" + look.person() + "/documents", Flash.important("Nothing stands in the way there"));
        var paper = Paper.of(found.get().before()).orElseThrow();
        var answers = new Answers(typed);
        var reason = answers.field("reason");
        // the answers are those of the small form alone: the document is what was kept of it
        var form = draft(look, worker, paper);
        var mine = form.shutForAnybody().stream().filter(each -> each.stands().gate().equals(found.get())).map(each -> each.person().toString()).toList();
        if (mine.isEmpty()) return Page.redirect("/children/" + look.person() + "/documents/" + paper.code() + "/new");
        var whom = answers.field("whom").oneOf(mine, "Say for which child");
        var other = reason.chosen("other") ? answers.field("other").orElse("Say why in a few words").atMost(5000, "Say it in fewer words") : answers.field("other");
        if (!found.get().passes().contains(reason.value())) other = other.wrong("Press the reason");
        if (whom.wrong() || other.wrong()) return Page.invalid(FORM, form.passing(whom.in(gate), other.in(gate)));

        pass.run(found.get(), reason.value(), other.value(), whom.values().stream().map(UUID::fromString).filter(each -> may(worker, each)).toList(), Together.id(answers.text("fact")), worker);
        return Page.redirect("/children/" + look.person() + "/documents/" + paper.code() + "/new", "Let through. Your reason is on the record");
    }

    private IssueForm draft(Look look, Worker worker, Paper paper) {
        return form(look, worker, paper, drafts.opened(worker, draft(paper), look.person()).orElse(Answers.NONE));
    }

    /** Whoever lets it through leaves the page for it: what was written waits. */
    private IssueForm kept(Look look, Worker worker, Paper paper, MultiValueMap<String, String> typed) {
        var answers = new LinkedHashMap<String, List<String>>(typed);
        answers.remove("_csrf");
        drafts.keep(worker, draft(paper), look.person(), answers);
        return draft(look, worker, paper);
    }

    private boolean may(Worker worker, UUID person) {
        return access.sight(worker, List.of(person)).getOrDefault(person, Level.NOTHING).reaches(Level.DECIDE);
    }

    private static Page unknown(Look look) {
        return Page.redirect("/children/" + look.person() + "/documents", Flash.important("Kith issues no such document"));
    }

    private static String draft(Paper paper) {
        return "document." + paper.code();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    private IssueForm form(Look look, Worker worker, Paper paper, Answers typed) {
        var today = today();
        var family = siblings.of(look.person());
        boolean decides = look.level().reaches(Level.DECIDE) && access.rights(worker).contains(Permission.DECIDE);
        return IssueForm.of(Together.of(look.person(), heading.name(look.person()), family, today, typed), today, paper, before(paper, family, today), decides, gates.ring(look.person(), today), typed, Together.id(""));
    }

    private List<Before> before(Paper paper, List<Sibling> family, LocalDate today) {
        var standing = gates.before(paper, family.stream().map(Sibling::person).toList(), today);
        var all = new ArrayList<Before>();
        for (var child : family) for (var each : standing.get(child.person())) all.add(new Before(child.person(), child.name(), each, passed(each, today)));
        return all;
    }

    private String passed(Stands stands, LocalDate today) {
        if (stands.passed() == null) return null;
        var by = gates.name(stands.passed().recorded().by());
        return "Let through " + (by == null ? "" : "by " + by + " ") + Say.brief(stands.passed().happened().day(), today) + ": " + CodeSet.named("gate_pass").label(stands.passed().body().reason()).toLowerCase() + ".";
    }
}
