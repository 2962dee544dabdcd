package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every word of the grammar of pathway files, on a small rule of its own; days counted by hand. */
class GrammarStoriesTest {

    private static final String CARE = """
        pathway: test
        title: Test
        statuses:
          - { code: looked-after, label: Looked after, leads: 1, until-age: 18, strands: [ { starts: [ { fact: care.started } ], ends: [ { fact: care.ended } ] } ] }
        """;

    private static String clock(String lines) {
        return CARE + "clocks:\n  - { rule: X1, title: T, says: S, source: S, confidence: M, " + lines.strip().replace("\n", " ") + " }\n";
    }

    @Test void school_days_leave_out_the_week_in_the_middle_of_the_term() {
        // Thursday 22 October; Friday is the first, the week from the 26th is half-term, Monday 2 November the second
        assertThat(Story.of("n: 2026-10-22 note.written").by(clock("starts: [ { fact: note.written } ], within: 5 school days, ends: [ { fact: call.made } ]")).on("2026-10-22"))
            .containsExactly("X1 of n 2026-10-22 due 2026-11-05 running");
    }

    @Test void a_term_is_the_next_one_and_lasts_to_its_last_school_day() {
        var rule = clock("starts: [ { fact: note.written } ], within: 1 term, ends: [ { fact: call.made } ]");
        assertThat(Story.of("n: 2026-10-05 note.written").by(rule).on("2026-10-05")).containsExactly("X1 of n 2026-10-05 due 2027-03-25 running");
        assertThat(Story.of("n: 2026-12-24 note.written").by(rule).on("2026-12-24")).containsExactly("X1 of n 2026-12-24 due 2027-03-25 running");
    }

    @Test void years_end_on_the_same_day_and_outlast_the_closing_and_the_death() {
        var rule = clock("starts: [ { fact: care.ended } ], within: 15 years, outlasts: true");
        assertThat(Story.of("""
            died 2025-01-01
            c: 2024-01-01 care.started
            e: 2024-02-29 care.ended
            """).by(rule).on("2025-06-01", "X1")).containsExactly("X1 of e 2024-02-29 due 2039-02-28 running");
    }

    @Test void what_the_death_itself_asks_starts_though_all_else_has_ended() {
        var rule = clock("starts: [ { fact: call.made, while: looked-after } ], within: 5 working days, ends: [ { fact: note.written } ], outlasts: true");
        var story = "c: 2026-01-01 care.started\nd: 2026-03-04 call.made\n";
        assertThat(Story.of("died 2026-03-02\n" + story).by(rule).on("2026-03-04", "X1")).containsExactly("X1 of d 2026-03-04 due 2026-03-11 running");
        assertThat(Story.of("died 2026-03-02\n" + story).by(rule.replace(", outlasts: true", "")).on("2026-03-04", "X1")).isEmpty();
    }

    @Test void a_birthday_starts_a_clock_while_the_status_runs() {
        var rule = clock("starts: [ { age: 16, while: looked-after } ], within: 3 months, ends: [ { fact: record.completed } ]");
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started").by(rule).on("2026-05-10", "X1")).containsExactly("X1 of birthday-16 2026-05-10 due 2026-08-10 running");
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started").by(rule).on("2026-05-09", "X1")).isEmpty();
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started\ne: 2026-05-10 care.ended").by(rule).on("2026-05-11", "X1")).isNotEmpty(); // it ran when the day began
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started\ne: 2026-05-09 care.ended").by(rule).on("2026-05-11", "X1")).isEmpty();
    }

    @Test void one_rule_may_wait_for_several_birthdays() {
        var rule = clock("starts: [ { age: 17 }, { age: 18 } ], within: 1 month, ends: [ { fact: leaving-care.recorded } ]");
        assertThat(Story.of("born 2008-03-31\nl: 2025-04-02 leaving-care.recorded").by(rule).on("2026-04-01"))
            .containsExactly("X1 of birthday-17 2025-03-31 due 2025-04-30 met 2025-04-02", "X1 of birthday-18 2026-03-31 due 2026-04-30 running");
    }

