package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kith.organisation.reading.ModelJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OperatingModelTest {

    private final OperatingModel model = OperatingModels.shipped("slough-2016");

    @Test void the_shipped_model_and_its_folder_are_the_same() {
        assertThat(OperatingModels.in(Path.of("models/slough-2016"))).isEqualTo(model);
        assertThat(OperatingModels.find("slough-2016")).isEqualTo(model);
    }

    @Test void there_are_fifteen_hubs_in_four_groups_and_three_teams() {
        assertThat(model.hubs()).extracting(Hub::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(model.groups()).extracting(group -> model.hubsOf(group).count()).containsExactly(4L, 4L, 5L, 2L);
        assertThat(model.teams()).extracting(Team::code).containsExactly("leaving-care", "cwd-resource", "business-support");
        assertThat(model.serviceAreas()).hasSize(6);
    }

    @Test void a_hub_is_made_like_the_core_hub_unless_it_says_otherwise() {
        assertThat(model.hub("hub-10").orElseThrow().makeUp()).isEqualTo(model.coreHub().makeUp()).extracting(MakeUp::role).containsExactly(
            "consultant-social-worker", "hub-coordinator", "senior-social-worker", "social-worker", "child-and-family-worker", "newly-qualified-social-worker", "clinician");
        assertThat(model.hub("hub-2").orElseThrow().makeUp()).extracting(MakeUp::role).doesNotContain("clinician").hasSize(6);
        assertThat(model.hub("hub-10").orElseThrow().makeUp().getLast().fullTime()).isEqualTo(0.5);
        assertThat(model.hub("hub-10").orElseThrow().children()).isEqualTo(new Span(40, 70));
    }

    @Test void a_hub_begins_when_the_roll_out_says() {
        assertThat(model.hub("hub-10").orElseThrow().begins()).isEqualTo(LocalDate.of(2016, 5, 1));
        assertThat(model.hub("hub-14").orElseThrow().begins()).isEqualTo(LocalDate.of(2016, 7, 4));
        assertThat(model.hub("hub-3").orElseThrow().begins()).isEqualTo(model.validFrom());
    }

    @Test void the_consultant_social_worker_leads_the_hub_and_holds_every_child() {
        var role = model.role("consultant-social-worker");

        assertThat(role.leads(Place.Kind.HUB)).isTrue();
        assertThat(role.holdsEveryChild()).isTrue();
        assertThat(model.role("newly-qualified-social-worker").isProtected()).isTrue();
    }

    @Test void the_establishment_is_that_of_the_plan() {
        var posts = model.establishment();

        assertThat(posts.newPosts().change()).isEqualTo(69);
        assertThat(posts.deletedPosts().change()).isEqualTo(-31);
        assertThat(posts.keptPosts().change()).isEqualTo(-21);
        assertThat(posts.postsOf("newly-qualified-social-worker")).hasValue(13);
        assertThat(posts.postsOf("independent-reviewing-officer")).isEmpty();
    }

    @Test void a_model_kept_before_skills_were_known_asks_for_none_and_can_still_be_changed() {
        var kept = ModelJson.of(OperatingModels.shipped("slough-2016"));
        ((ObjectNode) kept.path("weights")).remove("skills");

        assertThat(ModelRows.of(ModelJson.model(kept)).get("organisation.skill_asked")).isEqualTo("[]");
    }
}
