package kith.casework.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.casework.PromiseFacts;
import kith.casework.PromiseFacts.PromiseMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft means the day on which it was typed, belongs to what it was begun for, is found from My day, and can be thrown away. */
class WhatIsBegunIsFoundAgainTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private Family family;
    private Visitor worker;

    @BeforeEach void somebody_who_records() {
        hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
    }

    @Test void a_form_holds_the_day_and_not_the_word_so_that_midnight_changes_nothing() {
        for (var type : List.of("visit", "note.written"))
            assertThat(worker.get(at(type)).body()).as(type).contains("value=\"" + Say.typed(samples.today()) + "\"").doesNotContain("value=\"today\"");
        assertThat(worker.post(at("note.written"), "children", family.amara().toString(), "happened", "yesterday", "at", "99:99").body()).as("as it comes back").contains("value=\"" + Say.typed(samples.today().minusDays(1)) + "\"");
    }

    @Test void a_draft_that_lay_for_days_is_of_the_day_on_which_it_was_typed() {
        worker.post("/drafts/visit/" + family.amara(), "happened", "today", "note", "She showed me her room.");
        worker.post("/drafts/note.written/" + family.amara(), "happened", "yesterday", "words", "A call.");
        lain(3);

        assertThat(worker.get(at("visit")).body()).contains("value=\"" + Say.typed(samples.today().minusDays(3)) + "\"", "She showed me her room.").containsPattern("Draft saved \\d+ [A-Z][a-z]+ at \\d\\d:\\d\\d");
        assertThat(worker.get(at("note.written")).body()).contains("value=\"" + Say.typed(samples.today().minusDays(4)) + "\"");
    }

    @Test void what_was_begun_about_one_promise_is_nothing_about_another() {
        var laptop = promise();
        var trip = promise();
        var first = at("promise.kept") + "?of=" + laptop.id();
        worker.post(draftUrl(worker.get(first).body()), "of", laptop.id().toString(), "words", "He has the laptop.", "draft-about", "of=" + laptop.id());

        assertThat(worker.get(at("promise.kept") + "?of=" + trip.id()).body()).containsPattern("value=\"" + trip.id() + "\"[^>]* checked").doesNotContain("He has the laptop.");
        assertThat(worker.get(first).body()).containsPattern("value=\"" + laptop.id() + "\"[^>]* checked").contains("He has the laptop.");
        var sent = worker.post(at("promise.kept"), "fact", UUID.randomUUID().toString(), "of", laptop.id().toString(), "outcome", "kept", "happened", "today", "children", family.amara().toString(), "draft-about", "of=" + laptop.id());
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(worker.get(first).body()).as("its draft is done with").doesNotContain("He has the laptop.");
    }

    @Test void my_day_leads_to_the_form_that_was_begun_and_says_what_it_is() {
        for (var form : List.of("/night/" + family.amara() + "/police-protection", "/children/" + family.amara() + "/people/essentials", at("note.written"))) {
            worker.post(draftUrl(worker.get(form).body()), "words", "Nobody came home.", "phone", "Nobody came home.", "draft-title", "Form of " + form.hashCode());

            for (var list : List.of("/", "/record")) {
                var line = Pattern.compile("href=\"([^\"]+)\">[^<]*: Form of " + form.hashCode() + "<").matcher(worker.get(list).body());
                assertThat(line.find()).as(list + " of " + form).isTrue();
                var found = worker.get(line.group(1).replace("&amp;", "&"));
                assertThat(found.statusCode()).as(form).isEqualTo(200);
                assertThat(found.body()).as(form).contains("Nobody came home.");
            }
        }
    }

    @Test void a_draft_can_be_thrown_away_where_it_is_listed_and_where_it_opens() {
        for (var form : List.of("/children/" + family.amara() + "/care/law", at("note.written"))) {
            worker.post(draftUrl(worker.get(form).body()), "words", "Thought better of.");
            var opened = worker.get(form).body();
            assertThat(opened).contains("Draft saved", "Thought better of.", "Throw the draft away");
            var removal = Pattern.compile("formaction=\"([^\"]+/removal[^\"]*)\"").matcher(opened);
            assertThat(removal.find()).isTrue();

            worker.post(removal.group(1).replace("&amp;", "&"));

            assertThat(worker.get(form).body()).doesNotContain("Thought better of.", "Throw the draft away");
        }
    }

    private Fact<PromiseMade> promise() {
        var promise = samples.fact(PromiseFacts.MADE, samples.today().minusDays(9), new PromiseMade(null), family.amara());
        samples.record(promise);
        return promise;
    }

    private void lain(int days) {
        transaction.executeWithoutResult(status -> {
            db.sql("select set_config('kith.asker', :worker, true)").param("worker", hub.worker().id().toString()).query(String.class).single();
            assertThat(db.sql("update access.draft set saved_at = saved_at - make_interval(days => :days)").param("days", days).update()).isPositive();
        });
    }

    private static String draftUrl(String page) {
        var address = Pattern.compile("data-draft-url=\"([^\"]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }

    @Test void the_forms_made_by_hand_keep_what_is_typed_too() {
        var note = "/children/" + family.amara() + "/entries/" + transaction.execute(status -> db.sql("select f.id from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = 'conference.held' limit 1")
            .param(family.amara().value()).query(UUID.class).single()) + "/correction";
        for (var form : List.of("court/hearing", "permanence/order", "death", "harm/link", "consents/family-time", "panels/decision", note)) {
            var place = form.startsWith("/") ? form : "/children/" + family.amara() + "/" + form;
            var draftUrl = worker.get(place).body().replaceAll("(?s).*data-draft-url=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
            assertThat(draftUrl).as(form).startsWith("/drafts/").contains("back=");
            var part = form.startsWith("panels") ? "conditions" : "words";
            worker.post(draftUrl, part, "Typed outside the court room.");

            assertThat(worker.get(place).body()).as(form).contains("Typed outside the court room.", "Draft saved");
            assertThat(worker.get("/").body()).as(form).contains(java.net.URLDecoder.decode(draftUrl.replaceAll(".*back=", ""), java.nio.charset.StandardCharsets.UTF_8).replace("&", "&amp;"));
        }
        worker.post("/children/" + family.amara() + "/harm/link", "kind", "same-group", "group", "The park", "since", "today", "words", "Typed outside the court room.");
        assertThat(worker.get("/children/" + family.amara() + "/harm/link").body()).as("saved").doesNotContain("Typed outside the court room.");
    }

    private String at(String type) { return "/children/" + family.amara() + "/record/" + type; }
}
