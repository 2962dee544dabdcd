package kith.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.access.Worker;
import kith.access.workers.Leaving;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Person;
import kith.organisation.Cover;
import kith.organisation.Covers;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each thing that does not fit is asked of whoever answers for the hub, and of nobody else. */
class QuestionsTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Covers covers;
    @Autowired Leaving leaving;
    @Autowired TransactionTemplate transaction;

    @Test void posts_and_hubs_are_asked_of_the_group_manager() {
        var hub = world.hub(HASH);
        var elsewhere = world.hub(HASH);
        world.emptyPost(hub.code(), "Social worker of the north");
        alsoIn(hub.worker(), hub.buddy());
        leaves(hub.buddysCoordinator());

        var page = signedIn(hub.groupManager().username()).get("/structure/questions").body();

        assertThat(page).contains("The post Social worker of the north is vacant", "Wanda Worker has posts in " + hub.title() + " and " + hub.title() + "b", "Nobody takes messages: " + hub.title() + "b has no coordinator",
            "Nobody leads " + hub.title() + "b", "Families ring Cody Coordinator, coordinator of the buddy hub");
        assertThat(signedIn(hub.groupManager().username()).get("/").body()).contains("/structure/questions");
        assertThat(signedIn(elsewhere.groupManager().username()).get("/structure/questions").body()).doesNotContain("of the north");
        assertThat(signedIn(hub.worker().username()).get("/structure/questions").body()).contains("Nothing waits for you");
    }

    @Test void whoever_has_no_account_any_more_leads_no_hub_and_fills_no_post() {
        var hub = world.hub(HASH);
        var manager = signedIn(hub.groupManager().username());
        assertThat(manager.get("/structure/questions").body()).doesNotContain("Nobody leads " + hub.title() + "<", "is vacant");
        for (var each : List.of(hub.consultant(), hub.worker())) leaving.close(new Worker(each.id(), each.name(), each.username()));

        assertThat(manager.get("/structure/questions").body()).contains("Nobody leads " + hub.title(), "The post social worker is vacant");
        assertThat(manager.get("/hubs/load").body()).doesNotContain("Cora Consultant");
    }

    @Test void a_worker_without_a_post_and_a_worker_of_another_hub_who_hold_children_are_asked_about() {
        var hub = world.hub(HASH);
        world.family(hub);
        leaves(hub.worker());
        var manager = signedIn(hub.groupManager().username());

        assertThat(manager.get("/structure/questions").body()).contains("Wanda Worker has no post any more, and is still named for 3 children of " + hub.title(), "Families ring Cody Coordinator, coordinator");
        assertThat(signedIn(hub.consultant().username()).get("/structure/questions").body()).contains("Wanda Worker has no post any more");

        alsoIn(hub.worker(), hub.buddy());
        assertThat(manager.get("/structure/questions").body()).contains("Wanda Worker works in " + hub.title() + "b, and is the key worker of 3 children of " + hub.title());
    }

    /** Put "for good" into a post that was there for a time: the seat is no seat any more, and they cannot open Kith. */
    @Test void whoever_is_in_a_post_that_has_ended_has_no_post() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        signedIn(hub.coordinator().username()).post("/messages/new", "person", family.amara().toString(), "caller", "Ms Sharp", "callerIs", "school", "number", "01632 960123", "about", "Not at school today", "to", "worker:" + hub.worker().id());
        var today = Say.london(clock.instant());
        transaction.executeWithoutResult(done -> db.sql("update organisation.post set valid = daterange(lower(valid), :today) where code in (select post from organisation.posting where worker = :worker)").param("today", today).param("worker", hub.worker().id()).update());

        assertThat(signedIn(hub.groupManager().username()).get("/structure/questions").body()).contains("Wanda Worker has no post any more, and is still named for 3 children of " + hub.title(), "Families ring Cody Coordinator, coordinator");
        assertThat(transaction.<String>execute(status -> db.sql("select as_what from organisation.who_answers(array[:person]::uuid[], :now)").param("person", family.amara().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).single()))
            .isEqualTo("coordinator");
        assertThat(signedIn(hub.coordinator().username()).get("/").body()).as("a call for somebody who cannot read it is the hub's").contains("Ring back Ms Sharp");
    }

    @Test void a_consultant_who_works_elsewhere_is_asked_about_and_whoever_leads_now_is_named_for_all_at_once() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        leaves(hub.consultant());
        alsoIn(hub.consultant(), world.hub(HASH).code());
        var dora = world.post("Dora Deputy", "manager", "consultant-social-worker", hub.code(), "hub", HASH);
        var cora = signedIn(hub.consultant().username());
        assertThat(cora.get("/children/" + family.amara()).statusCode()).isEqualTo(200);
        var says = "Cora Consultant works in ";
        assertThat(signedIn(hub.groupManager().username()).get("/structure/questions").body()).contains(says, "and is responsible for 3 children of " + hub.title(), "/hubs/" + hub.code() + "/responsible");
        var lead = signedIn(dora.username());
        assertThat(lead.get("/structure/questions").body()).contains(says);
        var at = "/hubs/" + hub.code() + "/responsible";
        assertThat(lead.get(at).body()).contains("Cora Consultant works in this hub no longer", "Dora Deputy is responsible for all 3").doesNotContain("Amara");
        assertThat(signedIn(hub.worker().username()).post(at).statusCode()).isEqualTo(403);
        assertThat(signedIn(world.hub(HASH).consultant().username()).get(at).body()).as("decides about none of them").contains("Nothing waits here");

        assertThat(lead.post(at, "fact", UUID.randomUUID().toString()).statusCode()).isEqualTo(303);

        List<String> responsible = transaction.execute(done -> db.sql("select responsible from hub.allocation where hub = ?").param(hub.code()).query(String.class).list());
        assertThat(responsible).containsExactly(dora.id().toString(), dora.id().toString(), dora.id().toString());
        assertThat(cora.get("/children/" + family.amara()).statusCode()).isNotEqualTo(200);
        assertThat(lead.get("/structure/questions").body()).doesNotContain(says);
        assertThat(lead.get(at).body()).contains("Nothing waits here");

        leaves(dora);
        assertThat(signedIn(hub.groupManager().username()).get("/structure/questions").body()).contains("Dora Deputy has no post any more, and is responsible for 3 children");
        assertThat(signedIn(hub.groupManager().username()).get(at).body()).contains("Nobody leads the hub today").doesNotContain("responsible for all 3</button>");
    }

    @Test void a_buddy_that_is_away_too_and_a_cycle_of_cover_are_asked_about_and_families_are_still_answered() {
        var hub = world.hub(HASH);
        var elsewhere = world.hub(HASH);
        world.family(hub);
        var today = Say.london(clock.instant());
        var there = Cover.ofHub(UUID.randomUUID(), hub.code(), hub.buddy(), "training", today, today.plusDays(1));
        var back = Cover.ofHub(UUID.randomUUID(), hub.buddy(), hub.code(), "training", today, today.plusDays(1));
        covers.begin(there);
        covers.begin(Cover.ofHub(back.id(), hub.buddy(), elsewhere.code(), "training", today, today.plusDays(1)));
        assertThat(signedIn(hub.groupManager().username()).get("/structure/questions").body()).contains(hub.title() + " is away, and so is its buddy (" + hub.title() + "b)", "Families ring Greta Manager, group manager");

        transaction.executeWithoutResult(done -> db.sql("delete from organisation.cover where id = :id").param("id", back.id()).update());
        covers.begin(back);
        var page = signedIn(hub.groupManager().username()).get("/structure/questions").body();

        assertThat(page).contains(hub.title() + " is away or does not answer, and is covered by its buddy (" + hub.title() + "b), which is covered by it in turn", "Families ring Greta Manager, group manager");
        transaction.executeWithoutResult(done -> db.sql("delete from organisation.cover where id in (:ids)").param("ids", List.of(there.id(), back.id())).update());
    }

    @Test void cover_that_two_hubs_give_each_other_by_itself_is_no_question() {
        var hub = world.hub(HASH);
        world.family(hub);
        var today = Say.london(clock.instant());
        var covers = List.of(Cover.ofHub(UUID.randomUUID(), hub.code(), hub.buddy(), "nobody answered", today, today.plusDays(1)), Cover.ofHub(UUID.randomUUID(), hub.buddy(), hub.code(), "nobody answered", today, today.plusDays(1)));
        covers.forEach(this.covers::begin);

        assertThat(signedIn(hub.groupManager().username()).get("/structure/questions").body()).doesNotContain("in the end nobody is there", "and so is its buddy");
        transaction.executeWithoutResult(done -> db.sql("delete from organisation.cover where id in (:ids)").param("ids", covers.stream().map(Cover::id).toList()).update());
    }

    @Test void a_child_whom_two_hubs_hold_and_a_hub_that_closed_with_children_are_asked_about() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        transaction.executeWithoutResult(done -> {
            db.sql("insert into hub.spell (person, n, kind, who, since) values (:child, 99, 'hub', :other, :since)").param("child", family.amara().value()).param("other", hub.buddy()).param("since", LocalDate.of(2026, 1, 1)).update();
        });
        var manager = signedIn(hub.groupManager().username());

        assertThat(manager.get("/structure/questions").body()).contains("Amara Adeyemi-Clarke is held by two hubs", "Families ring Wanda Worker, key worker");
        transaction.executeWithoutResult(done -> db.sql("delete from hub.spell where person = :child and n = 99").param("child", family.amara().value()).update());

        transaction.executeWithoutResult(done -> db.sql("update organisation.hub set valid = daterange(lower(valid), :today) where code = :hub").param("today", Say.london(clock.instant())).param("hub", hub.code()).update());
        var head = world.post("Hetty Head", "senior-leader", "head-of-operations", "operations", "service-area", HASH);
        assertThat(signedIn(head.username()).get("/structure/questions").body()).contains(hub.title() + " is closed and still holds 3 children", "href=\"/allocations\">The children who wait");
        leaves(head);
    }

    private void alsoIn(Person person, String hub) {
        transaction.executeWithoutResult(done -> {
            var post = hub + ".social-worker." + UUID.randomUUID();
            db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (:post, 'Social worker', 'social-worker', :hub, 'hub', :hub, 1, true, daterange(:from, null))")
                .param("post", post).param("hub", hub).param("from", LocalDate.of(2024, 1, 1)).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:worker, :post, daterange(:from, null))").param("worker", person.id()).param("post", post).param("from", LocalDate.of(2024, 1, 1)).update();
        });
    }

    private void leaves(Person person) { transaction.executeWithoutResult(done -> db.sql("delete from organisation.posting where worker = :id").param("id", person.id()).update()); }
}
