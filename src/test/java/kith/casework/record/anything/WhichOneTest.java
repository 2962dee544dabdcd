package kith.casework.record.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.complaints.ComplaintFacts;
import kith.complaints.ComplaintFacts.ComplaintAnswered;
import kith.complaints.ComplaintFacts.ComplaintReceived;
import kith.hub.HubWorld;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that is opened by its address alone asks which other fact it is about. */
class WhichOneTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired WhichOne whichOne;
    @Autowired Recordable recordable;
    @Autowired TransactionTemplate transaction;

    /** Their own forms ask and refuse more. */
    @Test void what_has_a_form_of_its_own_is_not_recorded_by_the_general_one() {
        var hub = world.hub(HASH);
        var child = world.family(hub).amara();
        var worker = signedIn(hub.consultant().username());
        for (var each : Recordable.BY_HAND.entrySet()) {
            var answer = worker.post("/children/" + child + "/record/" + each.getKey(), "fact", UUID.randomUUID().toString(), "happened", "today", "children", child.toString());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).as(each.getKey()).endsWith(each.getValue().formatted(child));
        }
    }

    @Test void a_list_of_answers_begins_once() {
        var hub = world.hub(HASH);
        var form = signedIn(hub.worker().username()).get("/children/" + world.family(hub).amara() + "/record/harm-flag.raised").body();
        assertThat(form).contains("Which harm").containsOnlyOnce(">Choose</option>");
    }

    @Test void the_only_one_that_waits_is_chosen_already_and_of_several_none_is() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        var complaint = received(family.amara(), "parent");
        received(family.ben(), "parent");
        received(family.ben(), "parent");
        var visitor = signedIn(hub.consultant().username());

        assertThat(visitor.get("/children/" + family.amara() + "/record/complaint.answered").body()).contains("Which complaint?").containsPattern("value=\"" + complaint + "\"[^>]* checked");
        assertThat(visitor.get("/children/" + family.ben() + "/record/complaint.answered").body()).contains("Which complaint?", "1 of 2", "2 of 2").doesNotContainPattern("name=\"of\"[^>]* checked");
        for (var kind : List.of("complaint.withdrawn", "complaint.investigation-asked", "complaint.extended"))
            assertThat(visitor.get("/children/" + family.ben() + "/record/" + kind).body()).as(kind).contains("1 of 2", "2 of 2").doesNotContainPattern("name=\"of\"[^>]* checked");
        assertThat(visitor.get("/children/" + family.cleo() + "/record/promise.kept").body()).contains("Nothing on this record waits for this: no promise");
    }

    @Test void what_is_missing_is_asked_for_by_its_question() {
        var hub = world.hub(HASH);
        var family = world.family(hub);

        var answer = signedIn(hub.consultant().username()).post("/children/" + family.amara() + "/record/early-help.tier-changed", "fact", java.util.UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Answer: ").containsPattern("(Answer|Choose one of the answers for) “[A-Z]");
    }

    @Test void what_was_answered_is_not_offered_again() {
        var child = samples.child("Several", samples.today().minusYears(9));
        var waits = received(child, "parent");
        var answered = received(child, "advocate");
        samples.record(samples.fact(ComplaintFacts.ANSWERED, samples.today(), new ComplaintAnswered(answered, "upheld"), child));

        var which = transaction.execute(begun -> whichOne.of(ComplaintFacts.ANSWERED, child.value(), samples.today()).get("of"));

        assertThat(which.choices()).extracting(each -> each.value()).containsExactly(waits.toString());
    }

    @Test void every_form_that_must_name_another_fact_can_ask_for_it() {
        var cannot = new TreeSet<String>();
        var child = samples.child("Any", samples.today()).value();
        for (var telling : recordable.rest(true, true))
            if (recordable.byHand(telling.kind().name(), child).isEmpty())
                for (var part : telling.kind().fields()) if (part.type() == FactId.class && part.needed() && whichOne.types(telling.kind(), part).isEmpty()) cannot.add(telling.kind().name());

        assertThat(cannot).isEmpty();
    }

    private FactId received(PersonId child, String from) {
        var fact = samples.fact(ComplaintFacts.RECEIVED, samples.today(), new ComplaintReceived(from, "writing"), child);
        samples.record(fact);
        return fact.id();
    }
}
