package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocatingAChildTest {

    private final Allocator allocator = new Allocator(OperatingModels.shipped("slough-2016"));

    @ParameterizedTest @CsvSource({
        "4, child-in-need, hub-5", "4, child-protection, hub-10", "4, section-47, hub-10", "4, looked-after, hub-14", "1, looked-after, hub-4",
        "2, looked-after, hub-14", "16, looked-after, leaving-care", "19, care-leaver, leaving-care", "4, contact, hub-1", "4, early-help, hub-1", "4, closed, hub-1"})
    void status_and_age_lead_to_the_hub_that_does_the_work(int age, String status, String hub) {
        assertThat(allocator.propose(Situation.of(age, status), Map.of()).hub()).isEqualTo(hub);
    }

    @Test void an_unborn_child_a_disabled_child_and_an_urgent_one_have_hubs_of_their_own() {
        assertThat(allocator.propose(Situation.ofUnborn("child-in-need"), Map.of()).hub()).isEqualTo("hub-4");
        assertThat(allocator.propose(Situation.of(9, "child-protection").ofDisabledChild(), Map.of()).hub()).isEqualTo("hub-3");
        assertThat(allocator.propose(Situation.of(9, "section-47").ofUrgency(), Map.of()).hub()).isEqualTo("hub-9");
    }

    @Test void the_hub_with_most_room_is_taken_and_says_so() {
        var proposal = allocator.propose(Situation.of(4, "child-in-need"), Map.of("hub-5", 50, "hub-6", 48, "hub-7", 61, "hub-8", 48));

        assertThat(proposal).isEqualTo(new Proposal("hub-6", List.of(
            "Child in need or being assessed: Assessment and short-term work belong to the prevention and intervention hubs.",
            "Of 4 hubs that do this work, Hub 6, Prevention and Intervention has most room (48 children).")));
    }

    @Test void a_full_hub_is_proposed_with_a_warning() {
        var proposal = allocator.propose(Situation.of(4, "looked-after"), Map.of("hub-14", 75, "hub-15", 72));

        assertThat(proposal.hub()).isEqualTo("hub-15");
        assertThat(proposal.reasons()).last().isEqualTo("Hub 15, Children Looked After already holds 72 children, and 70 is the most it should hold.");
    }

    @Test void a_child_follows_the_family_and_the_reason_names_the_other_rule() {
        var proposal = allocator.propose(Situation.of(4, "child-protection").withFamilyIn("hub-7"), Map.of());

        assertThat(proposal.hub()).isEqualTo("hub-7");
        assertThat(proposal.reasons()).containsExactly(
            "Brothers and sisters stay together: Hub 7, Prevention and Intervention holds this family.",
            "By itself the rule “child protection plan” would lead elsewhere: The child is the subject of a child protection plan. Ask whether the family should move together.");
    }

    @Test void a_child_in_care_goes_to_a_hub_for_the_long_term_but_to_that_of_a_sibling_in_care() {
        assertThat(allocator.propose(Situation.of(4, "looked-after").withFamilyIn("hub-7"), Map.of()).hub()).isEqualTo("hub-14");
        assertThat(allocator.propose(Situation.of(4, "looked-after").withFamilyIn("hub-15"), Map.of()).hub()).isEqualTo("hub-15");
    }

    @Test void siblings_are_placed_together_by_the_rule_that_leads() {
        var family = List.of(Situation.ofUnborn("child-in-need"), Situation.of(3, "child-protection"), Situation.of(7, "child-in-need"), Situation.of(17, "care-leaver"));

        assertThat(allocator.proposeTogether(family, Map.of())).extracting(Proposal::hub).containsExactly("hub-10", "hub-10", "hub-10", "leaving-care");
    }

    @Test void the_order_of_siblings_does_not_matter() {
        var family = new ArrayList<>(List.of(Situation.ofUnborn("child-in-need"), Situation.of(3, "child-protection"), Situation.of(7, "contact")));
        var before = allocator.proposeTogether(family, Map.of());

        assertThat(allocator.proposeTogether(family.reversed(), Map.of())).isEqualTo(before.reversed());
    }

    @Test void many_families_spread_evenly_and_always_alike() {
        var families = Collections.nCopies(400, List.of(Situation.of(3, "child-in-need"), Situation.of(5, "contact")));

        var proposals = allocator.proposeAll(families, Map.of());

        assertThat(proposals).isEqualTo(allocator.proposeAll(families, Map.of()));
        assertThat(proposals.stream().flatMap(List::stream).collect(Collectors.groupingBy(Proposal::hub, Collectors.counting())))
            .containsOnly(entry("hub-5", 200L), entry("hub-6", 200L), entry("hub-7", 200L), entry("hub-8", 200L));
    }

    @Test void a_child_whose_hub_the_model_lacks_goes_where_the_rest_go(@TempDir Path folder) throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "function: urgent-response", "function: child-protection").read();

        var proposal = new Allocator(changed).propose(Situation.of(4, "section-47").ofUrgency(), Map.of());

        assertThat(proposal).isEqualTo(new Proposal("hub-1", List.of("No hub does the work that the rule “urgent” asks for.", "Nothing else is known yet, so the front door looks first.")));
    }

    @Test void an_unknown_age_fits_no_rule_about_age() {
        var child = new Situation(Set.of("looked-after"), Optional.empty(), false, false, false, Optional.empty());

        assertThat(allocator.propose(child, Map.of()).hub()).isEqualTo("hub-14");
    }
}
