package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.access.Asker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has two posts in one hub stands in both relations to the buddy's children: an authority may give either more. */
class TwoPostsTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    @Test void the_coordinator_of_the_buddy_who_is_also_a_social_worker_is_both() {
        var family = samples.family(null);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(World.HUB, null, null, null), family.amara()));
        var username = worker("practitioner");
        staff.inPost(username, "hub-coordinator", World.BUDDY, "hub", World.BUDDY);
        staff.inPost(username, "social-worker", World.BUDDY, "hub", World.BUDDY);
        var worker = workers.called(username).orElseThrow();

        var actors = Asker.as(worker, () -> transaction.execute(status -> db.sql("select unnest(actors) from access.look_at(array[:person]::uuid[], :now, false)")
            .param("person", family.amara().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).list()));

        assertThat(actors).containsAll(List.of("buddy", "buddy-coordinator"));
    }
}
