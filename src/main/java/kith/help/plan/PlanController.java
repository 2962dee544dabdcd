package kith.help.plan;

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
import kith.help.PlanFacts;
import kith.help.plan.Plans.Standing;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.people.Siblings;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a child, from early help to protection and back. */
@Controller
class PlanController {

    private static final String FORM = "kith/help/plan/PlanForm";
    private static final String DRAFT = "need-plan.made";
    private static final Standing BLANK = new Standing(List.of(), List.of(), List.of());

    private final Plans plans;
    private final WritePlan writePlan;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Register register;
    private final Clock clock;

    PlanController(Plans plans, WritePlan writePlan, Siblings siblings, ChildHeading heading, Drafts drafts, Register register, Clock clock) {
        this.plans = plans;
        this.writePlan = writePlan;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    @Bean
    static RecordTab planTab() {
        return new RecordTab("Plan", "plan", "/plan", 16).firstDuring("child-in-need", "child-protection");
    }

    @May(value = Permission.READ, what = "the plan") @GetMapping("/children/{person}/plan")
    Page show(Look look) {
        var name = heading.name(look.person());
        return Page.of("kith/help/plan/PlanPage", new PlanPage(look.person(), name, today(), plans.of(look.person()), heading.sections(look.person(), "plan")));
    }

    @May(value = Permission.RECORD, what = "writing the plan") @GetMapping("/children/{person}/plan/new")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "writing the plan") @PostMapping("/children/{person}/plan/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        register.hold(siblings.of(look.person()).stream().map(Sibling::person).toList());
        var answers = new Answers(typed);
        var form = form(look, answers).checked().seen(answers);
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var at = "/children/" + look.person() + "/plan";
        var meanwhile = Meanwhile.between(PlanForm.PARTS, answers, PlanForm.now(before(look)));
        // whoever may add and not read was filled from nothing, and is shown nothing of anybody else's
        if (look.level().reaches(Level.READ)) {
            if (meanwhile.open()) return meanwhile.ask("Plan of " + form.name(), at + "/new", at, register.whoSaved(look.person(), PlanFacts.EARLY_HELP, PlanFacts.NEED, PlanFacts.PROTECTION));
            form = form.saying(meanwhile.values());
        }
        writePlan.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect(at, "Plan saved. Its actions stand on My day until they are done"
            + (meanwhile.kept().isEmpty() ? "" : ". Somebody else had changed " + Say.list(meanwhile.kept()) + " meanwhile: that is kept"));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "ending an action of the plan") @PostMapping("/children/{person}/plan/actions/{action}/ending")
    Page end(Look look, Worker worker, @PathVariable UUID action, @RequestParam(defaultValue = "") String outcome) {
        var back = "/children/" + look.person() + "/plan";
        var sharing = plans.sharing(action, siblings.of(look.person()).stream().map(Sibling::person).toList());
        if (!sharing.contains(look.person()) || !PlanFacts.DONE.field("outcome").codes().has(outcome)) return Page.redirect(back, Flash.note("Nothing to change: it has been ended already"));
        writePlan.end(action, sharing, outcome, worker);
        return Page.redirect(back, outcome.equals("done") ? "Done" : "No longer needed");
    }

    /** Whoever may add and not read begins with an empty sheet. */
    private PlanForm form(Look look, Answers answers) {
        var family = siblings.of(look.person());
        return PlanForm.of(look.person(), heading.name(look.person()), today(), answers, before(look), plans.kind(look.person(), today()), family, plans.standing(family.stream().map(Sibling::person).toList()));
    }

    private Standing before(Look look) {
        return look.level().reaches(Level.READ) ? plans.of(look.person()) : BLANK;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
