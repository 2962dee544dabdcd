package kith.casework.safetyplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.FirstReadingFacts;
import kith.casework.child.Together;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Language;
import kith.ui.Languages;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The safety plan that stands: who keeps the child safe tonight, who must not be there, and what to do if it goes wrong. */
@Controller
class SafetyPlanController {

    private final SafetyPlans plans;
    private final MakeSafetyPlan makeSafetyPlan;
    private final Together together;
    private final ChildHeading heading;
    private final Languages languages;
    private final Clock clock;

    SafetyPlanController(SafetyPlans plans, MakeSafetyPlan makeSafetyPlan, Together together, ChildHeading heading, Languages languages, Clock clock) {
        this.languages = languages;
        this.plans = plans;
        this.makeSafetyPlan = makeSafetyPlan;
        this.together = together;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab safetyPlanTab() {
        return new RecordTab("Safety plan", "safety-plan", "/safety-plan", 14).firstWhile("exists (select from casework.safety_plan where person = :person)");
    }

    @May(value = Permission.READ, what = "the safety plan") @GetMapping("/children/{person}/safety-plan")
    Page show(Look look, @RequestParam(defaultValue = "false") boolean family) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var shown = together.of(look, family, today, "the safety plan");
        var standing = plans.of(shown.people());
        return Page.of("kith/casework/safetyplan/SafetyPlanPage", new SafetyPlanPage(person, name, today, shown.children().stream().map(each -> new SafetyPlanPage.Child(each.person(), each.name(),
            Say.age(each.born(), each.expected(), each.died(), today), standing.get(each.person()))).toList(), shown.more(), heading.sections(person, "safety-plan"), reasons(), languages.offered().contains(Language.WELSH)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "ending the safety plan") @PostMapping("/children/{person}/safety-plan/ending")
    Page end(Look look, Worker worker, @RequestParam(defaultValue = "") String reason) {
        var back = "/children/" + look.person() + "/safety-plan";
        var standing = plans.of(List.of(look.person())).get(look.person());
        if (Field.of("reason", reason).oneOf(reasons().stream().map(Choice::value).toList(), "why").wrong()) return Page.redirect(back, Flash.important("Not ended: say why the plan ends"));
        if (standing == null) return Page.redirect(back, Flash.note("No plan stands any more"));
        makeSafetyPlan.end(standing, reason, worker);
        return Page.redirect(back, "The safety plan has ended. It stays in the chronology");
    }

    private static List<Choice> reasons() {
        return FirstReadingFacts.PLAN_ENDED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
