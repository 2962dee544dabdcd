package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class APromiseToAChildTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    /** The next worker rings whoever promised, and not whoever keyed it. */
    @Test void it_names_whoever_promised() {
        var child = samples.child("Ivy", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade("hub-10", null, UUID.randomUUID().toString(), null), child));
        var typist = worker("practitioner");
        staff.inHub(typist, "hub-10");
        var promised = worker("practitioner");
        staff.inHub(promised, "hub-10");
        var whose = workers.called(promised).orElseThrow();
        var visitor = signedIn(typist);

        var saved = visitor.post("/children/" + child + "/record/promise.made", "fact", UUID.randomUUID().toString(), "children", child.toString(), "happened", "today", "words", "A trip to the sea", "forWhom", whose.id().toString());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/children/" + child + "/promises").body()).contains("A trip to the sea", "by " + whose.name());
    }
}
