package kith.casework.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.AtOnce;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.help.EarlyHelpFacts;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentCompleted;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Happened;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written about a brother or a sister stands on their record, or is asked about; and who decided is asked where it matters. */
class NothingTypedFallsAwayTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired AtOnce atOnce;
    @Autowired Recording recording;
    @Autowired TransactionTemplate transaction;
    @Autowired Samples samples;

    private Hub hub;
    private Family family;
    private Visitor worker;

    @BeforeEach void three_of_a_family() {
        hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
    }

    @Test void words_for_a_child_whom_the_visit_does_not_name_are_asked_about() {
        var asked = visit("done", "seen-" + family.amara(), "alone", "views-" + family.ben(), "I want my bed back.");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("You wrote something for Ben: say whether Ben was seen", "I want my bed back.");

        assertThat(visit("done", "seen-" + family.amara(), "alone", "seen-" + family.ben(), "not", "views-" + family.ben(), "I want my bed back.").statusCode()).isEqualTo(303);
        assertThat(worker.get("/children/" + family.ben() + "/chronology").body()).contains("I want my bed back.");
    }

    @Test void where_nobody_opened_it_is_said_whom_the_visit_was_to() {
        assertThat(visit("no-access").body()).contains("Say whom the visit was to: mark each of them as not seen");
        assertThat(visit("attempted", "seen-" + family.amara(), "alone").body()).contains("You marked Amara as seen, and the visit as not done");

        assertThat(visit("no-access", "seen-" + family.amara(), "not", "seen-" + family.ben(), "not", "seen-" + family.cleo(), "not").statusCode()).isEqualTo(303);
        for (var child : Stream.of(family.amara(), family.ben(), family.cleo()).toList()) assertThat(worker.get("/children/" + child).body()).contains("1 visit since without seeing");
    }

    @Test void a_visit_is_made_as_what_somebody_works_here() {
        var lead = signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/record/visit").body();
        assertThat(lead).contains("Announced, in person, by me as consultant social worker: change");
        assertThat(visit("done", "announced", "no", "mode", "video").body()).contains("Unannounced, ", "by me as social worker: change");
    }

    @Test void words_for_one_childs_record_alone_are_asked_about_where_the_child_is_not_ticked() {
        var asked = worker.post(at("note.written"), "words", "A call.", "children", family.amara().toString(), "line-" + family.ben(), "Ben was loud.", "happened", "today");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("You wrote something for Ben Adeyemi-Clarke’s record: tick Ben Adeyemi-Clarke here, or empty it", "Ben was loud.");
    }

    @Test void an_everyday_entry_in_which_nothing_stands_is_none() {
        for (var empty : new String[][] {{"note.written"}, {"call.made", "direction", "to-us"}, {"message.sent", "channel", "text"}, {"decision.made"}, {"decision.made", "decision", "other"}}) {
            var typed = new java.util.ArrayList<>(List.of("children", family.amara().toString(), "happened", "today"));
            typed.addAll(List.of(empty).subList(1, empty.length));
            var asked = worker.post(at(empty[0]), typed.toArray(String[]::new));
            assertThat(asked.statusCode()).as(List.of(empty).toString()).isEqualTo(422);
            assertThat(asked.body()).contains(empty.length == 1 && empty[0].startsWith("decision") ? "Answer “Decision”" : "Write what happened");
        }
        assertThat(worker.post(at("call.made"), "children", family.amara().toString(), "happened", "today", "with", "school").statusCode()).isEqualTo(303);
        assertThat(worker.post(at("decision.made"), "children", family.amara().toString(), "happened", "today", "decision", "step-up").statusCode()).isEqualTo(303);
        assertThat(worker.post(at("note.written"), "children", family.amara().toString(), "happened", "today", "line-" + family.amara(), "She likes it there.").statusCode()).isEqualTo(303);
    }

    @Test void an_unborn_child_is_seen_with_the_mother_and_a_grown_sister_is_asked_about_aside() {
        var baby = samples.person("Baby", null);
        var sister = samples.person("Grace", samples.today().minusYears(27));
        samples.record(samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(9), new RelationshipRecorded(family.mother(), "mother", true), sister),
            samples.fact(PeopleFacts.REGISTERED, samples.today().minusDays(3), new PersonRegistered(null, samples.today().plusWeeks(9), null, null), baby),
            samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(2), new RelationshipRecorded(family.mother(), "mother", true), baby));

        var form = worker.get("/children/" + family.amara() + "/record/visit").body();

        assertThat(form).contains("Mother seen, about the unborn child");
        assertThat(form.indexOf("Others of the family")).isPositive().isLessThan(form.indexOf("name=\"seen-" + sister + "\""));
        assertThat(visit("done", "seen-" + family.amara(), "alone", "seen-" + baby, "alone").body()).contains("Nobody sees an unborn child alone");
    }

    @Test void an_entry_with_no_child_ticked_is_about_nobody_until_that_is_said() {
        var asked = worker.post(at("note.written"), "fact", UUID.randomUUID().toString(), "words", "A call.", "happened", "today");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say which child or children it is about", "A call.");
    }

    @Test void a_time_that_has_not_come_yet_is_asked_about() {
        var now = LocalTime.now(clock.withZone(Happened.LONDON));
        if (now.isAfter(LocalTime.of(23, 50))) return; // nothing is to come on this day
        var later = Say.time(now.plusMinutes(8));
        assertThat(worker.post(at("note.written"), "words", "He went missing.", "children", family.amara().toString(), "happened", "today", "at", later).body()).contains("That time has not come yet", "He went missing.");
        assertThat(visit("done", "seen-" + family.amara(), "alone", "at", later).body()).contains("That time has not come yet");
        assertThat(worker.post(at("note.written"), "words", "He went missing.", "children", family.amara().toString(), "happened", "yesterday", "at", later).statusCode()).isEqualTo(303);
    }

    @Test void who_did_it_is_one_of_the_colleagues() {
        for (var who : List.of(UUID.randomUUID().toString(), "Somebody by name")) {
            assertThat(worker.post(at("note.written"), "words", "A call.", "children", family.amara().toString(), "happened", "today", "forWhom", who).body()).contains("Choose a colleague from the list", "A call.");
            assertThat(visit("done", "seen-" + family.amara(), "alone", "forWhom", who).body()).contains("Choose a colleague from the list");
        }
        assertThat(visit("done", "seen-" + family.amara(), "alone", "forWhom", hub.other().id().toString()).statusCode()).isEqualTo(303);
    }

    @Test void a_plan_for_which_every_child_was_unticked_is_for_nobody_until_that_is_said() {
        var asked = worker.post("/children/" + family.amara() + "/plan/new", "fact", UUID.randomUUID().toString(), "kind", "need-plan.made", "BETTER", "He sleeps at night.", "CONTINGENCY", "We meet.", "what-1", "A bed", "owner-1", "mother", "due-1", "tomorrow");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say which child or children it is for", "A bed");
    }

    @Test void what_a_child_thinks_does_not_fall_away_with_the_tick_of_an_assessment() {
        started();
        var asked = completed(UUID.randomUUID().toString(), "in-" + family.amara(), "yes", "views-" + family.amara(), "My own bed.", "views-" + family.ben(), "Not to move.");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("You wrote what Ben thinks: tick Ben", "Not to move.");
    }

    @Test void an_assessment_is_ended_once_and_not_begun_over_one_that_runs() {
        started();
        assertThat(worker.post("/children/" + family.amara() + "/assessment/start", "fact", UUID.randomUUID().toString(), "children", family.ben().toString(), "happened", "today").statusCode()).isEqualTo(303);
        assertThat(worker.get("/children/" + family.amara() + "/assessment").body()).contains("Not started: Ben Adeyemi-Clarke’s runs since");
        var form = UUID.randomUUID().toString();
        var both = new String[] {"in-" + family.amara(), "yes", "views-" + family.amara(), "My own bed.", "in-" + family.ben(), "yes", "views-" + family.ben(), "Not to move."};
        assertThat(completed(form, both).statusCode()).isEqualTo(303);
        assertThat(completed(form, both).statusCode()).as("sent twice").isEqualTo(303);

        var asked = completed(UUID.randomUUID().toString(), both);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Completed already: Amara’s, on ", "My own bed.");
        assertThat(worker.get("/children/" + family.amara() + "/assessment").body()).as("when it began is still known").containsPattern("Started\\s*</dt>");
    }

    @Test void of_two_who_begin_or_end_an_assessment_at_once_the_second_learns_of_the_first() {
        var other = signedIn(hub.other().username());
        assertThat(atOnce.both(this::held, () -> started(worker), () -> started(other))).allMatch(each -> each.statusCode() == 303);
        assertThat(told("assessment.started")).isOne();

        var own = new String[] {"in-" + family.amara(), "yes", "views-" + family.amara(), "My own bed."};
        var ended = atOnce.both(this::held, () -> completed(worker, UUID.randomUUID().toString(), own), () -> completed(other, UUID.randomUUID().toString(), own));

        assertThat(ended).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        assertThat(ended.stream().filter(each -> each.statusCode() == 422).findFirst().orElseThrow().body()).contains("Completed already: Amara’s, on ", "My own bed.");
        assertThat(told("assessment.completed")).isOne();
    }

    private void held() {
        recording.hold(List.of(family.amara(), family.ben(), family.cleo()));
    }

    private int told(String type) {
        return transaction.execute(begun -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = :type and a.person = :person").param("type", type).param("person", family.amara().value()).query(Integer.class).single());
    }

    @Test void whoever_assesses_next_has_before_them_what_was_assessed_already() {
        samples.record(samples.fact(EarlyHelpFacts.ASSESSMENT_COMPLETED, samples.today().minusWeeks(20), new EarlyHelpAssessmentCompleted("step-up"), family.amara())
            .saying(List.of(Words.of(UUID.randomUUID(), "She sleeps on the sofa, and her aunt cooks.", "salt"))));
        started();
        assertThat(worker.get("/children/" + family.amara() + "/assessment/completion").body()).contains("Early help assessment, " + Say.date(samples.today().minusWeeks(20)), "She sleeps on the sofa, and her aunt cooks.").doesNotContain("Last assessment");
        completed(UUID.randomUUID().toString(), "in-" + family.amara(), "yes", "views-" + family.amara(), "My own bed.");

        started();

        assertThat(worker.get("/children/" + family.amara() + "/assessment/completion").body()).contains("Last assessment, ", "What puts the children at risk: The stairs.", "She sleeps on the sofa");
    }

    private void started() {
        assertThat(started(worker).statusCode()).isEqualTo(303);
        worker.get("/children/" + family.amara() + "/assessment");
    }

    private HttpResponse<String> started(Visitor who) {
        return who.post("/children/" + family.amara() + "/assessment/start", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "children", family.ben().toString(), "happened", "yesterday");
    }

    private HttpResponse<String> completed(String form, String... children) {
        return completed(worker, form, children);
    }

    private HttpResponse<String> completed(Visitor who, String form, String... children) {
        var answers = Stream.concat(Stream.of("form", form, "RISK", "The stairs.", "PROTECTIVE", "The aunt.", "CONCLUSION", "A plan.", "outcome", "child-in-need-plan", "familyTold", "told", "happened", "today"), Stream.of(children)).toList();
        return who.post("/children/" + family.amara() + "/assessment/completion", answers.toArray(String[]::new));
    }

    @Test void a_strategy_discussion_says_what_it_decided_who_did_and_who_took_part() {
        var form = worker.get(at("strategy-discussion.held")).body();
        assertThat(form).contains("Who decided?", "Police and health", "<option value=\"" + hub.consultant().id() + "\" selected");
        assertThat(worker.post(at("strategy-discussion.held"), "children", family.amara().toString(), "happened", "today").body()).contains("Answer “Outcome”");

        var saved = worker.post(at("strategy-discussion.held"), "fact", UUID.randomUUID().toString(), "outcome", "section-47-single", "policeAndHealth", "police-alone", "forWhom", hub.consultant().id().toString(),
            "children", family.amara().toString(), "happened", "today");
        assertThat(saved.statusCode()).isEqualTo(303);
        var child = worker.get("/children/" + family.amara()).body();
        assertThat(child).contains("Health took no part in the strategy discussion", "Section 47 enquiry");
        assertThat(worker.get("/children/" + family.amara() + "/chronology").body()).contains("health took no part");
        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("Confirm");
    }

    private HttpResponse<String> visit(String outcome, String... more) {
        var answers = Stream.concat(Stream.of("occasion", UUID.randomUUID().toString(), "happened", "today", "purpose", "child-protection", "outcome", outcome, "by", "social-worker"), Stream.of(more)).toList();
        return worker.post(at("visit"), answers.toArray(String[]::new));
    }

    private String at(String type) { return "/children/" + family.amara() + "/record/" + type; }
}
