package kith.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever went from care to a special guardian may ask for advice from sixteen on, however young they were then: the page of care says so as long as anybody can read it. */
class AfterSpecialGuardianshipTest extends KithTest {

    private static final String ADVICE = "may ask for advice and help";

    @Autowired HubWorld world;
    @Autowired Samples samples;

    private Family family;
    private Visitor worker;

    @BeforeEach void a_child_in_care() {
        var hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
        worker.post("/children/" + family.amara() + "/care/start", "fact", UUID.randomUUID().toString(), "happened", Say.typed(samples.today().minusDays(30)), "authority", "court", "legalStatus", "C2", "until", "", "basis", "none");
    }

    @Test void who_went_to_a_special_guardian_is_told() {
        ends("E47");
        assertThat(care()).contains("Not looked after since", ADVICE, "section 24(1A)");
    }

    @Test void who_went_home_is_not() {
        ends("E4A");
        assertThat(care()).contains("Not looked after since").doesNotContain(ADVICE);
    }

    private void ends(String reason) {
        assertThat(worker.post("/children/" + family.amara() + "/record/care.ended", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "reason", reason).statusCode()).isEqualTo(303);
    }

    private String care() {
        return worker.get("/children/" + family.amara() + "/care").body();
    }
}