    @Test void a_birthday_ends_or_stops_a_clock() {
        assertThat(Story.of("born 2021-05-10\nn: 2026-05-01 note.written").by(clock("starts: [ { fact: note.written } ], within: 6 months, ends: [ { age: 5 } ]")).on("2026-06-01"))
            .containsExactly("X1 of n 2026-05-01 due 2026-11-01 met 2026-05-10");
        assertThat(Story.of("born 2021-05-10\nn: 2026-05-01 note.written").by(clock("starts: [ { fact: note.written } ], within: 6 months, ends: [ { fact: call.made } ], stops: [ { age: 5 } ]")).on("2026-06-01"))
            .containsExactly("X1 of n 2026-05-01 due 2026-11-01 stopped 2026-05-10 turned-5");
    }

    @Test void the_beginning_of_a_status_ends_or_stops_a_clock() {
        assertThat(Story.of("n: 2026-05-01 note.written\nc: 2026-05-04 care.started").by(clock("starts: [ { fact: note.written } ], within: 1 week, ends: [ { status: looked-after } ]")).on("2026-05-04", "X1"))
            .containsExactly("X1 of n 2026-05-01 due 2026-05-08 met 2026-05-04");
        assertThat(Story.of("n: 2026-05-01 note.written\nc: 2026-05-04 care.started").by(clock("starts: [ { fact: note.written } ], within: 1 week, ends: [ { fact: call.made } ], stops: [ { status: looked-after } ]")).on("2026-05-04", "X1"))
            .containsExactly("X1 of n 2026-05-01 due 2026-05-08 stopped 2026-05-04 looked-after");
    }

    @Test void the_age_on_the_day_of_the_trigger_chooses_the_interval() {
        var rules = clock("starts: [ { fact: note.written, below-age: 5 } ], within: 6 months, ends: [ { fact: note.written } ]")
            + "  - { rule: X2, title: T, says: S, source: S, confidence: M, starts: [ { fact: note.written, from-age: 5 } ], within: 12 months, ends: [ { fact: note.written } ] }\n";
        assertThat(Story.of("born 2021-05-10\na: 2026-05-09 note.written\nb: 2026-05-10 note.written").by(rules).on("2026-05-10"))
            .containsExactly("X1 of a 2026-05-09 due 2026-11-09 met 2026-05-10", "X2 of b 2026-05-10 due 2027-05-10 running");
        assertThat(Story.of("a: 2026-05-09 note.written").by(rules).on("2026-05-10")).as("a birth nobody knows").containsExactly("X2 of a 2026-05-09 due 2027-05-09 running");
        assertThat(Story.of("expected 2026-07-01\na: 2026-05-09 note.written").by(rules).on("2026-05-10")).as("unborn").containsExactly("X1 of a 2026-05-09 due 2026-11-09 running");
    }

    @Test void the_body_and_the_age_of_what_is_open_choose_the_rule() {
        var rules = clock("starts: [ { fact: visit.made, open: placement.started, open-where: { type: [P1, U1] }, open-under: 1 year } ], within: 6 weeks, ends: [ { fact: visit.made } ]")
            + "  - { rule: X2, title: T, says: S, source: S, confidence: M, starts: [ { fact: visit.made, open: placement.started, open-over: 1 year } ], within: 3 months, ends: [ { fact: visit.made } ] }\n";
        var story = "p: 2025-03-02 placement.started type=%s\na: 2026-03-01 visit.made purpose=other outcome=done\nb: 2026-03-02 visit.made purpose=other outcome=done";
        assertThat(Story.of(story.formatted("P1")).by(rules).on("2026-03-02")).containsExactly("X1 of a 2026-03-01 due 2026-04-12 met 2026-03-02", "X2 of b 2026-03-02 due 2026-06-02 running");
        assertThat(Story.of(story.formatted("P2")).by(rules).on("2026-03-02")).containsExactly("X2 of b 2026-03-02 due 2026-06-02 running");
    }

