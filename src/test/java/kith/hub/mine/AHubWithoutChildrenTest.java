package kith.hub.mine;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where no child is shown it is said why, and the way to the hub's first meeting is there. */
class AHubWithoutChildrenTest extends KithTest {

    @Autowired HubWorld world;

    @Test void of_ones_own_hub_of_another_and_of_none() {
        var hub = world.hub(HASH);

        assertThat(signedIn(hub.worker().username()).get("/hub").body()).contains("No children are allocated to your hub", "/hubs/" + hub.code() + "/meetings\"", "/hubs/" + hub.code() + "/figures\"");
        assertThat(signedIn(hub.groupManager().username()).get("/hubs/" + hub.code()).body()).contains("This hub holds no child whose name you may see", "/hubs/" + hub.code() + "/meetings\"").doesNotContain("your hub");
        assertThat(as("practitioner").get("/hub").body()).contains("You are in no hub today").doesNotContain("your hub");
    }
}
