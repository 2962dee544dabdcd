package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.casework.PromiseFacts.PromiseMade;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was begun and not saved is found again, and is no answer to anything else. */
class DraftsThatLieTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    private PersonId child;
    private Visitor visitor;

    @BeforeEach void aChild() {
        child = samples.child("Ivy", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade("hub-10", null, UUID.randomUUID().toString(), null), child));
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        visitor = signedIn(username);
    }

    @ParameterizedTest
    @CsvSource({"essentials, /children/%s/people/essentials, Essentials", "police-protection, /night/%s/police-protection, Police protection", "safety-plan.made, /children/%s/safety-plan/new, Safety plan",
        "note.written, '', Note", "visit, '', Visit"})
    void a_draft_is_gone_on_with_where_its_form_is(String form, String at, String called) {
        var address = at.formatted(child);
        assertThat(visitor.post("/drafts/" + form + "/" + child + (at.isEmpty() ? "" : "?back=" + address), "words", "Begun").statusCode()).isEqualTo(303);

        var list = visitor.get("/record").body();
        assertThat(list).contains(": " + called);
        var link = link(list);
        assertThat(link).isEqualTo(at.isEmpty() ? "/children/" + child + "/record/" + form : address);
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/").body()).contains(link + "?after=/", ": " + called);
    }

    @Test void what_was_begun_of_one_promise_is_no_answer_to_another() {
        var laptop = promise();
        var grandma = promise();
        var at = "/children/" + child + "/record/promise.kept?of=";
        var form = visitor.get(at + laptop.id()).body();
        var url = Pattern.compile("data-draft-url=\"([^\"]+)\"").matcher(form);
        assertThat(url.find()).isTrue();
        visitor.post(url.group(1), "of", laptop.id().toString(), "words", "She has the laptop", "begun-with", "of=" + laptop.id());

        assertThat(visitor.get(at + grandma.id()).body()).doesNotContain("She has the laptop").containsPattern("value=\"" + grandma.id() + "\"[^>]*(checked|selected)");
        assertThat(visitor.get(at + laptop.id()).body()).contains("She has the laptop");
        assertThat(visitor.get(link(visitor.get("/record").body())).body()).contains("She has the laptop");

        visitor.post("/children/" + child + "/record/promise.kept", "fact", UUID.randomUUID().toString(), "of", laptop.id().toString(), "begun-with", "of=" + laptop.id(), "happened", "today", "children", child.toString());
        assertThat(visitor.get("/record").body()).doesNotContain("Not finished");
    }

    private Fact<PromiseMade> promise() {
        var promise = samples.fact(PromiseFacts.MADE, samples.today().minusDays(9), new PromiseMade(null), child);
        samples.record(promise);
        return promise;
    }

    private static String link(String list) {
        return list.replaceAll("(?s).*Not finished.*?href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    }
}