    @Test void beside_a_second_status_and_unless_one_of_several() {
        var two = CARE
            + "  - { code: detained, label: Detained, leads: 2, strands: [ { starts: [ { fact: detention.started } ], ends: [ { fact: detention.ended } ] } ] }\n"
            + "clocks:\n  - { rule: X1, title: T, says: S, source: S, confidence: M, starts: [ { fact: note.written, %s } ], within: 1 week, ends: [ { fact: call.made } ] }\n";
        var both = "c: 2026-03-02 care.started\ns: 2026-03-03 detention.started\n";
        assertThat(Story.of(both + "n: 2026-03-04 note.written").by(two.formatted("while: looked-after, beside: detained")).on("2026-03-04", "X1")).hasSize(1);
        assertThat(Story.of("c: 2026-03-02 care.started\nn: 2026-03-04 note.written").by(two.formatted("while: looked-after, beside: detained")).on("2026-03-04", "X1")).isEmpty();
        assertThat(Story.of("s: 2026-03-03 detention.started\nn: 2026-03-04 note.written").by(two.formatted("unless: [looked-after, detained]")).on("2026-03-04", "X1")).isEmpty();
        assertThat(Story.of("n: 2026-03-04 note.written").by(two.formatted("unless: [looked-after, detained]")).on("2026-03-04", "X1")).hasSize(1);
    }

    @Test void on_its_first_day_what_comes_before_by_its_kind_alone_ends_or_stops_a_clock_that_says_so() {
        var rule = clock("starts: [ { fact: missing.ended } ], within: 72 hours, ends: [ { fact: return-interview.held } ], stops: [ { fact: return-interview.offered, where: { outcome: declined } } ], early: 0 days");
        var back = "m: 2026-03-02T09:00Z missing.ended\n";
        assertThat(Story.of(back + "i: 2026-03-02T16:00Z return-interview.held outcome=held").by(rule).on("2026-03-06")).containsExactly("X1 of m 2026-03-02 due 2026-03-05 met 2026-03-02");
        assertThat(Story.of(back + "i: 2026-03-02 return-interview.held outcome=held").by(rule).on("2026-03-06")).as("nobody knows when").containsExactly("X1 of m 2026-03-02 due 2026-03-05 met 2026-03-02");
        assertThat(Story.of(back + "i: 2026-03-02T08:00Z return-interview.held outcome=held").by(rule).on("2026-03-06")).as("before").containsExactly("X1 of m 2026-03-02 due 2026-03-05 overdue");
        assertThat(Story.of(back + "i: 2026-03-01 return-interview.held outcome=held").by(rule).on("2026-03-06")).as("the day before").containsExactly("X1 of m 2026-03-02 due 2026-03-05 overdue");
        assertThat(Story.of(back + "o: 2026-03-02T10:00Z return-interview.offered outcome=declined").by(rule).on("2026-03-06")).containsExactly("X1 of m 2026-03-02 due 2026-03-05 stopped 2026-03-02 declined");
        assertThat(Story.of(back + "o: 2026-03-01 return-interview.offered outcome=declined").by(rule).on("2026-03-06")).containsExactly("X1 of m 2026-03-02 due 2026-03-05 overdue");
        assertThat(Story.of(back + "i: 2026-03-02T16:00Z return-interview.held outcome=held").by(rule.replace(", early: 0 days", "")).on("2026-03-06")).as("a rule that does not say so").containsExactly("X1 of m 2026-03-02 due 2026-03-05 overdue");
    }

    @Test void of_a_part_with_several_codes_one_is_enough() {
        var rule = clock("starts: [ { fact: call.made } ], within: 1 week, ends: [ { fact: rights.told, where: { about: [money, health] } } ]");
        assertThat(Story.of("c: 2026-03-02 call.made\nr: 2026-03-03 rights.told about=health,advocate").by(rule).on("2026-03-04")).containsExactly("X1 of c 2026-03-02 due 2026-03-09 met 2026-03-03");
        assertThat(Story.of("c: 2026-03-02 call.made\nr: 2026-03-03 rights.told about=advocate,local-offer").by(rule).on("2026-03-04")).containsExactly("X1 of c 2026-03-02 due 2026-03-09 running");
    }

