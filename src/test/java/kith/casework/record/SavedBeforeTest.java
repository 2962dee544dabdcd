package kith.casework.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples.Family;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two windows of one form hold the same ids: the second to be sent is harmless where it says the same, and is never "Saved" where it does not. */
class SavedBeforeTest extends KithTest {

    private static final String TOLD = "select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = :type";

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private Family family;
    private Visitor worker;
    private final String fact = UUID.randomUUID().toString();

    @BeforeEach void a_family() {
        hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
    }

    @Test void the_same_sent_twice_is_recorded_once() {
        assertThat(note("A call from school.").statusCode()).isEqualTo(303);
        assertThat(note("A call from school.").statusCode()).isEqualTo(303);
        assertThat(told(family.amara(), "note.written")).isOne();
    }

    @Test void a_paragraph_that_was_added_in_another_window_is_not_dropped_behind_a_saved() {
        note("A call from school.");

        var asked = note("A call from school.\n\nThen his aunt rang.");

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Saved before, and not the same", "Then his aunt rang.", "Save it as an entry of its own", "Change what I wrote", "href=\"/children/" + family.amara() + "\"").doesNotContain(fact);
        var own = Pattern.compile("name=\"fact\" value=\"([^\"]+)\"").matcher(asked.body());
        assertThat(own.find()).isTrue();
        assertThat(note(own.group(1), "Then his aunt rang.").statusCode()).isEqualTo(303);
        assertThat(worker.get("/children/" + family.amara() + "/chronology").body()).contains("A call from school.", "Then his aunt rang.");
    }

    @Test void another_answer_or_another_child_is_not_dropped_either() {
        post("call.made", "fact", fact, "direction", "to-us", "with", "school", "happened", "today", "children", family.amara().toString());

        assertThat(post("call.made", "fact", fact, "direction", "to-us", "with", "police", "happened", "today", "children", family.amara().toString()).statusCode()).isEqualTo(409);
        assertThat(post("call.made", "fact", fact, "direction", "to-us", "with", "school", "happened", "yesterday", "children", family.amara().toString()).statusCode()).isEqualTo(409);
        assertThat(post("call.made", "fact", fact, "direction", "to-us", "with", "school", "happened", "today", "children", family.ben().toString()).statusCode()).isEqualTo(409);
        assertThat(told(family.ben(), "call.made")).isZero();
    }

    /** Words are kept once, for those whom the first sending named: a second child's fact would point to words that it may not show, and the seal would not fit them. */
    @Test void a_child_who_is_marked_later_in_another_window_gets_no_visit_over_the_words_of_the_first() {
        var visit = new String[] {"occasion", UUID.randomUUID().toString(), "fact-" + family.amara(), UUID.randomUUID().toString(), "fact-" + family.ben(), UUID.randomUUID().toString(), "happened", "today", "purpose", "child-protection",
            "outcome", "done", "by", "social-worker", "note", "They had lunch.", "seen-" + family.amara(), "alone"};
        assertThat(post("visit", visit).statusCode()).isEqualTo(303);
        var before = told(family.ben(), "visit.made");

        var asked = post("visit", Stream.concat(Stream.of(visit), Stream.of("seen-" + family.ben(), "together")).toArray(String[]::new));

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("They had lunch.").doesNotContain(visit[1], visit[3], visit[5]);
        assertThat(told(family.ben(), "visit.made")).isEqualTo(before);
        assertThat(post("visit", visit).statusCode()).as("the same again").isEqualTo(303);
    }

    private HttpResponse<String> note(String words) {
        return note(fact, words);
    }

    private HttpResponse<String> note(String id, String words) {
        return post("note.written", "fact", id, "words", words, "happened", "today", "children", family.amara().toString(), "draft-at", "/drafts/note.written/" + family.amara());
    }

    private HttpResponse<String> post(String type, String... answers) {
        return worker.post("/children/" + family.amara() + "/record/" + type, answers);
    }

    private int told(PersonId child, String type) {
        return transaction.execute(status -> db.sql(TOLD).param("person", child.value()).param("type", type).query(Integer.class).single());
    }
}
