package kith.send;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import kith.send.EducationPlanFacts.AmendmentProposed;
import kith.send.EducationPlanFacts.PlanAmended;
import kith.send.EducationPlanFacts.PlanDrafted;
import kith.send.EducationPlanFacts.PlanRequested;
import kith.send.EducationPlanFacts.PlanStarted;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The family has fifteen days to comment on a draft (Special Educational Needs and Disability Regulations 2014, regulation 13): a plan given before says so. */
class AFinalPlanTooSoonTest extends KithTest {

    private static final String SAYS = "before the time to comment on the draft was over";

    @Autowired HubWorld world;
    @Autowired Samples samples;

    private Family family;
    private Visitor worker;

    @BeforeEach void a_family_and_its_worker() {
        var hub = world.hub(HASH);
        family = world.family(hub);
        worker = signedIn(hub.worker().username());
    }

    @Test void the_page_says_of_a_plan_that_it_was_given_too_soon_and_till_when_the_family_could_comment() {
        drafted(family.amara(), 20);
        given(family.amara(), 10);
        drafted(family.ben(), 30);
        given(family.ben(), 10);

        assertThat(send(family.amara())).contains("Not valid", SAYS, "until " + Say.brief(samples.today().minusDays(5), samples.today()));
        assertThat(send(family.ben())).contains("Has an EHC plan").doesNotContain(SAYS);
    }

    @Test void a_plan_that_was_changed_too_soon_stands_beside_the_first_that_was_in_time() {
        drafted(family.amara(), 90);
        given(family.amara(), 60);
        samples.record(samples.fact(EducationPlanFacts.AMENDMENT, samples.today().minusDays(30), new AmendmentProposed(), family.amara()),
            samples.fact(EducationPlanFacts.AMENDED, samples.today().minusDays(20), new PlanAmended(), family.amara()));

        assertThat(send(family.amara()).split(SAYS, -1)).as("once").hasSize(2);
    }

    private void drafted(PersonId child, int ago) {
        samples.record(samples.fact(EducationPlanFacts.REQUESTED, samples.today().minusDays(120), new PlanRequested("parent"), child),
            samples.fact(EducationPlanFacts.DRAFTED, samples.today().minusDays(ago), new PlanDrafted(), child));
    }

    private void given(PersonId child, int ago) {
        samples.record(samples.fact(EducationPlanFacts.STARTED, samples.today().minusDays(ago), new PlanStarted("mainstream"), child));
    }

    private String send(PersonId child) {
        return worker.get("/children/" + child + "/send").body();
    }
}