    @Test void put_off_only_while_a_status_runs() {
        var rule = clock("starts: [ { fact: note.written } ], within: 1 week, ends: [ { fact: call.made } ], extends: [ { fact: care-review.held, while: looked-after, by: 3 weeks }, { fact: care-review.held, unless: looked-after, by: 5 weeks } ]");
        assertThat(Story.of("c: 2026-03-01 care.started\nn: 2026-03-02 note.written\nr: 2026-03-04 care-review.held").by(rule).on("2026-03-04", "X1")).containsExactly("X1 of n 2026-03-02 due 2026-03-30 running");
        assertThat(Story.of("n: 2026-03-02 note.written\nr: 2026-03-04 care-review.held").by(rule).on("2026-03-04", "X1")).containsExactly("X1 of n 2026-03-02 due 2026-04-13 running");
    }

    @Test void an_answer_may_name_the_question_or_its_handing_over_or_nothing() {
        var rule = clock("starts: [ { fact: learning-needs.raised }, { fact: learning-needs.decided } ], within: 1 week, ends: [ { fact: learning-plan.made, of: same } ]");
        var story = "q: 2026-03-02 learning-needs.raised with=school\nother: 2026-03-02 learning-needs.raised with=authority\nh: 2026-03-03 learning-needs.decided decision=to-authority %s\np: 2026-03-04 learning-plan.made %s";
        for (var of : new String[] {"of=q", "of=h", ""}) assertThat(Story.of(story.formatted("of=q", of)).by(rule).on("2026-03-04", "X1")).as(of).contains("X1 of h 2026-03-03 due 2026-03-10 met 2026-03-04");
        assertThat(Story.of(story.formatted("of=q", "of=other")).by(rule).on("2026-03-04", "X1")).contains("X1 of h 2026-03-03 due 2026-03-10 running", "X1 of q 2026-03-02 due 2026-03-09 running", "X1 of other 2026-03-02 due 2026-03-09 met 2026-03-04");
        assertThat(Story.of(story.formatted("", "of=q")).by(rule).on("2026-03-04", "X1")).as("nobody said which was handed over").contains("X1 of h 2026-03-03 due 2026-03-10 met 2026-03-04");
    }

    @Test void what_begins_names_a_day_so_far_off_at_the_most_and_what_puts_it_off_may_name_a_later_one() {
        var rule = clock("starts: [ { fact: supervision-order.made } ], within: 12 months, due-on: until, at-first: 12 months, longest: 3 years, extends: [ { fact: supervision-order.extended, on: until } ], ends: [ { fact: call.made } ]");
        assertThat(Story.of("o: 2026-03-02 supervision-order.made until=2028-03-02").by(rule).on("2026-03-02")).containsExactly("X1 of o 2026-03-02 due 2027-03-02 running");
        assertThat(Story.of("o: 2026-03-02 supervision-order.made until=2028-03-02\nx: 2026-04-01 supervision-order.extended until=2028-05-01").by(rule).on("2026-04-01")).containsExactly("X1 of o 2026-03-02 due 2028-05-01 running");
    }

    @Test void unless_another_status_runs() {
        var rule = clock("starts: [ { fact: note.written, unless: looked-after } ], within: 1 week, ends: [ { fact: call.made } ]");
        assertThat(Story.of("a: 2026-03-01 note.written\nc: 2026-03-02 care.started\nb: 2026-03-03 note.written").by(rule).on("2026-03-03", "X1")).containsExactly("X1 of a 2026-03-01 due 2026-03-08 running");
    }

