package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Origin;
import kith.ledger.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no file can tell of an assessment is not late: no wall of false red after go-live. */
class AnAssessmentFromAFileTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    @Test void it_says_nothing_is_late_that_no_file_could_tell() {
        var day = samples.today().minusMonths(3);
        var loaded = samples.child("Kit", samples.today().minusYears(9));
        var typed = samples.child("Kay", samples.today().minusYears(8));
        for (var child : new PersonId[] {loaded, typed}) samples.record(samples.fact(HubFacts.ALLOCATED, day, new AllocationMade("hub-10", null, UUID.randomUUID().toString(), null), child));
        samples.record(samples.fact(CaseworkFacts.ASSESSMENT_STARTED, day, new AssessmentStarted("child-and-family"), loaded).from(new Origin("a-file", day)), samples.fact(CaseworkFacts.ASSESSMENT_STARTED, day, new AssessmentStarted("child-and-family"), typed));
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        var visitor = signedIn(username);

        assertThat(visitor.get("/children/" + typed + "/assessment").body()).contains("The child is seen", "kith-due--late");
        assertThat(visitor.get("/children/" + loaded + "/assessment").body()).contains("Started").doesNotContain("kith-due--late");
    }
}
