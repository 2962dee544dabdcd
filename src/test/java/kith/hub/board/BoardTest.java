package kith.hub.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class BoardTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired ManyChildren many;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;

    @BeforeEach void aHub() {
        if (hash == null) hash = HASH;
        hub = world.hub(hash);
    }

    @Test void a_child_stands_there_with_all_that_the_hub_asks_about() {
        var family = world.family(hub);
        var page = signedIn(hub.worker().username()).get(at()).body();

        assertThat(page).contains("3</strong> children, band 40 to 70", "1</strong> family", "Wanda Worker", "Child protection plan", ">2.25<", "First core group", "not yet", "7 days ago");
        assertThat(page).contains("href=\"/children/" + family.amara() + "/weight\"", "data-row");
    }

    @Test void filters_and_order_come_with_the_address() {
        var family = world.family(hub);
        many.in(hub, 6);
        var worker = signedIn(hub.worker().username());

        assertThat(worker.get(at() + "?status=child-protection").body()).contains(family.ben().toString(), "3 children").doesNotContain("Brightwell");
        assertThat(worker.get(at() + "?worker=none").body()).contains("Who is the key worker?").doesNotContain(family.ben().toString());
        assertThat(worker.get(at() + "?only=question").body()).contains("Eastley").doesNotContain("Adeyemi");
        var heaviest = worker.get(at() + "?sort=weight").body();
        assertThat(heaviest.indexOf(family.amara().toString())).isLessThan(heaviest.indexOf("Aldous"));
        assertThat(heaviest).contains("aria-sort=\"ascending\"");
        var lightest = worker.get(at() + "?sort=weight&down=yes").body();
        assertThat(lightest.indexOf(family.amara().toString())).isGreaterThan(lightest.indexOf("Aldous"));
        assertThat(worker.get(at() + "?only=%3Cscript%3E&sort=x&worker='&by=family").body()).contains("15</strong> children", "<strong>Adeyemi-Clarke</strong>");
    }

    @Test void whoever_came_some_days_ago_is_not_missed_for_weeks() {
        var family = world.family(hub);
        var newcomer = samples.child("Nia", samples.today().minusYears(9));
        var day = samples.today().minusDays(3);
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, day, new ReferralAccepted("2A", "N1"), newcomer),
            samples.fact(HubFacts.ALLOCATED, day, new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), newcomer));

        // whom another hub had for weeks is missed all the same, and whoever came back is not missed for the years between
        var moved = samples.child("Odile", samples.today().minusYears(9));
        var back = samples.child("Pia", samples.today().minusYears(9));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(20), new ReferralAccepted("2A", "N1"), moved, back),
            samples.fact(CaseworkFacts.CLOSED, samples.today().minusWeeks(10), new CaseClosed("RC1"), back),
            samples.fact(FrontDoorFacts.ACCEPTED, day, new ReferralAccepted("2A", "N1"), back),
            samples.fact(HubFacts.ALLOCATED, day, new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), moved, back));

        assertThat(signedIn(hub.worker().username()).get(at() + "?only=alone").body()).contains(family.ben().toString(), moved.toString()).doesNotContain(newcomer.toString(), back.toString());
        assertThat(signedIn(hub.worker().username()).get(at()).body()).contains(newcomer.toString());
    }

    @Test void a_view_is_kept_for_oneself_alone() {
        world.family(hub);
        var worker = signedIn(hub.worker().username());
        assertThat(worker.post(at() + "/views", "name", "Due first", "only", "overdue", "by", "family").statusCode()).isEqualTo(303);
        worker.post(at() + "/views", "name", "Due first", "only", "owed");
        assertThat(worker.get(at()).body()).contains("href=\"/hubs/" + hub.code() + "/board?only=owed\">Due first");
        assertThat(worker.post(at() + "/views", "name", " ").headers().firstValue("location").orElseThrow()).endsWith("/board");

        var other = signedIn(hub.other().username());
        assertThat(other.get(at()).body()).doesNotContain("Due first");
        var id = transaction.execute(status -> db.sql("select id from hub.board_view where hub = :hub").param("hub", hub.code()).query(UUID.class).single());
        other.post(at() + "/views/" + id + "/removal");
        assertThat(worker.get(at()).body()).contains("Due first");
        worker.post(at() + "/views/" + id + "/removal");
        assertThat(worker.get(at()).body()).doesNotContain("Due first");
    }

    @Test void two_hubs_of_one_worker_to_choose_from_one_at_once_and_none_said() {
        assertThat(signedIn(hub.worker().username()).get("/board").headers().firstValue("location").orElseThrow()).endsWith(at());
        assertThat(signedIn(hub.groupManager().username()).get("/board").body()).contains("Which hub?", hub.title() + "b");
        assertThat(as("practitioner").get("/board").body()).contains("You belong to no hub today");
    }

    @Test void no_children_and_a_hub_that_is_not_there() {
        assertThat(signedIn(hub.worker().username()).get(at()).body()).contains("The hub holds no children", "0</strong> children");
        assertThat(signedIn(hub.worker().username()).get("/hubs/nowhere/board").statusCode()).isEqualTo(404);
    }

    /** Twice what its band allows: the figures and the load say so, and nobody falls off. */
    @Test void a_hundred_and_forty_children() {
        many.in(hub, 70);
        var page = signedIn(hub.worker().username()).get(at()).body();

        assertThat(page).contains("kith-pressing\">140</strong> children, band 40 to 70");
        assertThat(page.split("data-row")).hasSize(141);
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/load").body()).contains("Twice as many children as its band");
    }

    @Test void a_hub_that_closes_and_is_led_by_nobody_says_so() {
        var closing = hub.code() + "c";
        world.hub(closing, "Hub Closing", "child-protection", null, samples.today().plusDays(7));
        var page = signedIn(hub.worker().username()).get("/hubs/" + closing + "/board").body();

        assertThat(page).contains("This hub closes on", "Nobody leads this hub today");
    }

    @Test void a_key_worker_who_is_not_in_the_hub_and_a_child_given_to_two_hubs_are_questions() {
        var family = world.family(hub);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(3), new AllocationMade(hub.code(), null, hub.buddysCoordinator().id().toString(), null), family.cleo()));
        var twice = samples.family(null).ben();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(1), new AllocationMade(hub.code(), null, null, null), twice),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(1), new AllocationMade(hub.buddy(), null, null, null), twice));
        var body = signedIn(hub.groupManager().username()).get(at() + "?only=question").body() + signedIn(hub.groupManager().username()).get("/hubs/" + hub.buddy() + "/board").body();

        assertThat(body).contains("Bella Buddy is not in this hub today: is that meant?");
        assertThat(body).contains("Two hubs were given this child on one day");
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/load").body()).contains("Bella Buddy as key worker, who is not in this hub today");
    }

    /** A colleague of another hub sees that the hub holds the children and no more. */
    @Test void of_whom_one_may_know_little_the_board_says_little() {
        var family = world.family(hub);
        var page = as("practitioner").get(at()).body();

        assertThat(page).contains("Kept to fewer people", family.amara().toString()).doesNotContain("First core group").doesNotContain("7 days ago");
        assertThat(Sent.of(signedIn(hub.worker().username()).get(at()))).isNotEmpty();
    }

    private String at() { return "/hubs/" + hub.code() + "/board"; }
}