    @Test void an_extension_puts_the_due_day_off_from_the_day_on_which_it_happened() {
        var rule = clock("starts: [ { fact: pre-proceedings.started } ], within: 16 weeks, ends: [ { fact: pre-proceedings.decided } ], extends: [ { fact: pre-proceedings-meeting.held, by: 8 weeks }, { fact: emergency-order.made, on: until } ]");
        var story = Story.of("s: 2026-01-05 pre-proceedings.started\nm: 2026-04-20 pre-proceedings-meeting.held\ne: 2026-06-20 emergency-order.made until=2026-07-31").by(rule);
        assertThat(story.on("2026-04-19")).containsExactly("X1 of s 2026-01-05 due 2026-04-27 running");
        assertThat(story.on("2026-04-20")).containsExactly("X1 of s 2026-01-05 due 2026-06-22 running");
        assertThat(story.on("2026-06-20")).containsExactly("X1 of s 2026-01-05 due 2026-07-31 running");
        assertThat(story.timeline().clocks().getFirst().wasDue()).isEqualTo("2026-04-27");
    }

    @Test void the_days_of_a_pause_do_not_count() {
        var rule = clock("starts: [ { fact: referral.accepted } ], within: 20 working days, ends: [ { fact: assessment.completed } ], pauses: [ { starts: [ { fact: missing.started } ], ends: [ { fact: missing.ended } ] } ]");
        var paused = Story.of("r: 2026-03-02 referral.accepted\nm: 2026-03-09 missing.started").by(rule);
        assertThat(paused.on("2026-03-08")).containsExactly("X1 of r 2026-03-02 due 2026-03-30 running");
        assertThat(paused.on("2026-05-08")).containsExactly("X1 of r 2026-03-02 due 2026-03-30 stopped 2026-03-09 paused");
        // fifteen working days were left on 9 March; from 16 March they end on 8 April, because Good Friday and Easter Monday do not count
        var resumed = Story.of("r: 2026-03-02 referral.accepted\nm: 2026-03-09 missing.started\ne: 2026-03-16 missing.ended").by(rule);
        assertThat(resumed.on("2026-03-12")).containsExactly("X1 of r 2026-03-02 due 2026-03-30 stopped paused");
        assertThat(resumed.on("2026-03-16")).containsExactly("X1 of r 2026-03-02 due 2026-04-08 running");
        assertThat(resumed.on("2026-04-09")).containsExactly("X1 of r 2026-03-02 due 2026-04-08 overdue");
    }

    @Test void a_limit_that_rolls_ends_on_the_next_working_day() {
        // seven days from Friday 27 March is Good Friday; the next working day is Tuesday 7 April
        assertThat(Story.of("n: 2026-03-27 note.written").by(clock("starts: [ { fact: note.written } ], within: 7 days, rolls: working-day, ends: [ { fact: call.made } ]")).on("2026-03-27"))
            .containsExactly("X1 of n 2026-03-27 due 2026-04-07 running");
    }

    @Test void a_limit_that_rolls_past_holidays_may_end_on_a_saturday() {
        var rule = clock("starts: [ { fact: safety-plan.made } ], within: 8 days, due-on: until, rolls: past-holiday, ends: [ { fact: call.made } ]");
        assertThat(Story.of("n: 2026-03-06 safety-plan.made").by(rule).on("2026-03-06")).as("Saturday").containsExactly("X1 of n 2026-03-06 due 2026-03-14 running");
        assertThat(Story.of("n: 2026-03-07 safety-plan.made").by(rule).on("2026-03-07")).as("Sunday").containsExactly("X1 of n 2026-03-07 due 2026-03-16 running");
        assertThat(Story.of("n: 2026-03-26 safety-plan.made").by(rule).on("2026-03-26")).as("Good Friday").containsExactly("X1 of n 2026-03-26 due 2026-04-04 running");
        assertThat(Story.of("n: 2026-03-07 safety-plan.made until=2026-03-15").by(rule).on("2026-03-07")).as("a day that a fact names stands").containsExactly("X1 of n 2026-03-07 due 2026-03-15 running");
    }

    @Test void a_limit_may_count_from_the_day_the_fact_names() {
        var rule = clock("starts: [ { fact: safety-plan.made } ], within: 2 weeks, counts-from: until, ends: [ { fact: call.made } ]");
        assertThat(Story.of("n: 2026-03-02 safety-plan.made until=2026-03-05").by(rule).on("2026-03-02")).containsExactly("X1 of n 2026-03-02 due 2026-03-19 running");
        assertThat(Story.of("n: 2026-03-02 safety-plan.made").by(rule).on("2026-03-02")).as("it names none").containsExactly("X1 of n 2026-03-02 due 2026-03-16 running");
    }

