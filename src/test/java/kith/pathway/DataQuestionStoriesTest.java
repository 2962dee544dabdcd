package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Facts that cannot all be so: each kind of question once, and beside it the life that looks like it and asks none. */
class DataQuestionStoriesTest {

    @Test void a_plan_that_ended_before_it_began() {
        assertThat(asked("""
            start: 2026-03-10 protection-plan.started category=NEG
            end: 2026-03-02 protection-plan.ended
            """)).containsExactly("ended-before-it-began end start");
        // a plan that had begun before that, and a second one
        assertThat(asked("""
            first: 2025-03-10 protection-plan.started category=NEG
            end: 2026-03-02 protection-plan.ended
            start: 2026-03-10 protection-plan.started category=NEG
            """)).isEmpty();
        assertThat(asked("""
            start: 2026-03-10 protection-plan.started category=NEG
            end: 2026-03-10 protection-plan.ended
            """)).as("on one day").isEmpty();
    }

    @Test void a_need_plan_that_was_written_is_one_that_began_and_gives_way_as_its_status_does() {
        assertThat(asked("""
            made: 2026-03-02 need-plan.made
            end: 2026-05-10 need-plan.ended
            """)).isEmpty();
        assertThat(asked("""
            start: 2025-03-02 need-plan.started
            conference: 2025-06-02 conference.held kind=initial outcome=plan
            down: 2026-01-05 conference.held kind=review outcome=end
            again: 2026-01-05 need-plan.started
            """)).isEmpty();
        assertThat(asked("""
            start: 2025-03-02 need-plan.started
            closed: 2025-06-02 case.closed
            again: 2026-01-05 need-plan.started
            """)).isEmpty();
        assertThat(asked("""
            start: 2025-03-02 need-plan.started
            again: 2026-01-05 need-plan.started
            """)).containsExactly("two-at-once again start");
    }

    @Test void early_help_that_was_asked_for_may_end_before_it_started_and_ends_with_the_case() {
        assertThat(asked("""
            ask: 2026-03-02 early-help.requested
            end: 2026-05-10 early-help.ended reason=family-no-longer-wants-it
            """)).isEmpty();
        assertThat(asked("""
            start: 2025-03-02 early-help.started
            closed: 2025-06-02 case.closed
            again: 2026-01-05 early-help.started
            lead: 2026-02-05 early-help-lead.changed leadName=Other
            """)).isEmpty();
    }

    @Test void care_that_ended_and_never_began() {
        assertThat(asked("end: 2026-03-02 care.ended reason=E13")).containsExactly("ended-without-beginning end");
        assertThat(asked("""
            start: 2025-03-02 care.started legalStatus=V2
            end: 2026-03-02 care.ended reason=E13
            again: 2026-05-02 care.ended reason=E13
            """)).containsExactly("ended-without-beginning again");
    }

    @Test void two_placements_at_once() {
        assertThat(asked("""
            care: 2026-01-05 care.started legalStatus=V2
            one: 2026-01-05 placement.started type=U4
            two: 2026-02-02 placement.started type=K2
            """)).containsExactly("two-at-once two one");
        assertThat(asked("""
            care: 2026-01-05 care.started legalStatus=V2
            one: 2026-01-05 placement.started type=U4
            left: 2026-02-02 placement.ended
            two: 2026-02-02 placement.started type=K2
            """)).as("moved on one day").isEmpty();
        assertThat(asked("""
            one: 2026-01-05 placement.started type=U4
            two: 2026-02-02 placement.started type=K2
            left: 2026-03-02 placement.ended
            gone: 2026-04-02 placement.ended
            """)).as("each ended").containsExactly("two-at-once two one");
        assertThat(asked("""
            one: 2026-01-05 placement.started type=U4
            same: 2026-01-05 placement.started type=U4
            """)).as("told on two records of one child").isEmpty();
    }

    @Test void care_that_ends_takes_the_placement_with_it_whichever_is_told() {
        assertThat(asked("""
            care: 2026-01-05 care.started legalStatus=V2
            one: 2026-01-05 placement.started type=U4
            home: 2026-02-02 care.ended reason=E13
            left: 2026-02-02 placement.ended
            """)).isEmpty();
        assertThat(asked("""
            care: 2026-01-05 care.started legalStatus=V2
            one: 2026-01-05 placement.started type=U4
            home: 2026-02-02 care.ended reason=E13
            back: 2026-03-02 care.started legalStatus=V2
            two: 2026-03-02 placement.started type=U4
            """)).isEmpty();
    }

