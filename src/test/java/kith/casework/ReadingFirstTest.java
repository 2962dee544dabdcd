package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case summary, the safety plan, rights and consents: written, read, and said to have run out. */
class ReadingFirstTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    private Family family;
    private Visitor hub;

    @BeforeEach void aFamily() {
        family = samples.family(UUID.randomUUID());
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        hub = signedIn(username);
    }

    @Test void a_summary_stands_for_each_child_ticked_and_the_one_before_is_kept() {
        write("What we knew in spring.", family.amara().toString(), family.ben().toString());
        write("What we know now.", family.amara().toString());

        assertThat(at(family.amara(), "/summary")).contains("What we know now.", "Earlier summaries: 1", "What we knew in spring.");
        assertThat(at(family.ben(), "/summary")).contains("What we knew in spring.").doesNotContain("What we know now.");
        assertThat(at(family.amara(), "/summary?family=true")).contains("What we know now.", "What we knew in spring.", "No case summary yet");
        assertThat(hub.get("/children/" + family.amara()).body()).contains("Case summary", "Read it");
    }

    @Test void an_empty_summary_says_what_to_do() {
        var answer = hub.post("/children/" + family.amara() + "/summary/new", "children", family.amara().toString(), "text", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write the summary");
    }

    @Test void what_has_run_out_of_a_safety_plan_is_shown_as_run_out() {
        hub.post("/children/" + family.amara() + "/safety-plan/new", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "SAFE", "Aunt Grace stays.", "AWAY", "Dean.",
            "first", "bail", "firstUntil", Say.typed(samples.today().minusDays(1)), "second", "occupation-order", "secondUntil", Say.typed(samples.today().plusMonths(3)), "agreed", "mother", "copies", "police");

        var page = at(family.amara(), "/safety-plan");
        assertThat(page).contains("Aunt Grace stays.", "Bail until", "Expired", "Occupation order until", "Agreed by mother", "Copies: police");
        assertThat(page.split("Expired", -1)).hasSize(2);
        assertThat(hub.get("/children/" + family.amara()).body()).contains("Part of the safety plan has run out");
    }

    @Test void a_safety_plan_that_ended_stands_no_more() {
        hub.post("/children/" + family.amara() + "/safety-plan/new", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "SAFE", "Aunt Grace stays.");
        hub.post("/children/" + family.amara() + "/safety-plan/ending", "reason", "safe-without");

        assertThat(at(family.amara(), "/safety-plan")).contains("No safety plan stands").doesNotContain("Aunt Grace stays.");
    }

    @Test void a_safety_plan_made_again_on_the_day_another_ended_stands() {
        hub.post("/children/" + family.amara() + "/safety-plan/new", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "SAFE", "Aunt Grace stays.");
        hub.post("/children/" + family.amara() + "/safety-plan/ending", "reason", "safe-without");
        hub.post("/children/" + family.amara() + "/safety-plan/new", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "SAFE", "Uncle Tom stays.");

        assertThat(at(family.amara(), "/safety-plan")).contains("Uncle Tom stays.").doesNotContain("No safety plan stands");

        hub.post("/children/" + family.amara() + "/safety-plan/ending", "reason", "safe-without");
        assertThat(at(family.amara(), "/safety-plan")).contains("No safety plan stands");
    }

    @Test void a_warning_that_ended_and_is_raised_again_on_one_day_is_shown() {
        warning("raised", "kind", "weapon", "advice", "A knife was seen.");
        warning("ended", "kind", "weapon");
        assertThat(at(family.amara(), "")).doesNotContain("Weapon: A knife was seen.");

        warning("raised", "kind", "weapon", "advice", "He has an axe.");

        assertThat(at(family.amara(), "")).contains("Weapon: He has an axe.");
    }

    @Test void an_agreement_under_section_20_can_be_taken_back_and_everybody_sees_it() {
        samples.record(samples.fact(kith.care.CareFacts.STARTED, samples.today().minusDays(20), new kith.care.CareFacts.CareStarted("V2", null), family.amara()));
        consent("agreement", "by", family.mother().toString(), "how", "writing");
        assertThat(at(family.amara(), "/consents")).contains("Agreed", "may take the child home at any time", "Ruth Adeyemi-Clarke");

        consent("agreement-withdrawn", "by", family.mother().toString(), "how", "spoken", "words", "She rang: she wants Amara back.");

        assertThat(at(family.amara(), "/consents")).contains("Withdrawn", "it had been agreed").doesNotContain("may take the child home at any time");
        assertThat(hub.get("/children/" + family.amara()).body()).contains("Section 20 agreement withdrawn", "agree at once what follows");
    }

    @Test void who_holds_responsibility_who_says_yes_and_who_stands_beside_the_child() {
        consent("responsibility", "holder", family.mother().toString(), "by", "birth", "happened", Say.typed(samples.today().minusYears(7)));
        consent("consent", "matter", "nights-with-friends", "decides", "carer", "answer", "given");
        consent("family-time", "with", family.mother().toString(), "how", "supervised", "often", "weekly");
        consent("representative", "role", "guardian", "name", "Pat Lane", "phone", "01632 960111");

        var page = at(family.amara(), "/consents");
        assertThat(page).contains("mother, by birth since", "Nights with friends", "Carer", "Supervised", "weekly", "Guardian", "Pat Lane", "01632 960111");
        consent("responsibility-ended", "holder", family.mother().toString(), "by", "adoption-order");
        assertThat(at(family.amara(), "/consents")).contains("No longer: Ruth Adeyemi-Clarke", "Nobody is recorded as holding it");
    }

    @Test void a_child_who_died_is_not_offered_to_care() {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(9), new CareStarted("L1", null, "N1"), family.amara()));
        assertThat(at(family.amara(), "/consents")).contains("police protection and in LA accommodation");
        samples.record(samples.fact(CareFacts.ENDED, samples.today().minusDays(5), new CareEnded("E2"), family.amara()));
        assertThat(at(family.amara(), "/care")).contains("Starts to be looked after", "A short break begins");

        samples.record(samples.fact(PeopleFacts.DIED, samples.today().minusDays(2), new ChildDied(), family.amara()));

        assertThat(at(family.amara(), "/care")).doesNotContain("Starts to be looked after", "A short break begins");
    }

    private void write(String text, String... children) {
        var answers = new java.util.ArrayList<>(java.util.List.of("fact", UUID.randomUUID().toString(), "text", text));
        for (var each : children) answers.addAll(java.util.List.of("children", each));
        var form = Sent.of(hub.get("/children/" + family.amara() + "/summary/new"));
        for (int i = 0; i < form.size(); i += 2) if (!java.util.Set.of("children", "text", "fact").contains(form.get(i))) answers.addAll(form.subList(i, i + 2));
        assertThat(hub.post("/children/" + family.amara() + "/summary/new", answers.toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    private void consent(String what, String... answers) {
        var all = new java.util.ArrayList<>(java.util.List.of("fact", UUID.randomUUID().toString()));
        all.addAll(java.util.List.of(answers));
        if (!all.contains("happened")) all.addAll(java.util.List.of("happened", "today"));
        var answer = hub.post("/children/" + family.amara() + "/consents/" + what, all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void warning(String what, String... answers) {
        var all = new java.util.ArrayList<>(java.util.List.of("fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today"));
        all.addAll(java.util.List.of(answers));
        assertThat(hub.post("/children/" + family.amara() + "/record/warning." + what, all.toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    private String at(kith.ledger.PersonId child, String path) { return hub.get("/children/" + child + path).body(); }
}