    @Test void had_asks_whether_a_status_ever_ran() {
        var rule = clock("starts: [ { fact: note.written, had: looked-after } ], within: 1 week, ends: [ { fact: call.made } ]");
        assertThat(Story.of("a: 2026-03-01 note.written\nc: 2026-03-02 care.started\nb: 2026-03-03 note.written\ne: 2026-03-04 care.ended\nd: 2026-03-05 note.written").by(rule).on("2026-03-05", "X1"))
            .containsExactly("X1 of b 2026-03-03 due 2026-03-10 running", "X1 of d 2026-03-05 due 2026-03-12 running");
    }

    @Test void due_on_or_before_the_day_the_fact_names() {
        var before = clock("starts: [ { fact: safety-plan.made } ], within: none, due-on: until, before: 3 working days, ends: [ { fact: note.written } ]");
        assertThat(Story.of("p: 2026-03-02 safety-plan.made until=2026-04-08").by(before).on("2026-03-02")).containsExactly("X1 of p 2026-03-02 due 2026-04-01 running");
        assertThat(Story.of("p: 2026-04-07 safety-plan.made until=2026-04-08").by(before).on("2026-04-07")).as("never before it started").containsExactly("X1 of p 2026-04-07 due 2026-04-07 running");
        assertThat(Story.of("p: 2026-03-02 safety-plan.made").by(before).on("2026-03-02")).as("nothing names a day").isEmpty();
    }

    @Test void due_on_a_day_of_the_year_or_a_birthday() {
        var yearly = clock("starts: [ { fact: note.written } ], due-each: 15 Feb, ends: [ { fact: call.made } ]");
        assertThat(Story.of("n: 2026-02-14 note.written").by(yearly).on("2026-02-14")).containsExactly("X1 of n 2026-02-14 due 2026-02-15 running");
        assertThat(Story.of("n: 2026-02-15 note.written").by(yearly).on("2026-02-15")).containsExactly("X1 of n 2026-02-15 due 2027-02-15 running");
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-01 care.started\ne: 2026-02-15 care.ended").by(clock("starts: [ { fact: care.ended } ], due-age: 75, outlasts: true")).on("2026-02-15", "X1"))
            .containsExactly("X1 of e 2026-02-15 due 2085-05-10 running");
    }

    @Test void a_waiting_period_is_over_by_itself_and_what_comes_earlier_is_too_early() {
        var rule = clock("starts: [ { fact: child.born } ], within: 6 weeks, ends: [ { fact: adoption.decided } ], waits: true");
        var story = Story.of("b: 2026-01-05 child.born\na: 2026-02-15 adoption.decided").by(rule);
        assertThat(story.on("2026-02-15")).containsExactly("X1 of b 2026-01-05 due 2026-02-16 running");
        assertThat(story.on("2026-02-16")).containsExactly("X1 of b 2026-01-05 due 2026-02-16 met 2026-02-16");
        assertThat(story.timeline().clocks().getFirst().early()).isEqualTo("2026-02-15");
        assertThat(Story.of("b: 2026-01-05 child.born\na: 2026-02-16 adoption.decided").by(rule).timeline().clocks().getFirst().early()).isNull();
    }

    private static final String LEAVING = CARE + """
          - code: eligible
            label: Eligible
            leads: 2
            until-age: 18
            strands: [ { while: looked-after, earned: { status: looked-after, at-least: 13 weeks, since-age: 14, and-at: 16 } } ]
          - code: relevant
            label: Relevant
            leads: 3
            until-age: 18
            strands: [ { after: eligible, ends: [ { fact: care.started } ] } ]
          - code: former
            label: Former relevant
            leads: 4
            until-age: 21
            strands: [ { after: eligible, from-age: 18 }, { after: relevant, from-age: 18 } ]
        clocks:
          - { rule: X1, title: T, says: S, source: S, confidence: H, starts: [ { status: eligible } ], within: 3 months, ends: [ { fact: assessment.completed } ], stops-with: eligible }
        """;

