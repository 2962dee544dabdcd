package kith.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.organisation.ModelOnADay;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may change what, and what takes effect when. */
class ChangingTheStructureTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;
    @Autowired ModelOnADay models;

    private Hub hub;
    private Visitor manager;
    private String today;
    private String soon;

    @BeforeEach void a_hub_with_its_people() {
        hub = world.hub(HASH);
        manager = signedIn(hub.groupManager().username());
        today = Say.typed(day(0));
        soon = Say.typed(day(10));
    }

    @Test void only_whoever_answers_for_the_hub_changes_it() {
        var elsewhere = world.hub(HASH);
        var at = "/structure/changes/hub-changed?hub=" + hub.code();

        assertThat(signedIn(hub.worker().username()).get(at).statusCode()).isEqualTo(403);
        assertThat(signedIn(hub.consultant().username()).get(at).statusCode()).isEqualTo(404);
        assertThat(signedIn(elsewhere.groupManager().username()).get(at).statusCode()).isEqualTo(404);
        assertThat(manager.get(at).statusCode()).isEqualTo(200);
        assertThat(as("administrator").get(at).statusCode()).isEqualTo(200);
        assertThat(signedIn(hub.worker().username()).get("/structure/hubs/" + hub.code()).body()).contains("Wanda Worker").doesNotContain("/structure/changes/");
        assertThat(signedIn(elsewhere.groupManager().username()).post("/structure/changes/hub-closed", "hub", hub.code(), "from", today, "why", "Mine", "sure", "yes").statusCode()).isEqualTo(404);
    }

    @Test void nothing_is_changed_before_somebody_is_sure() {
        var preview = manager.post("/structure/changes/hub-closed", "hub", hub.code(), "from", today, "why", "Too few children").body();

        assertThat(preview).contains("What would come of it", "closes", "No child is touched");
        assertThat(inForce(hub.code(), day(0))).isTrue();
        assertThat(count("select count(*) from organisation.change where hub = :hub")).isZero();
    }

    @Test void a_hub_closes_with_its_posts_and_pairs_and_is_opened_again() {
        world.family(hub);
        assertThat(manager.post("/structure/changes/hub-closed", "hub", hub.code(), "from", soon, "why", "Merged").body()).contains("3 children held by the hub. Each must move", "Amara Adeyemi-Clarke");

        assertThat(manager.post("/structure/changes/hub-closed", "hub", hub.code(), "from", soon, "why", "Merged", "sure", "yes").statusCode()).isEqualTo(303);
        assertThat(inForce(hub.code(), day(9))).isTrue();
        assertThat(inForce(hub.code(), day(10))).isFalse();
        assertThat(count("select count(*) from organisation.hub_member where hub = :hub and upper_inf(valid)")).isZero();
        assertThat(count("select count(*) from organisation.buddy where (hub = :hub or buddy = :hub) and upper_inf(valid)")).isZero();

        manager.post("/structure/changes/" + lastChange() + "/undoing");
        assertThat(inForce(hub.code(), day(10))).isTrue();
        assertThat(count("select count(*) from organisation.hub_member where hub = :hub and upper_inf(valid)")).isEqualTo(4);
        assertThat(count("select count(*) from organisation.buddy where (hub = :hub or buddy = :hub) and upper_inf(valid)")).isEqualTo(2);
    }

    @Test void whoever_leaves_sees_nothing_at_the_next_click_and_nobody_moves_themselves() {
        var family = world.family(hub);
        var wanda = signedIn(hub.worker().username());
        assertThat(wanda.get("/children/" + family.amara()).statusCode()).isEqualTo(200);

        assertThat(manager.post("/structure/changes/person-left", "post", post(hub.worker().id()), "which", "all", "from", today, "why", "Leaves", "change", UUID.randomUUID().toString()).body())
            .contains("Worker leaves the service", "3 children whose key worker they are");
        manager.post("/structure/changes/person-left", "post", post(hub.worker().id()), "which", "all", "from", today, "why", "Leaves", "sure", "yes");

        assertThat(wanda.get("/children/" + family.amara()).statusCode()).isNotEqualTo(200);
        assertThat(wanda.get("/hub").statusCode()).isEqualTo(403);
        assertThat(manager.get("/structure/hubs/" + hub.code()).body()).contains("Wanda Worker leaves the service", "Vacant");
        var admin = worker("administrator");
        assertThat(signedIn(admin).post("/structure/changes/person-placed", "post", vacant(), "worker", workers.called(admin).orElseThrow().id().toString(), "as", "permanent", "others", "keep", "from", today, "why", "Me", "sure", "yes").body()).contains("You cannot change your own posts");
    }

    @Test void an_agency_worker_comes_for_a_set_period_and_a_second_overseer_leads_beside_the_first() {
        var ada = workers.called(worker()).orElseThrow();

        assertThat(manager.post("/structure/changes/person-added", "hub", hub.code(), "worker", ada.id().toString(), "as", "agency", "role", "social-worker", "time", "100", "from", today, "why", "Many referrals").body()).contains("Say until when");
        manager.post("/structure/changes/person-added", "hub", hub.code(), "worker", ada.id().toString(), "as", "agency", "role", "social-worker", "time", "60", "from", today, "until", soon, "why", "Many referrals", "sure", "yes");
        assertThat(manager.get("/structure/hubs/" + hub.code()).body()).contains(ada.name() + ", agency until " + Say.brief(day(10), day(0)), "60% of full time");
        assertThat(signedIn(ada.username()).get("/hub").body()).contains(hub.title());

        assertThat(manager.post("/structure/changes/person-added", "hub", hub.code(), "worker", ada.id().toString(), "as", "second-overseer", "role", "social-worker", "time", "100", "from", today, "until", soon, "why", "New hub").body()).contains("Choose the role that leads");
        manager.post("/structure/changes/person-added", "hub", hub.code(), "worker", hub.other().id().toString(), "as", "second-overseer", "role", "consultant-social-worker", "time", "50", "from", today, "until", soon, "why", "New hub", "sure", "yes");
        assertThat(manager.get("/structure/hubs/" + hub.code()).body()).contains("Oscar Other, oversees it too");
        assertThat(manager.get("/structure").body()).contains("Led by Cora Consultant");
    }

    @Test void a_post_moves_between_bodies_and_becomes_part_time_and_what_is_wrong_is_said() {
        var post = post(hub.worker().id());
        var wrong = manager.post("/structure/changes/post-changed", "post", post, "title", "Social worker", "time", "0", "holds", "role", "funded", "yes", "share-trust", "75", "share-council", "20", "from", "32/13", "why", "").body();
        assertThat(wrong).contains("more than 0", "Enter a day such as", "Say why");

        manager.post("/structure/changes/post-changed", "post", post, "title", "Social worker", "time", "50", "grade", "L7", "holds", "no", "funded", "yes", "share-trust", "75", "share-council", "25", "from", soon, "why", "Joint post", "sure", "yes");
        assertThat(db.sql("select full_time || ' ' || grade || ' ' || holds_children from organisation.post where code = :post and valid @> :day::date").param("post", post).param("day", day(10)).query(String.class).single()).isEqualTo("0.5 L7 false");
        assertThat(db.sql("select count(*) from organisation.post_share where post = :post and valid @> :day::date").param("post", post).param("day", day(10)).query(Integer.class).single()).isEqualTo(2);
        assertThat(db.sql("select full_time from organisation.post where code = :post and valid @> :day::date").param("post", post).param("day", day(9)).query(Double.class).single()).isEqualTo(1.0);
    }

    @Test void buddies_change_on_both_sides_and_a_new_centre_is_linked() {
        var third = world.hub(HASH);
        manager.post("/structure/changes/buddies", "hub", hub.code(), "buddies", third.code(), "from", today, "why", "Nearer", "sure", "yes");
        assertThat(db.sql("select string_agg(hub, ',' order by hub) from organisation.buddy where buddy = :hub and upper_inf(valid)").param("hub", hub.code()).query(String.class).single()).isEqualTo(third.code());
        assertThat(db.sql("select string_agg(buddy, ',' order by buddy) from organisation.buddy where hub = :hub and upper_inf(valid)").param("hub", hub.code()).query(String.class).single()).isEqualTo(third.code());

        manager.post("/structure/changes/localities", "hub", hub.code(), "another", "Larkfield Centre " + hub.code(), "what", "childrens-centre", "from", today, "why", "Agreed", "sure", "yes");
        assertThat(manager.get("/structure/hubs/" + hub.code()).body()).contains("Larkfield Centre " + hub.code());
    }

    @Test void what_is_in_force_is_taken_back_with_a_day() {
        manager.post("/structure/changes/hub-changed", "hub", hub.code(), "name", "Child Protection", "function", "children-looked-after", "group", group(), "children-from", "30", "children-to", "60", "from", Say.typed(day(-5)), "why", "Need", "sure", "yes");
        assertThat(function(day(-5))).isEqualTo("children-looked-after");
        assertThat(manager.post("/structure/changes/" + lastChange() + "/undoing").statusCode()).isEqualTo(303);
        assertThat(function(day(0))).isEqualTo("children-looked-after");

        var taking = "/structure/changes/" + lastChange() + "/reversal";
        assertThat(manager.post(taking, "from", today, "why", "It did not work").body()).contains("What would come of it", "Change the answers");
        assertThat(function(day(0))).as("nobody is sure yet").isEqualTo("children-looked-after");
        manager.post(taking, "from", today, "why", "It did not work", "sure", "yes");
        assertThat(function(day(-1))).isEqualTo("children-looked-after");
        assertThat(function(day(0))).isEqualTo("child-protection");
        assertThat(manager.get("/structure/changes").body()).contains("Taken back: " + hub.title(), "It did not work", "Taken back later");
    }

    @Test void a_closing_that_is_taken_back_seats_nobody_who_has_gone_elsewhere_since() {
        var third = world.hub(HASH);
        var runs = as("administrator");
        runs.post("/structure/changes/hub-closed", "hub", hub.code(), "from", today, "why", "Merged", "sure", "yes");
        var closing = lastChange();
        for (var each : List.of(hub.worker(), hub.other())) {
            world.emptyPost(third.code(), "Seat for " + each.name());
            runs.post("/structure/changes/person-placed", "post", seat(third, "Seat for " + each.name()), "worker", each.id().toString(), "as", "permanent", "others", "keep", "from", today, "why", "After the closing", "sure", "yes");
        }
        runs.post("/structure/changes/person-left", "post", post(hub.other().id()), "which", "all", "from", today, "why", "Leaves", "sure", "yes");

        var preview = runs.post("/structure/changes/" + closing + "/reversal", "from", soon, "why", "Needed after all").body();
        assertThat(preview).contains("What would come of it", "Oscar Other and Wanda Worker have changed post since, and stay where they are");
        runs.post("/structure/changes/" + closing + "/reversal", "from", soon, "why", "Needed after all", "sure", "yes");

        assertThat(inForce(hub.code(), day(10))).isTrue();
        assertThat(seats(hub.consultant().id(), day(10))).containsExactly(hub.code());
        assertThat(seats(hub.worker().id(), day(10))).as("placed elsewhere").containsExactly(third.code());
        assertThat(seats(hub.other().id(), day(10))).as("left").isEmpty();
    }

    @Test void nobody_takes_back_a_closing_that_seats_themselves() {
        transaction.executeWithoutResult(done -> db.sql("insert into access.role_held (worker, role) values (:worker, 'administrator') on conflict do nothing").param("worker", hub.worker().id()).update());
        as("administrator").post("/structure/changes/hub-closed", "hub", hub.code(), "from", today, "why", "Merged", "sure", "yes");

        assertThat(signedIn(hub.worker().username()).post("/structure/changes/" + lastChange() + "/reversal", "from", soon, "why", "My seat", "sure", "yes").body()).contains("You cannot change your own posts");
        assertThat(seats(hub.worker().id(), day(10))).isEmpty();
    }

    @Test void what_was_renamed_again_since_keeps_its_later_name() {
        renamed("First " + hub.code(), today);
        var first = lastChange();
        renamed("Second " + hub.code(), today);

        assertThat(manager.post("/structure/changes/" + first + "/reversal", "from", soon, "why", "Wrong name", "sure", "yes").body()).contains("Nothing of it is left to take back on that day");
        assertThat(name(day(10))).isEqualTo("Second " + hub.code());
    }

    @Test void a_hub_begins_when_it_began_and_not_when_it_was_renamed() {
        renamed("Renamed " + hub.code(), today);

        assertThat(models.on(day(0)).orElseThrow().hub(hub.code()).orElseThrow().begins()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(manager.post("/structure/changes/person-left", "post", post(hub.worker().id()), "which", "all", "from", Say.typed(day(-5)), "why", "Said late", "sure", "yes").statusCode()).isEqualTo(303);
    }

    @Test void a_name_that_is_planned_is_on_no_page_of_a_child_before_its_day() {
        var family = world.family(hub);
        renamed("Later " + hub.code(), soon);
        var wanda = signedIn(hub.worker().username());

        for (var page : List.of("", "/allocation", "/journey"))
            assertThat(wanda.get("/children/" + family.amara() + page).body()).as(page).contains(hub.title()).doesNotContain("Later " + hub.code());
    }

    private void renamed(String name, String from) {
        assertThat(manager.post("/structure/changes/hub-changed", "hub", hub.code(), "name", name, "function", "child-protection", "group", group(), "children-from", "40", "children-to", "70", "from", from, "why", "Clearer", "sure", "yes").statusCode()).isEqualTo(303);
    }

    private String name(LocalDate on) { return db.sql("select name from organisation.hub where code = :hub and valid @> :day::date").param("hub", hub.code()).param("day", on).query(String.class).single(); }

    private String seat(Hub of, String title) { return db.sql("select code from organisation.post where hub = :hub and title = :title").param("hub", of.code()).param("title", title).query(String.class).single(); }

    private List<String> seats(UUID worker, LocalDate on) { return db.sql("select hub from organisation.hub_member where worker = :worker and valid @> :day::date order by hub").param("worker", worker).param("day", on).query(String.class).list(); }

    @Test void a_group_opens_with_a_post_takes_a_hub_and_closes_when_it_is_empty() {
        var name = "Group of " + hub.code();
        var area = db.sql("select code from organisation.service_area where upper_inf(valid) order by code limit 1").query(String.class).single();
        assertThat(manager.get("/structure/changes/group-opened").statusCode()).isEqualTo(404);
        var runs = as("administrator");
        assertThat(runs.post("/structure/changes/group-opened", "name", "", "area", area, "manager", "group-manager", "from", today, "why", "Too many hubs").body()).contains("Give the group a name");
        runs.post("/structure/changes/group-opened", "name", name, "area", area, "manager", "group-manager", "from", today, "why", "Too many hubs", "sure", "yes");
        var group = db.sql("select code from organisation.hub_group where name = :name").param("name", name).query(String.class).single();
        assertThat(runs.get("/structure/parts/" + group).body()).contains(name, "Vacant", "Nothing yet", "Too many hubs");

        var ada = workers.called(worker()).orElseThrow();
        runs.post("/structure/changes/person-placed", "post", group + ".group-manager.1", "worker", ada.id().toString(), "as", "permanent", "others", "keep", "from", today, "why", "Leads it", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + group).body()).contains(ada.name()).doesNotContain("Vacant");
        var was = group();
        assertThat(runs.post("/structure/changes/hub-changed", "hub", hub.code(), "name", "Child Protection", "function", "child-protection", "group", group, "children-from", "40", "children-to", "70", "from", today, "why", "Nearer", "sure", "yes").statusCode()).isEqualTo(303);
        assertThat(group()).isEqualTo(group);
        assertThat(runs.get("/structure/parts/" + group).body()).contains(hub.title());
        assertThat(db.sql("select exists (select from organisation.worker_role where worker = :worker and place = :group and leads and valid @> :day::date)").param("worker", ada.id()).param("group", group).param("day", day(0)).query(Boolean.class).single()).isTrue();

        assertThat(runs.post("/structure/changes/group-closed", "hub", group, "from", soon, "why", "Tried", "sure", "yes").body()).contains("Move first what belongs to it", hub.title());
        db.sql("update organisation.hub set group_code = :was where code = :hub and upper_inf(valid)").param("was", was).param("hub", hub.code()).update();
        runs.post("/structure/changes/group-changed", "hub", group, "name", "Renamed " + hub.code(), "area", area, "from", today, "why", "Clearer", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + group).body()).contains("Renamed " + hub.code());
        assertThat(exported(0)).contains("Renamed " + hub.code()).contains(group);
        runs.post("/structure/changes/group-closed", "hub", group, "from", soon, "why", "Tried", "sure", "yes");
        assertThat(exported(10)).doesNotContain("Renamed " + hub.code());
        var closing = transaction.execute(asked -> db.sql("select id from organisation.change where hub = :group and kind = 'group-closed'").param("group", group).query(UUID.class).single());
        assertThat(runs.post("/structure/changes/" + closing + "/undoing").statusCode()).isEqualTo(303);
        assertThat(exported(10)).contains("Renamed " + hub.code());
        runs.post("/structure/changes/group-closed", "hub", group, "from", today, "why", "Tried", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + group).statusCode()).isEqualTo(303);
    }

    @Test void a_service_area_opens_is_renamed_and_closes() {
        var runs = as("administrator");
        var body = db.sql("select code from organisation.body where upper_inf(valid) order by code limit 1").query(String.class).single();
        runs.post("/structure/changes/area-opened", "name", "Help " + hub.code(), "body", body, "from", today, "why", "Agreed", "sure", "yes");
        var area = db.sql("select code from organisation.service_area where name = :name").param("name", "Help " + hub.code()).query(String.class).single();
        assertThat(manager.get("/structure/changes/area-changed?hub=" + area).statusCode()).isEqualTo(404);
        runs.post("/structure/changes/area-changed", "hub", area, "name", "Early help " + hub.code(), "body", body, "from", today, "why", "Clearer", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + area).body()).contains("Early help " + hub.code(), "Service area");
        assertThat(exported(0)).contains("Early help " + hub.code());
        runs.post("/structure/changes/area-closed", "hub", area, "from", today, "why", "Not needed", "sure", "yes");
        assertThat(exported(0)).doesNotContain("Early help " + hub.code());
    }

    @Test void a_service_area_goes_to_another_legal_body_from_a_day_on_whatever_moved_it_before() {
        var runs = as("administrator");
        var name = "Placements " + hub.code();
        runs.post("/structure/changes/area-opened", "name", name, "body", "council", "from", Say.typed(day(-60)), "why", "Agreed", "sure", "yes");
        var area = db.sql("select code from organisation.service_area where name = :name").param("name", name).query(String.class).single();
        // as files say it: to the trust a month ago
        transaction.executeWithoutResult(done -> db.sql("insert into organisation.service_move (service, body, moves_on, valid) values (:area, 'trust', :on, daterange(:from, null))")
            .param("area", area).param("on", day(-30)).param("from", day(-60)).update());
        assertThat(bodies(area, -40, -10)).containsExactly("council", "trust");

        assertThat(runs.get("/structure/changes/area-changed?hub=" + area).body()).contains("Change name or legal body", "To which legal body does it belong?");
        assertThat(runs.post("/structure/changes/area-changed", "hub", area, "name", name, "body", "trust", "from", today, "why", "Same").body()).contains("Nothing is different");
        assertThat(runs.post("/structure/changes/area-changed", "hub", area, "name", name, "body", "council", "from", soon, "why", "The contract ends").body()).contains("Legal body", "belongs to");
        runs.post("/structure/changes/area-changed", "hub", area, "name", name, "body", "council", "from", soon, "why", "The contract ends", "sure", "yes");
        assertThat(bodies(area, -40, -10, 9, 10, 40)).containsExactly("council", "trust", "trust", "council", "council");
        assertThat(db.sql("select body from organisation.service_body where service = :area and valid @> :day::date order by since desc nulls last limit 1").param("area", area).param("day", day(10)).query(String.class).single()).isEqualTo("council");

        var change = transaction.execute(asked -> db.sql("select id from organisation.change where hub = :area and kind = 'area-changed'").param("area", area).query(UUID.class).single());
        runs.post("/structure/changes/" + change + "/undoing");
        assertThat(bodies(area, 9, 10)).containsExactly("trust", "trust");
        runs.post("/structure/changes/area-closed", "hub", area, "from", today, "why", "Not needed", "sure", "yes");
    }

    @Test void a_hub_that_is_still_to_open_is_staffed_before_its_first_day() {
        var runs = as("administrator");
        var group = db.sql("select code from organisation.hub_group where upper_inf(valid) order by number limit 1").query(String.class).single();
        runs.post("/structure/changes/hub-opened", "number", "8123", "name", "New Start", "function", "child-protection", "group", group, "children-from", "40", "children-to", "70", "buddy", "none", "posts", "social-worker", "posts", "hub-coordinator", "from", soon, "why", "Too many children", "sure", "yes");
        var page = runs.get("/structure/hubs/hub-8123").body();
        var links = Pattern.compile("/structure/changes/[a-z-]+[?](?:hub|post)=[^\"]+").matcher(page).results().map(MatchResult::group).distinct().toList();
        assertThat(links).anyMatch(each -> each.contains("person-placed")).anyMatch(each -> each.contains("post-added"));
        for (var link : links) assertThat(runs.get(link).statusCode()).as(link).isEqualTo(200);

        var post = "hub-8123.social-worker.1";
        assertThat(runs.get("/structure/changes/person-placed?post=" + post).body()).as("its first day stands there already").contains("value=\"" + soon + "\"");
        var ada = workers.called(worker()).orElseThrow();
        assertThat(runs.post("/structure/changes/person-placed", "post", post, "worker", ada.id().toString(), "as", "permanent", "others", "keep", "from", today, "why", "New", "sure", "yes").body()).contains("The day must be " + Say.date(day(10)) + " or later");
        assertThat(runs.post("/structure/changes/person-placed", "post", post, "worker", ada.id().toString(), "as", "permanent", "others", "keep", "from", soon, "why", "New", "sure", "yes").statusCode()).isEqualTo(303);
        assertThat(seats(ada.id(), 9)).isEmpty();
        assertThat(seats(ada.id(), 10)).containsExactly(post);

        // whose hub closes on that day moves on that day
        var mine = post(hub.worker().id());
        assertThat(runs.get("/structure/changes/person-moved?post=" + mine).body()).contains("New Start: Hub coordinator").contains(", from " + Say.brief(day(10), day(0)));
        assertThat(runs.post("/structure/changes/person-moved", "post", mine, "to", "hub-8123.hub-coordinator.1", "from", today, "why", "New hub", "sure", "yes").body()).contains("There is no such post on that day");
        assertThat(runs.post("/structure/changes/person-moved", "post", mine, "to", "hub-8123.hub-coordinator.1", "from", soon, "why", "New hub", "sure", "yes").statusCode()).isEqualTo(303);
        assertThat(seats(hub.worker().id(), 9)).containsExactly(mine);
        assertThat(seats(hub.worker().id(), 10)).containsExactly("hub-8123.hub-coordinator.1");
        List<UUID> changes = transaction.execute(asked -> db.sql("select id from organisation.change where undone_at is null and starting = :day and (hub = 'hub-8123' or worker = :wanda) order by place desc").param("day", day(10)).param("wanda", hub.worker().id()).query(UUID.class).list());
        for (var change : changes) assertThat(runs.post("/structure/changes/" + change + "/undoing").statusCode()).isEqualTo(303);
        assertThat(runs.get("/structure/hubs/hub-8123").statusCode()).isEqualTo(404);
    }

    private List<String> seats(UUID worker, int day) {
        return transaction.execute(asked -> db.sql("select post from organisation.posting where worker = :worker and valid @> :day::date order by post").param("worker", worker).param("day", day(day)).query(String.class).list());
    }

    @Test void whoever_leaves_the_service_leaves_what_was_planned_and_what_rests_too() {
        var mine = post(hub.worker().id());
        var runs = as("administrator");
        runs.post("/structure/changes/post-added", "hub", hub.code(), "role", "social-worker", "time", "100", "holds", "role", "funded", "yes", "from", today, "why", "Busy", "sure", "yes");
        var acting = vacant();
        manager.post("/structure/changes/person-placed", "post", acting, "worker", hub.worker().id().toString(), "as", "acting-up", "others", "leave", "from", today, "until", soon, "why", "Acts up", "sure", "yes");
        assertThat(seats(hub.worker().id(), 11)).as("the own post rests, and goes on afterwards").containsExactly(mine);

        assertThat(manager.post("/structure/changes/person-left", "post", acting, "which", "all", "from", Say.typed(day(1)), "why", "Leaves").body()).contains("leaves the service, and what was planned for later");
        assertThat(manager.post("/structure/changes/person-left", "post", acting, "which", "all", "from", Say.typed(day(1)), "why", "Leaves", "sure", "yes").statusCode()).isEqualTo(303);

        assertThat(seats(hub.worker().id(), 0)).containsExactly(acting);
        int left = transaction.execute(asked -> db.sql("select count(*) from organisation.posting where worker = :worker and (upper_inf(valid) or upper(valid) > :day)").param("worker", hub.worker().id()).param("day", day(1)).query(Integer.class).single());
        assertThat(left).isZero();
    }

    @Test void when_a_post_or_a_hub_ends_nobody_is_planned_into_it_any_more() {
        var mine = post(hub.worker().id());
        var ada = workers.called(worker()).orElseThrow();
        manager.post("/structure/changes/person-left", "post", mine, "which", "this", "from", today, "why", "Goes", "sure", "yes");
        manager.post("/structure/changes/person-placed", "post", mine, "worker", ada.id().toString(), "as", "permanent", "others", "keep", "from", soon, "why", "Comes", "sure", "yes");
        assertThat(seats(ada.id(), 10)).containsExactly(mine);
        manager.post("/structure/changes/post-removed", "post", mine, "from", Say.typed(day(5)), "why", "Not needed", "sure", "yes");
        assertThat(seats(ada.id(), 10)).isEmpty();

        var others = post(hub.other().id());
        manager.post("/structure/changes/person-left", "post", others, "which", "this", "from", today, "why", "Goes", "sure", "yes");
        manager.post("/structure/changes/person-placed", "post", others, "worker", ada.id().toString(), "as", "permanent", "others", "keep", "from", soon, "why", "Comes", "sure", "yes");
        manager.post("/structure/changes/hub-closed", "hub", hub.code(), "from", Say.typed(day(5)), "why", "Merged", "sure", "yes");
        assertThat(seats(ada.id(), 10)).isEmpty();
    }

    @Test void a_post_is_added_to_a_group_changed_and_taken_away_by_whoever_answers_for_everything() {
        var group = "group-of-" + hub.code();
        db.sql("insert into organisation.hub_group (code, number, name, service_area, valid) select :group, 77, :name, min(code), daterange('2024-01-01', null) from organisation.service_area").param("group", group).param("name", "Of " + hub.code()).update();
        var runs = as("administrator");
        assertThat(manager.get("/structure/changes/post-added?hub=" + group).statusCode()).isEqualTo(404);
        assertThat(runs.get("/structure/changes/post-added?hub=" + group).body()).contains("Group manager").doesNotContain("be given children", "Consultant social worker");

        runs.post("/structure/changes/post-added", "hub", group, "role", "group-manager", "time", "50", "title", "Deputy " + hub.code(), "funded", "yes", "from", today, "why", "Two hubs more", "sure", "yes");
        var post = group + ".group-manager.1";
        assertThat(runs.get("/structure/parts/" + group).body()).contains("Deputy " + hub.code(), "half time", "Vacant", "Two hubs more", "/structure/changes/post-changed?post=" + post);
        assertThat(exported(0)).contains("Deputy " + hub.code());
        runs.post("/structure/changes/post-changed", "post", post, "title", "Deputy " + hub.code(), "time", "100", "funded", "yes", "from", today, "why", "Full time", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + group).body()).doesNotContain("half time");
        runs.post("/structure/changes/post-removed", "post", post, "from", today, "why", "Not needed", "sure", "yes");
        assertThat(runs.get("/structure/parts/" + group).body()).contains("No post of its own");
        db.sql("delete from organisation.hub_group where code = :group").param("group", group).update();
    }

    private List<String> bodies(String area, int... days) {
        return IntStream.of(days).mapToObj(each -> models.on(day(each)).orElseThrow().serviceAreas().stream().filter(it -> it.code().equals(area)).findFirst().orElseThrow().bodyOn(day(each))).toList();
    }

    /** As `model export` writes it. */
    private String exported(int day) { return transaction.execute(asked -> models.written(day(day), clock.instant()).orElseThrow().toString()); }

    private LocalDate day(int days) { return Say.london(clock.instant()).plusDays(days); }

    private boolean inForce(String code, LocalDate on) { return db.sql("select exists (select from organisation.hub where code = :hub and valid @> :day::date)").param("hub", code).param("day", on).query(Boolean.class).single(); }

    private String function(LocalDate on) { return db.sql("select function from organisation.hub where code = :hub and valid @> :day::date").param("hub", hub.code()).param("day", on).query(String.class).single(); }

    private String group() { return db.sql("select group_code from organisation.hub where code = :hub and upper_inf(valid)").param("hub", hub.code()).query(String.class).single(); }

    private int count(String sql) { return transaction.execute(asked -> db.sql(sql).param("hub", hub.code()).query(Integer.class).single()); }

    private UUID lastChange() { return transaction.execute(asked -> db.sql("select id from organisation.change where hub = :hub and kind <> 'reversed' order by place desc limit 1").param("hub", hub.code()).query(UUID.class).single()); }

    private String vacant() {
        return db.sql("select p.code from organisation.post p where p.hub = :hub and not exists (select from organisation.posting g where g.post = p.code and upper_inf(g.valid)) limit 1").param("hub", hub.code()).query(String.class).single();
    }

    private String post(UUID worker) { return db.sql("select post from organisation.posting where worker = :worker and upper_inf(valid)").param("worker", worker).query(String.class).single(); }
}
