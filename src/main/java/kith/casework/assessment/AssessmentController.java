package kith.casework.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.assessment.Assessments.Child;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The child and family assessment, of one child or of several. */
@Controller
class AssessmentController {

    private static final String FORM = "kith/casework/assessment/CompletionForm";
    private static final String DRAFT = "assessment.completed";

    private final Assessments assessments;
    private final RecordAssessment recordAssessment;
    private final Before before;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    AssessmentController(Assessments assessments, RecordAssessment recordAssessment, Before before, Siblings siblings, ChildHeading heading, Drafts drafts, Clock clock) {
        this.assessments = assessments;
        this.recordAssessment = recordAssessment;
        this.before = before;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Bean
    static RecordTab assessmentTab() {
        return new RecordTab("Assessment", "assessment", "/assessment", 15)
            .firstWhile("exists (select from casework.assessment where person = :person and started_on is not null and completed_on is null)");
    }

    @May(value = Permission.READ, what = "the assessment") @GetMapping("/children/{person}/assessment")
    Page show(Look look) {
        var person = look.person();
        var name = heading.name(person);
        var family = siblings.of(person);
        var all = assessments.of(family.stream().map(Sibling::person).toList(), today());
        var child = all.stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow();
        var facts = Stream.of(child.ended(), child.told()).filter(each -> each != null).toArray(UUID[]::new);
        return Page.of("kith/casework/assessment/AssessmentPage", new AssessmentPage(person, name, today(), child, all.stream().filter(each -> !each.person().equals(person)).toList(),
            facts.length == 0 ? List.of() : assessments.words(facts), family.stream().filter(each -> all.stream().noneMatch(it -> it.open() && it.person().equals(each.person()))).map(each -> each.choice(today())).toList(), Uuids.fresh(), heading.sections(person, "assessment")));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "starting an assessment") @PostMapping("/children/{person}/assessment/start")
    Page start(Look look, Worker worker, @RequestParam(defaultValue = "") List<String> children, @RequestParam(defaultValue = "") String fact, @RequestParam(defaultValue = "") String happened) {
        var back = "/children/" + look.person() + "/assessment";
        var about = siblings.of(look.person()).stream().map(Sibling::person).filter(each -> children.contains(each.toString())).toList();
        var day = Field.of("happened", happened).date(today());
        if (about.isEmpty() || day.isEmpty() || day.get().isAfter(today()) || !fact.matches("[0-9a-f-]{36}")) return Page.redirect(back, Flash.important("Not started: tick whom it is about, and enter a day that has come"));
        recordAssessment.hold(about);
        var open = running(about);
        if (!open.isEmpty() && !recordAssessment.knows(UUID.fromString(fact)))
            return Page.redirect(back, Flash.important("Not started: " + Say.list(open.stream().map(each -> each.name() + "’s runs since " + Say.date(each.startedOn())).toList())));
        recordAssessment.start(UUID.fromString(fact), about, Happened.on(day.get()), worker);
        return Page.redirect(back, "Assessment started for " + Say.count(about.size(), "child", "children"));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "completing the assessment") @GetMapping("/children/{person}/assessment/completion")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "completing the assessment") @PostMapping("/children/{person}/assessment/completion")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        recordAssessment.hold(siblings.of(look.person()).stream().map(Sibling::person).toList());
        var form = form(look, new Answers(typed)).checked();
        if (!recordAssessment.knows(form)) form = form.onlyOnce();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        recordAssessment.complete(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        var next = switch (form.outcome().value()) {
            case "early-help" -> ". The family stands on the list of early help now";
            case "strategy-discussion" -> ". A strategy discussion is due";
            case "child-in-need-plan" -> ". Next: write the plan";
            default -> "";
        };
        return Page.redirect("/children/" + look.person() + "/assessment", "Assessment completed" + next);
    }

    private List<Child> running(List<UUID> people) {
        return assessments.of(people, today()).stream().filter(Child::open).toList();
    }

    private CompletionForm form(Look look, Answers answers) {
        List<Child> family = assessments.of(siblings.of(look.person()).stream().map(Sibling::person).toList(), today());
        return CompletionForm.of(look.person(), heading.name(look.person()), today(), answers, family, before.of(look.person()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
