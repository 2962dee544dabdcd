package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds in the model of Families First only; what the law says is the same as everywhere in England. */
class FamilyHelpTest {

    private static final String MODEL = "families-first-2026";

    @Test void a_lead_child_protection_practitioner_joins_within_one_working_day() {
        var story = Story.of("""
            born 2018-03-01
            r: 2026-11-20 referral.accepted
            s: 2026-11-20 strategy-discussion.held outcome=section-47-joint
            """).inModel(MODEL);

        assertThat(story.on("2026-11-20", "FF2")).containsExactly("FF2 of s 2026-11-20 due 2026-11-23 running");
        assertThat(story.on("2026-11-24", "FF2")).containsExactly("FF2 of s 2026-11-20 due 2026-11-23 overdue");
    }

    @Test void who_was_there_on_the_day_of_the_discussion_has_joined() {
        assertThat(Story.of("""
            born 2018-03-01
            r: 2026-11-20 referral.accepted
            s: 2026-11-20 strategy-discussion.held outcome=section-47-joint
            i: 2026-11-20 involvement.started worker=6a1de0b4-93ab-4f43-a7f3-6a0c8d2e7c11 role=lead-child-protection-practitioner
            """).inModel(MODEL).on("2026-11-24", "FF2")).containsExactly("FF2 of s 2026-11-20 due 2026-11-23 met 2026-11-20");
    }

    @Test void no_other_part_in_the_work_counts_and_no_discussion_without_an_enquiry_asks_for_it() {
        assertThat(Story.of("""
            born 2018-03-01
            s: 2026-11-20 strategy-discussion.held outcome=section-47-single
            i: 2026-11-20 involvement.started worker=6a1de0b4-93ab-4f43-a7f3-6a0c8d2e7c11 role=clinician
            """).inModel(MODEL).on("2026-11-23", "FF2")).containsExactly("FF2 of s 2026-11-20 due 2026-11-23 running");
        assertThat(Story.of("born 2018-03-01\ns: 2026-11-20 strategy-discussion.held outcome=none").inModel(MODEL).on("2026-11-23", "FF2")).isEmpty();
    }

    @Test void a_family_is_offered_its_own_meeting_and_not_again_for_the_plan_that_follows_soon() {
        var story = Story.of("""
            born 2018-03-01
            e: 2026-09-01 early-help.started
            o: 2026-09-10 group-meeting.offered how=visit
            r: 2026-10-01 referral.accepted
            p: 2026-10-20 need-plan.started reason=assessment
            """).inModel(MODEL);

        assertThat(story.on("2026-09-02", "FF1")).containsExactly("FF1 of e 2026-09-01 due 2026-09-29 running");
        assertThat(story.on("2026-11-25", "FF1")).containsExactly("FF1 of e 2026-09-01 due 2026-09-29 met 2026-09-10", "FF1 of p 2026-10-20 due 2026-11-17 met 2026-10-20");
    }

    @Test void a_referral_has_the_last_word_of_its_day_here_too() {
        for (var model : java.util.List.of(MODEL, "slough-2016"))
            assertThat(Story.of("""
                born 2018-03-01
                c: 2026-11-20 contact.received
                d: 2026-11-20 contact.decided of=c decision=referral
                r: 2026-11-20 referral.accepted
                e: 2026-11-20 contact.received
                f: 2026-11-20 contact.decided of=e decision=early-help
                """).inModel(model).on("2026-11-20", "early-help")).as(model).isEmpty();
    }

    @Test void elsewhere_nothing_of_it_is_asked() {
        assertThat(Story.of("born 2018-03-01\ns: 2026-11-20 strategy-discussion.held outcome=section-47-joint").inModel("slough-2016").on("2026-11-24", "FF2")).isEmpty();
    }
}
