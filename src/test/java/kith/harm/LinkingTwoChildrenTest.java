package kith.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Visitor;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A link outside the family is a fact about several children, and opens none of their records. */
class LinkingTwoChildrenTest extends KithTest {

    @Autowired Samples samples;
    @Autowired HubWorld world;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Hub theirHub;
    private PersonId ours;
    private PersonId theirs;
    private String surname;

    @BeforeEach void twoChildrenOfTwoHubs() {
        var hash = HASH;
        hub = world.hub(hash);
        theirHub = world.hub(hash);
        surname = "Tamsin" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "x");
        ours = child("Noor", hub);
        theirs = child("Ilyas", theirHub);
    }

    @Test void it_stands_on_both_records_and_opens_neither() {
        var before = level(hub.other().username(), theirs);
        link(signedIn(hub.worker().username()));

        assertThat(level(hub.other().username(), theirs)).isEqualTo(before).isEqualTo(Level.STATUS);
        assertThat(level(theirHub.other().username(), ours)).isEqualTo(Level.STATUS);
        assertThat(signedIn(hub.other().username()).get(at(ours)).body()).contains("another child, whose record you may not see").doesNotContain("Ilyas");
        assertThat(signedIn(theirHub.worker().username()).get(at(theirs)).body()).contains("The arches", "has still to confirm it", "another child, whose record you may not see").doesNotContain("Noor");
    }

    @Test void another_manager_confirms_it_on_each_record() {
        link(signedIn(hub.worker().username()));
        assertThat(signedIn(theirHub.worker().username()).get(at(theirs)).body()).doesNotContain("They are linked: confirm");
        var lead = signedIn(theirHub.consultant().username());
        var page = lead.get(at(theirs)).body();
        assertThat(page).contains("They are linked: confirm");

        var entry = page.replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        assertThat(lead.post("/children/" + theirs + "/confirmations", "entry", entry, "fact", UUID.randomUUID().toString()).statusCode()).isEqualTo(303);

        assertThat(lead.get(at(theirs)).body()).doesNotContain("has still to confirm it");
        assertThat(signedIn(hub.worker().username()).get(at(ours)).body()).contains("has still to confirm it");
    }

    @Test void one_hub_ends_it_on_every_record_also_on_one_that_it_may_not_see() {
        link(signedIn(hub.worker().username()));
        var other = signedIn(hub.other().username());
        var form = other.get("/children/" + ours + "/record/harm-link.ended");
        assertThat(form.statusCode()).as("the form of its own").isEqualTo(303);

        var ended = other.post(at(ours) + "/ending", Sent.with(Sent.of(other.get(at(ours) + "/ending")), "reason", "not-confirmed"));

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(other.get(at(ours)).body()).contains("Linked before").doesNotContain("Ilyas");
        assertThat(signedIn(theirHub.worker().username()).get(at(theirs)).body()).contains("No other child, group or place is linked", "Linked before");
    }

    @Test void whoever_may_not_be_seen_cannot_be_linked() {
        var answer = signedIn(hub.worker().username()).post(at(ours) + "/link", "fact", UUID.randomUUID().toString(), "kind", "same-group", "wanted", "Ilyas " + surname, "other", theirs.toString(), "since", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nobody whom you may see bears this name").doesNotContain(theirs.toString());
    }

    /** Whoever adds a child of another hub has given a reason to see them. */
    private void link(Visitor visitor) {
        visitor.post("/children/" + theirs + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "duty");
        var saved = visitor.post(at(ours) + "/link", "fact", UUID.randomUUID().toString(), "kind", "exploited-together", "wanted", "Ilyas " + surname, "other", theirs.toString(), "place", "The arches", "since", "today");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private PersonId child(String forename, Hub of) {
        var child = samples.child(forename, samples.today().minusYears(13));
        samples.record(samples.fact(PeopleFacts.NAMED, samples.today().minusDays(2), new PersonNamed("legal", forename, surname), child),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(of.code(), null, of.worker().id().toString(), null), child));
        return child;
    }

    private static String at(PersonId child) {
        return "/children/" + child + "/harm";
    }

    private Level level(String username, PersonId child) {
        var asker = workers.called(username).orElseThrow();
        return Asker.as(asker, () -> transaction.execute(status -> access.answer(asker, child.value()).level()));
    }
}
