package kith.hub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.WeightSet;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Weights worked out by hand from models/weights/default.yml. */
class WeighingTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Loads loads;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private LocalDate today;

    @BeforeEach void aHub() {
        if (hash == null) hash = HASH;
        hub = world.hub(hash);
        today = samples.today();
    }

    /** On a plan 1.5 and new to the hub 0.5; the interpreter is needed for Amara alone. Of the family she counts in full, the others six tenths. */
    @Test void a_family_on_a_plan_that_the_hub_is_getting_to_know() {
        var family = world.family(hub);

        assertThat(weight(family.amara())).isEqualByComparingTo("2.25");
        assertThat(weight(family.ben())).isEqualByComparingTo("1.2");
        assertThat(weight(family.cleo())).isEqualByComparingTo("1.2");
        var load = transaction.execute(status -> loads.of(hub.code(), today).orElseThrow());
        assertThat(load.weight()).isEqualByComparingTo("4.65");
        assertThat(load.families()).isEqualTo(1);
    }

    /** After six weeks a family is known: 1 for a child in need, and nothing for being new. */
    @Test void newly_started_ends_by_itself() {
        var child = held(today.minusWeeks(6));
        assertThat(weight(child)).isEqualByComparingTo("1");
        assertThat(weight(child, today.minusDays(1))).isEqualByComparingTo("1.5");
    }

    @Test void unborn_is_planning_before_birth_and_ends_with_it() {
        var child = samples.child("Unborn", null);
        samples.record(samples.fact(PeopleFacts.REGISTERED, today.minusWeeks(8), new PeopleFacts.PersonRegistered(null, today.plusWeeks(4), null, null), child));
        give(child, today.minusWeeks(8));

        assertThat(weight(child)).isEqualByComparingTo("1.25");
    }

    @Test void set_by_hand_stands_in_place_of_it_all_until_its_end() {
        var child = held(today.minusWeeks(8));
        samples.record(samples.fact(HubFacts.WEIGHT, today.minusDays(2), new WeightSet("whole", 300, "risk", today.plusDays(5)), child));

        assertThat(weight(child)).isEqualByComparingTo("3");
        assertThat(weight(child, today.plusDays(5))).isEqualByComparingTo("1");
        samples.record(samples.fact(HubFacts.WEIGHT, today, new WeightSet("whole", null, "no-longer", today), child));
        assertThat(weight(child)).isEqualByComparingTo("1");
    }

    @Test void travel_and_complexity_are_added() {
        var child = held(today.minusWeeks(8));
        samples.record(samples.fact(HubFacts.WEIGHT, today, new WeightSet("travel", null, "distance", today.plusMonths(3)), child),
            samples.fact(HubFacts.WEIGHT, today, new WeightSet("complexity", null, "risk", null), child));

        assertThat(weight(child)).isEqualByComparingTo("1.75");
    }

    @Test void a_child_of_another_family_counts_in_full_and_one_hub_knows_nothing_of_the_family_in_another() {
        var mother = samples.person("Dora", today.minusYears(30));
        var here = held(today.minusWeeks(8));
        var there = samples.child("Una", today.minusYears(6));
        for (var child : new PersonId[] {here, there}) samples.record(samples.fact(PeopleFacts.RELATED, today.minusWeeks(9), new RelationshipRecorded(mother, "mother", true), child));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, today.minusWeeks(9), new ReferralAccepted("2A", "N1"), there),
            samples.fact(HubFacts.ALLOCATED, today.minusWeeks(8), new AllocationMade(hub.buddy(), null, null, null), there));

        assertThat(weight(here)).isEqualByComparingTo("1");
        assertThat(weight(there)).isEqualByComparingTo("1");
    }

    @Test void the_page_says_why_and_a_manager_sets_it_by_hand() {
        var family = world.family(hub);
        var at = "/children/" + family.amara() + "/weight";
        var manager = signedIn(hub.consultant().username());
        assertThat(manager.get(at).body()).contains("weighs <strong>2.25</strong>", "Visits, core groups and conferences", "The hub is getting to know the family", "a heavier status counts", "Every visit takes an interpreter");
        assertThat(signedIn(hub.worker().username()).get(at).body()).contains("2.25").doesNotContain("Weigh it differently");

        assertThat(manager.post(at, "fact", UUID.randomUUID().toString(), "what", "whole", "points", "many", "reason", "risk").body()).contains("Enter the weight as a number", "Enter until when");
        assertThat(manager.post(at, "fact", UUID.randomUUID().toString(), "what", "whole", "points", "3,5", "reason", "risk", "until", Say.typed(today.plusMonths(3)), "why", "Three courts").statusCode()).isEqualTo(303);
        assertThat(manager.get(at).body()).contains("weighs <strong>3.5</strong>", "the weight set by hand counts");
        manager.post(at + "/ending", "fact", UUID.randomUUID().toString(), "what", "whole");
        assertThat(manager.get(at).body()).contains("weighs <strong>2.25</strong>");
    }

    private PersonId held(LocalDate since) {
        var child = samples.child("Single", today.minusYears(5));
        give(child, since);
        return child;
    }

    private void give(PersonId child, LocalDate since) {
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, since.minusWeeks(1), new ReferralAccepted("2A", "N1"), child),
            samples.fact(HubFacts.ALLOCATED, since, new AllocationMade(hub.code(), null, hub.worker().id().toString(), null), child));
    }

    private BigDecimal weight(PersonId child) {
        return weight(child, today);
    }

    private BigDecimal weight(PersonId child, LocalDate day) {
        return transaction.execute(status -> loads.weighed(child.value(), day).orElseThrow().weight());
    }
}
