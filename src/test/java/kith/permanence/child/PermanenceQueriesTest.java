package kith.permanence.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.ledger.PersonId;
import kith.permanence.AdoptionFacts;
import kith.permanence.AdoptionFacts.PanelRecommended;
import kith.permanence.child.PermanenceQueries.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PermanenceQueriesTest extends KithTest {

    @Autowired Samples samples;
    @Autowired PermanenceQueries queries;
    @Autowired TransactionTemplate transaction;

    @Test void a_panel_that_puts_off_and_recommends_on_one_day_has_recommended() {
        for (var first : new String[] {"deferred", "recommended"}) {
            var child = samples.child("Rhian", samples.today().minusYears(2));
            var second = first.equals("deferred") ? "recommended" : "deferred";
            samples.record(samples.fact(AdoptionFacts.RECOMMENDED, samples.today(), new PanelRecommended("plan", first), child), samples.fact(AdoptionFacts.RECOMMENDED, samples.today(), new PanelRecommended("plan", second), child));

            assertThat(steps(child)).singleElement().satisfies(step -> assertThat(step.outcome()).isEqualTo("recommended"));
        }
    }

    @Test void put_off_on_a_later_day_it_is_put_off() {
        var child = samples.child("Rhian", samples.today().minusYears(2));
        samples.record(samples.fact(AdoptionFacts.RECOMMENDED, samples.today().minusDays(1), new PanelRecommended("plan", "recommended"), child), samples.fact(AdoptionFacts.RECOMMENDED, samples.today(), new PanelRecommended("plan", "deferred"), child));

        assertThat(steps(child)).singleElement().satisfies(step -> assertThat(step.outcome()).isEqualTo("deferred"));
    }

    private List<Step> steps(PersonId child) {
        return transaction.execute(begun -> queries.steps(child.value()));
    }
}
