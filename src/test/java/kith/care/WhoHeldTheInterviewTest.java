package kith.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.care.MissingFacts.InterviewHeld;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The talk with a child who came back is to be with somebody independent (statutory guidance on children who run away or go missing, 2014). */
class WhoHeldTheInterviewTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    @Test void by_the_childs_own_worker_it_is_said_not_to_be_independent() {
        var hub = world.hub(HASH);
        var child = world.family(hub).amara();
        var today = samples.today();
        samples.record(samples.fact(CareFacts.MISSING_STARTED, today.minusDays(20), new MissingStarted("M"), child), samples.fact(CareFacts.MISSING_ENDED, today.minusDays(19), new MissingEnded(), child),
            samples.fact(MissingFacts.HELD, today.minusDays(18), new InterviewHeld("held", List.of("school"), "own-worker"), child));
        var worker = signedIn(hub.worker().username());

        assertThat(worker.get("/children/" + child + "/care").body()).contains("by the child’s own worker: not independent");
        assertThat(worker.get("/children/" + child + "/record/return-interview.held").body()).contains("Independent service", "Own worker");
    }
}
