package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding is not reading: whoever says that two families are one opens neither to the other's hub until a manager has confirmed it. */
class JoiningTwoFamiliesTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired HubWorld world;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private PersonId ours;
    private PersonId theirs;
    private String worker;
    private String colleague;
    private String others;
    private String born;

    @BeforeEach void twoFamiliesOfTwoHubs() {
        var family = new Household(samples);
        hub = world.hub(hash == null ? hash = HASH : hash);
        ours = family.named("Noor", samples.today().minusYears(5));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(hub.code(), null, null, null), ours),
            samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusDays(1), new ReferralAccepted("2A", "N1"), ours));
        var day = samples.today().minusYears(9).minusDays(3);
        born = kith.ui.Say.typed(day);
        theirs = family.named("Ilyas", day);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade("hub-5", null, null, null), theirs));
        worker = hub.worker().username();
        colleague = hub.other().username();
        others = inHub("practitioner", "social-worker", "hub-5");
    }

    @Test void nothing_opens_until_another_manager_confirms() {
        relate(signedIn(worker));
        assertThat(level(colleague, theirs)).isEqualTo(Level.STATUS);
        assertThat(level(others, ours)).isEqualTo(Level.STATUS);
        var lead = hub.consultant().username();
        var page = signedIn(lead).get(at()).body();
        assertThat(page).contains("recorded that", "Ilyas", "until a manager has confirmed it", "They are related: confirm");
        assertThat(signedIn(lead).get("/").body()).contains("Confirm: Relationship recorded");
        assertThat(signedIn(worker).get(at()).body()).contains("until a manager has confirmed it").doesNotContain("They are related: confirm");

        confirm(signedIn(lead), page);

        assertThat(level(colleague, theirs)).isEqualTo(Level.CONTRIBUTE);
        assertThat(level(others, ours)).isEqualTo(Level.CONTRIBUTE);
        assertThat(signedIn(worker).get(at()).body()).doesNotContain("until a manager has confirmed it");
    }

    @Test void nobody_s_own_word_is_enough_and_saying_it_again_opens_nothing() {
        var lead = hub.consultant().username();
        relate(signedIn(lead));
        var fact = transaction.execute(status -> db.sql("select awaits from people.relationship where person = ? and relative = ?").param(ours.value()).param(theirs.value()).query(UUID.class).single());
        signedIn(lead).post("/children/" + ours + "/confirmations", "entry", fact.toString(), "fact", UUID.randomUUID().toString());
        assertThat(level(colleague, theirs)).isEqualTo(Level.STATUS);

        signedIn(lead).post(at() + "/relative/" + theirs, "kind", "cousin", "what", "responsible", "since", "today", "fact", UUID.randomUUID().toString());
        assertThat(level(colleague, theirs)).isEqualTo(Level.STATUS);
        assertThat(signedIn(lead).get("/children/" + ours + "/entries/" + fact + "/correction").statusCode()).as("it is not corrected into one that opens").isEqualTo(404);
    }

    @Test void a_relative_on_the_wrong_child_s_record_is_taken_off_it_and_what_waited_goes_on_waiting() {
        relate(signedIn(worker));
        var first = transaction.execute(status -> db.sql("select awaits from people.relationship where person = ? and relative = ?").param(ours.value()).param(theirs.value()).query(UUID.class).single());
        signedIn(worker).post(at() + "/relative/" + theirs, "kind", "cousin", "what", "responsible", "since", "today", "fact", UUID.randomUUID().toString());
        var before = level(colleague, theirs);

        assertThat(signedIn(worker).get("/children/" + ours + "/entries/" + first).body()).contains("Withdraw this entry").doesNotContain("Put it right");
        assertThat(signedIn(worker).post("/children/" + ours + "/entries/" + first + "/withdrawal", "reason", "wrong-child").statusCode()).isEqualTo(303);
        assertThat(level(colleague, theirs)).as("what was said after it waits as well").isEqualTo(before);
        var second = transaction.execute(status -> db.sql("select awaits from people.relationship where person = ? and relative = ?").param(ours.value()).param(theirs.value()).query(UUID.class).single());
        assertThat(second).isNotNull();

        assertThat(signedIn(worker).post("/children/" + ours + "/entries/" + second + "/withdrawal", "reason", "wrong-child").statusCode()).isEqualTo(303);
        int related = transaction.execute(status -> db.sql("select count(*) from people.relationship where person = ? and relative = ?").param(ours.value()).param(theirs.value()).query(Integer.class).single());
        assertThat(related).isZero();
    }

    @Test void somebody_new_and_somebody_of_the_same_hub_wait_for_nobody() {
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(1), new AllocationMade(hub.code(), null, null, null), theirs));

        relate(signedIn(worker));

        assertThat(signedIn(worker).get(at()).body()).doesNotContain("until a manager has confirmed it");
        int open = transaction.execute(status -> db.sql("select count(*) from people.relationship where person = ? and awaits is null").param(ours.value()).query(Integer.class).single());
        assertThat(open).isPositive();
    }

    @Test void somebody_new_who_is_then_said_to_be_the_same_child_joins_no_two_families_alone() {
        var writer = signedIn(worker);
        reason(writer);
        var surname = surname();
        assertThat(writer.post(at() + "/relative", "fact", UUID.randomUUID().toString(), "forenames", "Sam", "surname", surname, "kind", "half-brother", "since", "today", "who", "new").statusCode()).isEqualTo(303);
        var sam = transaction.execute(status -> db.sql("select person from people.person where forenames = 'Sam' and surname = ?").param(surname).query(UUID.class).single());
        var compare = "/children/" + theirs + "/same-as/" + sam;
        assertThat(writer.get(compare).body()).contains("a manager has to confirm");

        assertThat(writer.post(compare, "answer", "same", "stays", theirs.toString(), "words", "They told me so").statusCode()).isEqualTo(303);

        assertThat(level(colleague, theirs)).as("no hub reads the other's family").isEqualTo(Level.STATUS);
        assertThat(level(others, ours)).isEqualTo(Level.STATUS);
        var second = signedIn(colleague);
        reason(second);
        assertThat(second.post(compare, "answer", "confirm").statusCode()).as("whoever decides about neither").isEqualTo(422);
        var lead = signedIn(hub.consultant().username());
        reason(lead);
        assertThat(lead.post(compare, "answer", "confirm").statusCode()).isEqualTo(303);
        assertThat(level(others, ours)).isEqualTo(Level.CONTRIBUTE);
    }

    private void reason(Visitor visitor) {
        visitor.post("/children/" + theirs + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "duty");
    }

    private String surname() {
        return transaction.execute(status -> db.sql("select surname from people.person where person = ?").param(theirs.value()).query(String.class).single());
    }

    private String at() { return "/children/" + ours + "/people"; }

    /** Whoever adds somebody of another hub's family has given a reason to see them. */
    private void relate(Visitor visitor) {
        reason(visitor);
        var saved = visitor.post(at() + "/relative", "fact", UUID.randomUUID().toString(), "forenames", "Ilyas", "surname", surname(), "born", born, "kind", "cousin", "since", "today", "who", theirs.toString());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private void confirm(Visitor visitor, String page) {
        var entry = page.replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        assertThat(visitor.post("/children/" + ours + "/confirmations", "entry", entry, "fact", UUID.randomUUID().toString()).statusCode()).isEqualTo(303);
    }

    private Level level(String username, PersonId child) {
        var asker = workers.called(username).orElseThrow();
        return Asker.as(asker, () -> transaction.execute(status -> access.answer(asker, child.value()).level()));
    }

    private String inHub(String role, String post, String hub) {
        var username = worker(role);
        staff.inPost(username, post, hub, "hub", hub);
        return username;
    }
}
