package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostsTest {

    private final List<Post> posts = Posts.of(OperatingModels.shipped("slough-2016"));

    @Test void every_hub_has_the_posts_of_the_core_hub() {
        assertThat(posts).filteredOn(post -> post.place().equals("hub-10")).extracting(Post::code).containsExactly(
            "hub-10.consultant-social-worker.1", "hub-10.hub-coordinator.1", "hub-10.senior-social-worker.1", "hub-10.social-worker.1",
            "hub-10.child-and-family-worker.1", "hub-10.newly-qualified-social-worker.1", "hub-10.clinician.1");
    }

    @Test void posts_that_the_establishment_does_not_pay_for_stay_without_money() {
        assertThat(posts).filteredOn(post -> !post.funded()).extracting(Post::code).containsExactly(
            "hub-14.newly-qualified-social-worker.1", "hub-15.newly-qualified-social-worker.1",
            "leaving-care.social-worker.3", "leaving-care.newly-qualified-social-worker.1");
    }

    @Test void posts_beyond_the_need_go_where_posts_are_missing() {
        assertThat(posts).extracting(Post::code).contains("leaving-care.senior-social-worker.2", "hub-14.senior-social-worker.2", "hub-15.senior-social-worker.2",
            "leaving-care.child-and-family-worker.1");
        assertThat(posts).filteredOn(post -> post.role().equals("senior-social-worker")).hasSize(20).allMatch(Post::funded);
    }

    @Test void no_two_posts_have_one_code() {
        assertThat(posts).extracting(Post::code).doesNotHaveDuplicates();
    }

    @Test void a_team_may_call_a_role_by_its_own_name() {
        assertThat(posts).filteredOn(post -> post.code().equals("leaving-care.hub-coordinator.1")).extracting(Post::title).containsExactly("Team coordinator");
    }
}