    @Test void a_status_is_earned_on_the_day_on_which_the_days_are_full() {
        // 91 days from 1 March 2026 are full on 31 May; the 16th birthday was on 10 May
        var story = Story.of("born 2010-05-10\nc: 2026-03-01 care.started").by(LEAVING);
        assertThat(story.on("2026-05-30")).containsExactly("looked-after since 2026-03-01");
        assertThat(story.on("2026-05-31")).containsExactly("looked-after since 2026-03-01", "eligible since 2026-05-31", "X1 of c 2026-05-31 due 2026-08-31 running");
    }

    @Test void earlier_days_since_the_birthday_count_and_the_sixteenth_is_waited_for() {
        // 30 days in January 2025 and 61 from 1 March 2026 are full on 1 May, but 16 comes on the 10th
        var story = Story.of("born 2010-05-10\na: 2025-01-01 care.started\nb: 2025-01-31 care.ended\nc: 2026-03-01 care.started").by(LEAVING);
        assertThat(story.on("2026-05-09", "status")).containsExactly("looked-after since 2026-03-01");
        assertThat(story.on("2026-05-10", "status")).containsExactly("looked-after since 2026-03-01", "eligible since 2026-05-10");
        // the same month before the 14th birthday counts nothing
        var before = Story.of("born 2011-02-10\na: 2025-01-01 care.started\nb: 2025-01-31 care.ended\nc: 2026-12-01 care.started").by(LEAVING);
        assertThat(before.on("2027-03-01", "status")).containsExactly("looked-after since 2026-12-01");
        assertThat(before.on("2027-03-02", "status")).containsExactly("looked-after since 2026-12-01", "eligible since 2027-03-02");
    }

    @Test void after_and_from_age_follow_the_ending_of_another_status() {
        var left = Story.of("born 2010-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended").by(LEAVING);
        assertThat(left.on("2026-06-01")).containsExactly("relevant since 2026-06-01", "X1 of c 2026-05-10 due 2026-08-10 stopped 2026-06-01 care.ended");
        assertThat(left.on("2028-05-10", "status")).containsExactly("former since 2028-05-10");
        assertThat(left.on("2031-05-10", "status")).isEmpty();
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended\nd: 2026-07-01 care.started").by(LEAVING).on("2026-07-01", "status"))
            .containsExactly("looked-after since 2026-07-01", "eligible since 2026-07-01");
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started").by(LEAVING).on("2028-05-10", "status")).containsExactly("former since 2028-05-10");
        assertThat(Story.of("born 2010-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended reason=E11").by(LEAVING).on("2026-06-01", "status")).as("adopted").isEmpty();
    }

    @Test void a_strand_runs_while_another_status_does_and_from_an_age() {
        var rules = CARE + "  - { code: older, label: Older, leads: 2, strands: [ { while: looked-after, from-age: 10, ends: [ { fact: case.reopened } ] } ] }\n";
        assertThat(Story.of("born 2016-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended").by(rules).on("2026-05-09", "status")).containsExactly("looked-after since 2026-01-05");
        assertThat(Story.of("born 2016-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended").by(rules).on("2026-05-10", "status")).containsExactly("looked-after since 2026-01-05", "older since 2026-05-10");
        assertThat(Story.of("born 2016-05-10\nc: 2026-01-05 care.started\ne: 2026-06-01 care.ended").by(rules).on("2026-06-01", "status")).isEmpty();
        assertThat(Story.of("born 2012-05-10\nc: 2026-01-05 care.started\nr: 2026-02-01 case.reopened").by(rules).on("2026-02-02", "status")).as("a fact has ended it").containsExactly("looked-after since 2026-01-05");
    }

