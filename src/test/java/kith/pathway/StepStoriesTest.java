package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Steps between early help and social care; days worked out by hand. */
class StepStoriesTest {

    @Test void a_step_down_ends_the_need_on_the_day_it_is_accepted_and_not_when_it_is_offered() {
        var story = Story.of("""
            r: 2026-01-05 referral.accepted
            p: 2026-02-02 need-plan.started
            o: 2026-03-02 handover.offered matter=step-down from=hub-3 agency=school
            a: 2026-03-12 handover.accepted of=o matter=step-down agency=school
            """);

        assertThat(story.on("2026-03-11", "status")).containsExactly("child-in-need since 2026-01-05");
        assertThat(story.on("2026-03-12", "status")).noneMatch(each -> each.startsWith("child-in-need"));
    }

    @Test void what_is_returned_or_withdrawn_changes_nothing() {
        var story = Story.of("""
            r: 2026-01-05 referral.accepted
            o: 2026-03-02 handover.offered matter=step-down from=hub-3 to=hub-1
            b: 2026-03-04 handover.returned of=o reason=no-room
            t: 2026-03-05 handover.offered matter=transfer from=hub-3 to=hub-8
            a: 2026-03-06 handover.accepted of=t matter=transfer to=hub-8
            """);

        assertThat(story.on("2026-03-09", "status")).containsExactly("child-in-need since 2026-01-05");
    }

    @Test void an_emergency_decision_owes_the_word_of_the_panel_for_ten_working_days() {
        var story = Story.of("""
            d: 2026-03-02 panel.decided panel=edge-of-care-panel matter=accommodation outcome=agreed authority=group-manager toRatify=true
            f: 2026-03-02 panel.decided panel=resource-panel matter=budget outcome=agreed authority=panel
            y: 2026-03-11 panel.ratified of=d outcome=ratified
            c: 2026-03-11 record.completed of=d code=panel-ratification
            """);

        assertThat(story.on("2026-03-10", "owes")).hasSize(1).allMatch(each -> each.contains("panel-ratification") && each.contains("2026-03-16"));
        assertThat(story.on("2026-03-11", "owes")).isEmpty();
    }
}
