package kith.care;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.care.RightsFacts.AccommodationAgreed;
import kith.care.RightsFacts.AgreementWithdrawn;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Children Act 1989, section 20(7): nobody is accommodated over the objection of a parent who can provide it. */
class WhoAgreesTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;

    private final PersonId father = PersonId.fresh();
    private Family family;
    private Visitor worker;

    @BeforeEach void a_father_who_withdrew() {
        var hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
        samples.record(samples.fact(RightsFacts.AGREED, samples.today().minusDays(30), new AccommodationAgreed(father, "spoken"), family.amara()),
            samples.fact(RightsFacts.WITHDRAWN, samples.today().minusDays(10), new AgreementWithdrawn(father, "spoken"), family.amara()));
    }

    @Test void what_one_parent_withdrew_the_other_does_not_give() {
        samples.record(samples.fact(RightsFacts.AGREED, samples.today().minusDays(9), new AccommodationAgreed(family.mother(), "spoken"), family.amara()));

        assertThat(worker.get("/children/" + family.amara() + "/consents").body()).contains("Withdrawn ", ", which stands although ");
    }

    @Test void whoever_withdrew_may_agree_again() {
        samples.record(samples.fact(RightsFacts.AGREED, samples.today().minusDays(9), new AccommodationAgreed(father, "spoken"), family.amara()));

        assertThat(worker.get("/children/" + family.amara() + "/consents").body()).contains("Agreed ").doesNotContain("Withdrawn ");
    }
}
