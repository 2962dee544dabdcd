package kith.help.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.help.PlanFacts;
import kith.help.plan.Plans.Action;
import kith.help.plan.Plans.Standing;
import kith.help.plan.Plans.Version;
import kith.ui.Due;
import kith.ui.Section;

/** The plan of a child as it stands: its actions first, then what it says, then how it grew. */
public record PlanPage(UUID person, String name, LocalDate today, Standing plan, List<Section> sections) {

    /** @return null where no plan has been made */
    public Version stands() {
        return plan.versions().isEmpty() ? null : plan.versions().getFirst();
    }

    public List<Version> earlier() {
        return plan.versions().size() < 2 ? List.of() : plan.versions().subList(1, plan.versions().size());
    }

    public List<Action> open() {
        return plan.open();
    }

    public List<Action> done() {
        return plan.done();
    }

    /** Where a review of the plan that stands is recorded: a protection plan is reviewed by its core group, and by the conference. */
    public String review() {
        var child = "/children/" + person;
        if (stands().kind().equals(PlanFacts.PROTECTION.name())) return child + "/protection";
        return child + "/record/" + (stands().kind().equals(PlanFacts.EARLY_HELP.name()) ? "early-help-plan.reviewed" : "need-plan.reviewed") + "?after=" + child + "/plan";
    }

    public Due due(LocalDate day) {
        return Due.on(day, today, WorkingDays.between(today, day));
    }
}
