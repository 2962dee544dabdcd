package kith.permanence.child;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import kith.permanence.AdoptionFacts;
import kith.permanence.AdoptionFacts.AdoptionApplicationMade;
import kith.permanence.AdoptionFacts.AdoptionConsentGiven;
import kith.permanence.AdoptionFacts.AdoptionConsentWithdrawn;
import kith.permanence.AdoptionFacts.AdoptionMatched;
import kith.permanence.AdoptionFacts.AdoptionPlacementReversed;
import kith.permanence.AdoptionFacts.PermanencePlanMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way to adoption may be gone twice, and a consent lasts as long as the law lets it. */
class TheWayToAdoptionTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    private PersonId child;
    private Visitor worker;

    @BeforeEach void adoption_is_the_plan() {
        var hub = world.hub(HASH);
        child = world.family(hub).amara();
        worker = signedIn(hub.worker().username());
        samples.record(samples.fact(AdoptionFacts.PLAN, samples.today().minusMonths(9), new PermanencePlanMade("adoption"), child),
            samples.fact(AdoptionFacts.CONSENT, samples.today().minusMonths(8), new AdoptionConsentGiven("father", "both", null), child),
            samples.fact(AdoptionFacts.MATCHED, samples.today().minusMonths(7), new AdoptionMatched(false, 2, null, null), child),
            samples.fact(AdoptionFacts.APPLIED, samples.today().minusMonths(3), new AdoptionApplicationMade(), child));
    }

    @Test void after_a_placement_that_was_reversed_the_next_match_and_application_are_still_to_come() {
        assertThat(page()).doesNotContain(record("adoption.matched"), record("adoption-application.made"));

        samples.record(samples.fact(AdoptionFacts.PLACEMENT_REVERSED, samples.today().minusMonths(1), new AdoptionPlacementReversed(null), child));
        assertThat(page()).contains(record("adoption.matched"), record("adoption-application.made"), "The placement was reversed");

        samples.record(samples.fact(AdoptionFacts.MATCHED, samples.today().minusDays(9), new AdoptionMatched(false, 1, null, null), child),
            samples.fact(AdoptionFacts.APPLIED, samples.today().minusDays(2), new AdoptionApplicationMade(), child));
        assertThat(page()).doesNotContain(record("adoption.matched"), record("adoption-application.made"));
    }

    /** Adoption and Children Act 2002, section 52(4). */
    @Test void a_consent_cannot_be_withdrawn_once_the_application_is_made() {
        samples.record(samples.fact(AdoptionFacts.CONSENT_WITHDRAWN, samples.today().minusMonths(2), new AdoptionConsentWithdrawn("father"), child));
        assertThat(page()).contains("came after the application, and has no effect").doesNotContain("Withdrawn");
    }

    @Test void before_the_application_or_after_a_reversal_it_can() {
        samples.record(samples.fact(AdoptionFacts.PLACEMENT_REVERSED, samples.today().minusMonths(1), new AdoptionPlacementReversed(null), child),
            samples.fact(AdoptionFacts.CONSENT_WITHDRAWN, samples.today().minusDays(3), new AdoptionConsentWithdrawn("father"), child));
        assertThat(page()).contains("Withdrawn").doesNotContain("has no effect");
    }

    private String page() {
        return worker.get("/children/" + child + "/permanence").body();
    }

    private String record(String type) {
        return "/children/" + child + "/record/" + type + "?";
    }
}
