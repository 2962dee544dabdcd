package kith.casework.safetyplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.FirstReadingFacts;
import kith.casework.child.ChildQueries;
import kith.casework.record.AboutWhom;
import kith.casework.record.Stood;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.ReadAt;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a safety plan, for one child or for several together. */
@Controller
class MakeSafetyPlanController {

    private static final String FORM = "kith/casework/safetyplan/SafetyPlanForm";
    private static final String DRAFT = "safety-plan.made";

    private final MakeSafetyPlan makeSafetyPlan;
    private final SafetyPlans plans;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Register register;
    private final Clock clock;

    MakeSafetyPlanController(MakeSafetyPlan makeSafetyPlan, SafetyPlans plans, ChildQueries children, ChildHeading heading, Drafts drafts, Register register, Clock clock) {
        this.makeSafetyPlan = makeSafetyPlan;
        this.plans = plans;
        this.children = children;
        this.heading = heading;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "making a safety plan") @GetMapping("/children/{person}/safety-plan/new")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "making a safety plan") @PostMapping("/children/{person}/safety-plan/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = Stating.plain(new Answers(typed), today());
        var form = form(look, answers).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        register.hold(Stood.family(form.about()));
        form = form(look, answers).checked();
        form = form.about(form.about().with(form.stood().seen(form.about(), answers, "a safety plan")));
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        var at = "/children/" + look.person() + "/safety-plan";
        var meanwhile = Meanwhile.between(Stating.PARTS, answers, now(look));
        if (look.level().reaches(Level.READ)) {
            if (meanwhile.open()) return meanwhile.ask("Safety plan of " + form.about().name(), at + "/new", at, register.whoSaved(look.person(), FirstReadingFacts.PLAN_MADE, FirstReadingFacts.PLAN_ENDED));
            form = form(look, answers.with(meanwhile.values()));
        }
        makeSafetyPlan.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect(at, "Safety plan saved. It takes the place of the one before"
            + (meanwhile.kept().isEmpty() ? "" : ". Somebody else had changed " + Say.list(meanwhile.kept()) + " meanwhile: that is kept"));
    }

    private SafetyPlanForm form(Look look, Answers answers) {
        var today = today();
        var about = AboutWhom.of(look.person(), heading.name(look.person()), children.family(look.person(), today), today, answers);
        return SafetyPlanForm.of(about, today, now(look), Stood.of(about, plans.of(Stood.family(about)), Standing::fact), answers);
    }

    /** Whoever may add and not read begins with an empty sheet, and is shown nothing of anybody else's. */
    private ReadAt now(Look look) {
        return Stating.now(look.level().reaches(Level.READ) ? plans.of(List.of(look.person())).get(look.person()) : null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
