package kith.casework.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.Door;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import kith.protection.EmergencyFacts;
import kith.protection.EmergencyFacts.PoliceProtectionStarted;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever finds a child is told whose the child is now, and of a closed case whose it was. */
class WhoseIsTheChildTest extends KithTest {

    @Autowired Samples samples;
    @Autowired HubWorld world;
    @Autowired Door door;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private String surname;
    private PersonId child;

    @BeforeEach void aChildOfAHub() {
        hub = world.hub(HASH);
        transaction.executeWithoutResult(status -> db.sql("update organisation.hub set title = 'The Harbour Team' where code = :hub").param("hub", hub.code()).update());
        surname = Door.surname();
        child = door.person("Tess", surname, samples.today().minusYears(6), "F");
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusYears(2), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child));
    }

    @Test void the_hub_is_called_what_it_is_called_everywhere_and_the_status_has_its_own_colour() {
        samples.record(samples.fact(EmergencyFacts.POLICE_STARTED, samples.today(), new PoliceProtectionStarted("hospital"), child));

        assertThat(search(as("practitioner"))).contains("The Harbour Team", "Wanda Worker").containsPattern("govuk-tag--red[^>]*>\\s*Police protection").doesNotContain(hub.title());
        assertThat(contact()).contains("The Harbour Team, Wanda Worker");
    }

    @Test void of_a_closed_case_it_is_said_whose_it_was_and_nobody_is_to_be_rung() {
        var day = samples.today().minusMonths(3);
        samples.record(samples.fact(CaseworkFacts.CLOSED, day, new CaseClosed("RC1"), child));
        var was = "Was with The Harbour Team until " + Say.date(day);

        assertThat(search(as("practitioner"))).contains(was).doesNotContain("Wanda Worker");
        assertThat(contact()).contains(was).doesNotContain("Wanda Worker");
        assertThat(as("emergency-duty-team").get("/night/" + child).body()).contains(was, "Key worker until " + Say.date(day)).doesNotContain("Cora Consultant", "Cody Coordinator");
        var message = as("practitioner").get("/messages/new?about=" + child).body();
        assertThat(message).contains("The case was closed on " + Say.date(day), "Wanda Worker in The Harbour Team worked with them").doesNotContain("value=\"worker:" + hub.worker().id() + "\" selected")
            .containsPattern("value=\"hub:[^\"]+\" selected");

        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub.code(), null, hub.worker().id().toString(), null), child));
        assertThat(search(as("practitioner"))).as("given to it again").contains("Wanda Worker").doesNotContain("Was with");
    }

    private String search(Visitor visitor) {
        return visitor.search("Tess " + surname).body();
    }

    private String contact() {
        var visitor = as("duty-team");
        return visitor.get(visitor.post("/contacts/new", "contact", UUID.randomUUID().toString(), "who", "Tess " + surname).headers().firstValue("Location").orElseThrow()).body();
    }
}