    @Test void a_strand_opens_with_another_status_or_at_a_birthday() {
        var rules = CARE + "  - { code: grown, label: Grown, leads: 3, strands: [ { starts: [ { age: 18 } ] } ] }\n  - { code: beside, label: Beside, leads: 2, strands: [ { starts: [ { status: looked-after } ], ends: [ { status: grown } ] } ] }\n";
        var story = Story.of("born 2008-05-10\nc: 2026-01-05 care.started").by(rules);
        assertThat(story.on("2026-01-05", "status")).containsExactly("looked-after since 2026-01-05", "beside since 2026-01-05");
        assertThat(story.on("2026-05-10", "status")).containsExactly("grown since 2026-05-10");
    }

    @Test void definitions_are_in_force_by_date() {
        var rules = """
            pathway: test
            title: Test
            statuses:
              - code: helped
                label: Helped
                leads: 1
                strands:
                  - { until: 2026-03-31, starts: [ { fact: referral.accepted } ], ends: [ { fact: case.closed } ] }
                  - { from: 2026-04-01, starts: [ { fact: assessment.started } ], ends: [ { fact: case.closed } ] }
            clocks:
              - { rule: X1, title: T, says: S, source: S, confidence: L, starts: [ { fact: referral.accepted } ], within: 2 weeks, ends: [ { fact: call.made } ], until: 2026-03-31 }
              - { rule: X1, title: T, says: S, source: S, confidence: L, starts: [ { fact: referral.accepted } ], within: 1 week, ends: [ { fact: call.made } ], from: 2026-04-01 }
            owed:
              - { code: told, title: Told, role: key-worker, from: { fact: referral.accepted }, within: 2 days, source: Local, until: 2026-03-31 }
              - { code: told, title: Told, role: key-worker, from: { fact: referral.accepted }, within: 1 day, source: Local, since: 2026-04-01 }
            """;
        assertThat(Story.of("r: 2026-03-31 referral.accepted").by(rules).on("2026-03-31")).containsExactly("helped since 2026-03-31", "X1 of r 2026-03-31 due 2026-04-14 running", "owes told of r due 2026-04-02");
        assertThat(Story.of("r: 2026-04-01 referral.accepted").by(rules).on("2026-04-01")).containsExactly("X1 of r 2026-04-01 due 2026-04-08 running", "owes told of r due 2026-04-02");
        assertThat(Story.of("r: 2026-04-02 assessment.started").by(rules).on("2026-04-02")).containsExactly("helped since 2026-04-02");
    }

    @Test void a_corrected_trigger_keeps_the_day_it_was_due() {
        var rule = clock("starts: [ { fact: referral.accepted } ], within: 2 weeks, ends: [ { fact: call.made } ]");
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            c: 2026-03-09 fact.corrected corrects=r happened=2026-03-04 recorded=2026-03-10
            d: 2026-03-11 fact.corrected corrects=r happened=2026-03-05 recorded=2026-03-12
            n: 2026-03-04 note.written recorded=2026-03-13
            """).by(rule);
        assertThat(story.on("2026-03-13")).containsExactly("X1 of r 2026-03-05 due 2026-03-19 running");
        assertThat(story.wasDue()).containsExactly("X1 of r 2026-03-16");
        assertThat(Story.of("r: 2026-03-02 referral.accepted").by(rule).wasDue()).isEmpty();
    }

    @Test void of_two_of_a_day_that_say_the_same_the_one_that_is_named_comes_first_whatever_they_are_called() {
        for (var names : new String[][] {{"a", "b"}, {"b", "a"}}) {
            var story = Story.of("""
                p: 2025-08-27 care-package.started what=care-package
                FIRST: 2026-03-02 care-package.reviewed of=p
                NEXT: 2026-03-02 care-package.reviewed of=FIRST
                """.replace("FIRST", names[0]).replace("NEXT", names[1]));
            assertThat(story.on("2026-03-03", "S2")).containsExactlyInAnyOrder("S2 of p 2025-08-27 due 2026-02-27 met late 2026-03-02", "S2 of " + names[0] + " 2026-03-02 due 2027-03-02 met 2026-03-02",
                "S2 of " + names[1] + " 2026-03-02 due 2027-03-02 running");
        }
    }
}