    @Test void two_open_plans() {
        assertThat(asked("""
            one: 2026-01-05 protection-plan.started category=NEG
            two: 2026-02-02 protection-plan.started category=EMO
            """)).containsExactly("two-at-once two one");
        assertThat(asked("""
            conference: 2026-01-05 conference.held kind=initial outcome=plan category=NEG
            plan: 2026-01-05 protection-plan.started category=NEG
            review: 2026-04-02 conference.held kind=review outcome=end
            end: 2026-04-02 protection-plan.ended
            """)).as("a conference decides what the plan's own facts say again").isEmpty();
    }

    @Test void a_visit_to_a_child_not_yet_born() {
        assertThat(asked("""
            born 2026-03-10
            seen: 2026-03-02 visit.made purpose=child-protection outcome=done seen=true
            """)).containsExactly("before-birth seen");
        assertThat(asked("""
            expected 2026-05-10
            seen: 2026-03-02 visit.made purpose=child-protection outcome=done seen=true
            """)).containsExactly("not-yet-born seen");
        assertThat(asked("""
            born 2026-03-10
            mother: 2026-03-02 visit.made purpose=child-protection outcome=done seen=false
            conference: 2026-02-02 conference.held kind=pre-birth outcome=plan category=NEG
            """)).as("before birth the mother is visited, and a conference may be held").isEmpty();
    }

    @Test void an_emergency_order_is_extended_by_seven_days_and_no_more() {
        var order = "made: 2026-03-02 emergency-order.made until=2026-03-10\n";
        assertThat(asked(order + "longer: 2026-03-09 emergency-order.extended until=2026-03-17")).isEmpty();
        assertThat(asked(order + "longer: 2026-03-09 emergency-order.extended until=2026-03-18")).containsExactly("longer-than-the-law longer");
        assertThat(asked("""
            made: 2025-12-17 emergency-order.made
            longer: 2025-12-24 emergency-order.extended until=2026-01-03
            """)).as("its eighth day is Christmas: it ends on the 27th, and seven days more are the 3rd").isEmpty();
    }

    @Test void a_supervision_order_lasts_a_year_and_with_its_extensions_three() {
        for (var made : new String[] {"supervision-order.made", "final-order.made order=supervision"}) {
            var order = "made: 2026-03-02 " + made;
            assertThat(asked(order)).isEmpty();
            assertThat(asked(order + " until=2027-03-02")).isEmpty();
            assertThat(asked(order + " until=2027-03-03")).containsExactly("longer-than-the-law made");
            assertThat(asked(order + "\nlonger: 2027-02-01 supervision-order.extended until=2029-03-02")).isEmpty();
            assertThat(asked(order + "\nlonger: 2027-02-01 supervision-order.extended until=2029-03-03")).containsExactly("longer-than-the-law longer");
        }
        assertThat(asked("made: 2026-03-02 final-order.made order=care until=2030-03-02")).isEmpty();
        assertThat(asked("longer: 2027-02-01 supervision-order.extended until=2029-03-03")).as("nobody knows when it was made").isEmpty();
        assertThat(asked("made: 2026-03-02 family-assistance-order.made until=2027-03-03")).containsExactly("longer-than-the-law made");
    }

    @Test void the_law_that_follows_an_interim_order_is_asked_for_while_the_child_is_looked_after() {
        var care = "care: 2026-03-02 care.started legalStatus=C1\n";
        for (var end : new String[] {"final-order.made order=supervision", "final-order.made order=no-order", "proceedings.ended"}) {
            assertThat(asked(care + "end: 2026-09-01 " + end)).as(end).containsExactly("law-not-recorded end");
            assertThat(asked(care + "end: 2026-09-01 " + end + "\nlaw: 2026-09-01 legal-status.changed legalStatus=V2")).isEmpty();
            assertThat(asked(care + "end: 2026-09-01 " + end + "\nlaw: 2026-09-20 legal-status.changed legalStatus=V2")).isEmpty();
            assertThat(asked(care + "end: 2026-09-01 " + end + "\nhome: 2026-09-01 care.ended reason=E4A")).isEmpty();
            assertThat(asked(care + "end: 2026-09-01 " + end + "\nhome: 2026-09-04 care.ended reason=E4A")).isEmpty();
            assertThat(asked(care + "end: 2026-09-01 " + end + "\nshut: 2026-10-04 case.closed")).isEmpty();
            assertThat(asked("care: 2026-03-02 care.started legalStatus=C2\nend: 2026-09-01 " + end)).as("discharged by an order of its own").isEmpty();
        }
        assertThat(asked(care + "end: 2026-09-01 proceedings.ended reason=transferred")).as("they go on before another court").isEmpty();
        assertThat(asked("end: 2026-09-01 final-order.made order=supervision")).isEmpty();
        assertThat(asked("end: 2026-09-01 final-order.made order=supervision\ncare: 2026-09-01 care.started legalStatus=C1")).as("of other proceedings").isEmpty();
    }

