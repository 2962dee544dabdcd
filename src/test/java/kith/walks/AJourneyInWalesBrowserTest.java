package kith.walks;

import org.junit.jupiter.api.Test;

/** One journey under the law of Wales each time; the others are walked in the long lane. */
class AJourneyInWalesBrowserTest extends JourneyWalk {

    @Test void private_fostering_from_the_proposal_to_the_end() { privateFostering(Country.WALES, 1280); }
}