    /** Children Act 1989, section 32(8). */
    @Test void more_time_for_the_proceedings_is_eight_weeks_at_a_time() {
        var case26 = "a: 2026-03-02 court-application.made kind=care issued=2026-03-04\n"; // 26 weeks are 2 September, and eight more 28 October
        assertThat(asked(case26 + "x: 2026-08-20 proceedings.extended until=2026-10-28")).isEmpty();
        assertThat(asked(case26 + "x: 2026-08-20 proceedings.extended until=2026-10-29")).containsExactly("longer-than-the-law x");
        assertThat(asked(case26 + "x: 2026-08-20 proceedings.extended until=2026-10-28\ny: 2026-10-20 proceedings.extended until=2026-12-23")).as("once more").isEmpty();
        assertThat(asked(case26 + "x: 2026-09-10 proceedings.extended until=2026-11-05")).as("after the last day, from the day on which it was given").isEmpty();
        assertThat(asked(case26 + "f: 2026-08-01 final-order.made order=care\nx: 2026-08-20 proceedings.extended until=2027-10-29")).as("of proceedings that nobody recorded").isEmpty();
        assertThat(asked("x: 2026-08-20 proceedings.extended until=2027-10-29")).isEmpty();
    }

    @Test void whatever_has_a_beginning_and_an_end_of_its_own_is_asked_about() {
        for (var each : java.util.List.of("pathway-plan.made pathway-plan.ended", "learning-plan.made learning-plan.ended", "ehc-plan.started ehc-plan.ended", "ehc-exemption.started reason=exceptional ehc-exemption.ended", "care-package.started what=direct-payment care-package.ended",
            "youth-justice.started youth-justice.ended", "safety-plan.made safety-plan.ended")) {
            var begins = each.substring(0, each.lastIndexOf(' '));
            var ends = each.substring(each.lastIndexOf(' ') + 1);
            assertThat(asked("born 2008-03-01\nend: 2026-03-02 " + ends + "\nbegin: 2026-05-04 " + begins)).as(each).containsExactly("ended-before-it-began end begin");
            assertThat(asked("born 2008-03-01\nbegin: 2026-03-02 " + begins + "\nagain: 2026-04-02 " + begins + "\nend: 2026-05-04 " + ends)).as("made again is no second one: " + each).isEmpty();
        }
    }

    @Test void a_date_before_birth() {
        assertThat(asked("""
            born 2026-03-10
            care: 2026-03-09 care.started legalStatus=V2
            old: 2016-03-10 contact.received
            """)).containsExactly("before-birth old", "before-birth care");
        assertThat(asked("""
            born 2026-03-10
            unborn: 2025-12-10 contact.received
            """)).isEmpty();
    }

    @Test void something_after_death() {
        assertThat(asked("""
            born 2020-03-10
            died 2026-03-10
            seen: 2026-03-11 visit.made purpose=child-protection outcome=done seen=true
            placed: 2026-03-12 placement.started type=U4
            """)).containsExactly("after-death seen", "after-death placed");
        assertThat(asked("""
            born 2020-03-10
            died 2026-03-10
            note: 2026-03-11 note.written
            parents: 2026-03-11 visit.made purpose=other outcome=done seen=false
            closed: 2026-03-20 case.closed reason=RC2
            asked: 2026-04-01 subject-access.asked by=parent
            told: 2026-04-02 complaint.received from=parent
            reviewed: 2026-08-20 child-death-review.completed
            """)).as("what a service still does").isEmpty();
    }

    @Test void a_death_before_the_birth() {
        assertThat(asked("""
            birth: 2026-03-10 child.born
            death: 2026-03-01 child.died
            """)).contains("died-before-birth death");
    }

    @Test void what_is_corrected_or_withdrawn_is_asked_no_more() {
        assertThat(asked("""
            start: 2026-03-10 protection-plan.started category=NEG
            end: 2026-03-02 protection-plan.ended
            mended: 2026-03-20 fact.corrected corrects=end happened=2026-06-02
            """)).isEmpty();
    }

    private static java.util.List<String> asked(String story) {
        return Story.of(story).questions();
    }
}
