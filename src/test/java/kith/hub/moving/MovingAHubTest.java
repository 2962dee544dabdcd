package kith.hub.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub with its families goes to another, and back. */
class MovingAHubTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Recording recording;
    @Autowired TransactionTemplate transaction;
    @Autowired Carry carry;
    private Hub from;
    private Hub to;
    private Family family;
    private Visitor manager;
    private UUID move;
    private UUID phase;

    @BeforeEach void a_plan_for_a_hub() {
        from = world.hub(HASH);
        to = world.hub(HASH);
        family = world.family(from);
        manager = signedIn(from.groupManager().username());
        move = UUID.randomUUID();
        phase = UUID.randomUUID();
        manager.post("/moves", "fact", move.toString(), "title", "The four new hubs", "why", "Families meet fewer people");
        assertThat(manager.post("/moves/" + move + "/phases", "fact", phase.toString(), "from", from.code(), "to", to.code(), "day", "tomorrow").statusCode()).isEqualTo(303);
    }

    @Test void everything_is_warned_of_and_nothing_is_blocked() {
        var page = manager.get(at()).body();
        assertThat(page).contains("3 children have not been looked at", "3 children on a plan, in an enquiry or in court: a manager has not looked", "3 children's families have not been told", "Wanda Worker has no post in " + to.title(), "comes along to");

        manager.post(at() + "/execution");
        done();

        for (var child : List.of(family.amara(), family.ben(), family.cleo())) assertThat(held(child)).isEqualTo(to.code() + " " + from.worker().id() + " " + to.consultant().id());
        assertThat(manager.get("/moves/" + move).body()).contains("Moved", "3 moved");
        assertThat(signedIn(to.worker().username()).get("/children/" + family.amara() + "/journey").body()).contains("Handed on once: 2 hubs, 1 key worker.");
        assertThat(one("select string_agg(reason || ' ' || (from_key = to_key), ',') from hub.hand_off where person = :p", family.amara())).isEqualTo("hub-move true");
    }

    @Test void a_hub_that_closed_on_the_day_moves_still_and_back_again() {
        transaction.executeWithoutResult(status -> {
            db.sql("update organisation.hub set valid = daterange(lower(valid), :today) where code = :hub").param("today", samples.today()).param("hub", from.code()).update();
            db.sql("update organisation.posting set valid = daterange(lower(valid), :today) where post in (select code from organisation.post where hub = :hub)").param("today", samples.today()).param("hub", from.code()).update();
        });
        assertThat(manager.get(at()).body()).contains("Move 3 children now");

        assertThat(manager.post(at() + "/execution").statusCode()).isEqualTo(303);
        done();

        assertThat(held(family.amara())).startsWith(to.code());
        assertThat(signedIn(leader()).post(at() + "/undoing", "undoing", "The building is not ready").statusCode()).isEqualTo(303);
    }

    @Test void where_whoever_leads_holds_no_child_by_that_alone_the_key_worker_answers() {
        world.leadsWithoutHolding(to);
        manager.post(at() + "/execution");
        done();

        assertThat(held(family.amara())).isEqualTo(to.code() + " " + from.worker().id() + " " + from.worker().id());
    }

    @Test void nobody_of_the_hub_of_before_answers_where_nobody_leads_the_new_one_yet() {
        transaction.executeWithoutResult(status -> db.sql("delete from organisation.posting where worker = ?").param(to.consultant().id()).update());
        manager.post(at() + "/execution");
        done();

        assertThat(one("select coalesce(responsible, 'nobody') from hub.allocation where person = :p", family.amara())).isEqualTo(from.worker().id().toString());
    }

    @Test void undoing_gives_back_what_was_and_leaves_what_has_changed_since() {
        manager.post(at() + "/execution");
        done();
        world.keyed(HubFacts.KEY_WORKER, new HubFacts.KeyWorkerChanged(to.worker().id().toString(), "child-asked"), to.consultant(), "page", family.cleo());

        assertThat(manager.post(at() + "/undoing").body()).contains("Say why it is undone");
        manager = signedIn(to.groupManager().username());
        assertThat(manager.post(at() + "/undoing", "undoing", "no").statusCode()).as("who leads neither the hub nor the service").isEqualTo(409);
        manager = signedIn(leader());
        assertThat(manager.post(at() + "/undoing", "undoing", "The building is not ready").statusCode()).isEqualTo(303);
        done();

        assertThat(held(family.amara())).isEqualTo(from.code() + " " + from.worker().id() + " " + from.consultant().id());
        assertThat(held(family.cleo())).as("somebody decided since").startsWith(to.code() + " " + to.worker().id());
        assertThat(manager.get(at()).body()).contains("Left: something has changed since the move", "Undone: The building is not ready");
        assertThat(one("select count(*)::text from hub.hand_off where person = :p", family.amara())).as("moved and undone on one day").isEqualTo("0");
        assertThat(one("select count(*)::text from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'allocation.made' and a.person = :p", family.amara())).isEqualTo("3");
    }

    @Test void undoing_gives_no_closed_case_to_a_hub_again() {
        var closed = held("Clara", from, from.worker().id(), 1).getFirst();
        manager.post(at() + "/execution");
        done();
        world.keyed(CaseworkFacts.CLOSED, new CaseClosed("RC1"), to.consultant(), "page", closed);
        manager = signedIn(leader());
        manager.post(at() + "/undoing", "undoing", "The building is not ready");
        done();

        assertThat(held(family.amara())).startsWith(from.code());
        assertThat(one("select count(*)::text from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'allocation.made' and a.person = :p", closed)).isEqualTo("2");
        assertThat(one("select count(*)::text from hub.spell where person = :p and until is null", closed)).isEqualTo("0");
        assertThat(manager.get(at()).body()).contains("Left: something has changed since the move");
    }

    @Test void the_time_with_a_hub_leaves_out_the_time_in_which_the_case_was_closed() {
        var child = PersonId.fresh();
        var today = samples.today();
        var given = new AllocationMade(from.code(), from.consultant().id().toString(), from.worker().id().toString(), null);
        samples.record(samples.fact(PeopleFacts.REGISTERED, today.minusYears(2), new PersonRegistered(today.minusYears(8), null, "F", "WBRI"), child),
            samples.fact(FrontDoorFacts.ACCEPTED, today.minusYears(2), new ReferralAccepted("2A", "N1"), child), samples.fact(HubFacts.ALLOCATED, today.minusYears(2), given, child),
            samples.fact(CaseworkFacts.CLOSED, today.minusYears(1), new CaseClosed("RC1"), child),
            samples.fact(FrontDoorFacts.ACCEPTED, today.minusDays(8), new ReferralAccepted("2A", "N1"), child), samples.fact(HubFacts.ALLOCATED, today.minusDays(7), given, child));

        assertThat(transaction.<String>execute(status -> db.sql("select hub_days || ' ' || worker_days from hub.stays(array[:hub], :today) where person = :p").param("hub", from.code()).param("today", today).param("p", child.value()).query(String.class).single())).isEqualTo("7 7");
    }

    @Test void what_is_recorded_about_a_child_before_counts_down_and_a_manager_looks() {
        var worker = signedIn(from.worker().username());
        assertThat(worker.get("/").body()).contains("Look at your children before the hub moves", "3 children, The four new hubs");
        var check = "/children/" + family.amara() + "/moves/" + move;
        assertThat(worker.get(check).body()).contains("Child protection plan", "What must not drop?", "Wanda Worker").doesNotContain("How does the child go?");
        assertThat(worker.post(check, "fact", UUID.randomUUID().toString(), "outcome", "with-care", "tells", from.worker().id().toString()).body()).contains("Say what must not drop");

        worker.post(check, "fact", UUID.randomUUID().toString(), "outcome", "with-care", "drop", "Thursday calls with her father", "knows", from.worker().id().toString(), "tells", from.worker().id().toString());

        assertThat(manager.get(at()).body()).contains("With care", "waits for a manager's look", "Not told; Wanda Worker tells them");
        assertThat(manager.get(check).body()).contains("Thursday calls with her father", "I have looked");
        manager.post(check + "/look");
        assertThat(manager.get(at()).body()).doesNotContain("waits for a manager's look").contains("2 children have not been looked at");
        assertThat(worker.post(check + "/look").statusCode()).as("the worker is no manager").isNotEqualTo(200);
    }

    @Test void a_child_or_a_worker_goes_another_way_with_a_reason() {
        manager.post("/children/" + family.ben() + "/moves/" + move, "fact", UUID.randomUUID().toString(), "outcome", "not-now", "drop", "His review is on Monday", "tells", from.worker().id().toString(), "goes", "stays", "why", "After the review");
        manager.post(at() + "/workers", "worker", from.worker().id().toString(), "hub", to.code(), "other", to.worker().id().toString(), "why", "Wanda goes to court work");
        assertThat(manager.get(at()).body()).contains("Stays for now", "After the review", "does not come along: Wanda Worker takes over in");

        manager.post(at() + "/execution");
        done();

        assertThat(held(family.ben())).startsWith(from.code());
        assertThat(held(family.amara())).startsWith(to.code() + " " + to.worker().id());
        assertThat(manager.get(at()).body()).contains("Left where it was");
    }

    @Test void families_are_told_in_their_language_and_nobody_is_written_to_where_post_is_not_safe() {
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today(), new EssentialsRecorded(null, null, null, null, "", null, null, null, null), family.amara()));
        var page = manager.get(at() + "/families").body();
        assertThat(page).contains("Amara Adeyemi-Clarke, Ben Adeyemi-Clarke and Cleo Adeyemi-Clarke").contains("No letter: post is not safe").contains("Yoruba and English, interpreter needed");
        assertThat(manager.post(at() + "/families", "family", first(page), "fact", UUID.randomUUID().toString()).body()).contains("Say how the family was told");

        manager.post(at() + "/families", "family", first(page), "fact", UUID.randomUUID().toString(), "how-" + first(page), "in-person", "happened-" + first(page), "today");

        assertThat(manager.get(at() + "/families").body()).contains("0</strong> of 1 family");
        assertThat(one("select how from hub.move_ready where person = :p", family.ben())).isEqualTo("in-person");

        var macsen = held("Macsen", from, from.worker().id(), 1).getFirst();
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today(), new EssentialsRecorded("Welsh", false, null, null, null, null, null, null, null), macsen));
        assertThat(manager.get(at() + "/letters").body()).contains("At deulu Macsen", "To the family of Macsen", "Wanda Worker stays your worker").doesNotContain("Larkspur", "14 ");
    }

    @Test void what_is_to_be_put_right_is_counted_down() {
        var nobody = held("Nora", from, null, 1).getFirst();
        move = UUID.randomUUID();
        manager.post("/moves", "fact", move.toString(), "title", "Again", "why", "Because");
        manager.post("/moves/" + move + "/phases", "fact", UUID.randomUUID().toString(), "from", from.code(), "to", to.code(), "day", "tomorrow");
        assertThat(manager.get("/moves/" + move + "/cleansing?what=no-key-worker").body()).contains("/children/" + nobody + "/key-worker", "Nora");
        assertThat(manager.get("/moves/" + move + "/cleansing").body()).contains("No case summary", "Records owed, late");

        samples.record(samples.fact(HubFacts.KEY_WORKER, samples.today(), new HubFacts.KeyWorkerChanged(from.worker().id().toString(), "other"), nobody));

        assertThat(manager.get("/moves/" + move + "/cleansing").body()).contains("1 of 1");
    }

    @Test void a_move_that_was_cut_off_goes_on_and_moves_nobody_twice() {
        var children = held("Many", from, from.worker().id(), 230);
        manager.post(at() + "/execution");
        done();
        done();

        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from hub.allocation where hub = :hub and person = any(:p)").param("hub", to.code()).param("p", children.stream().map(PersonId::value).toArray(UUID[]::new)).query(Integer.class).single())).isEqualTo(230);
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'allocation.made' and a.person = any(:p)").param("p", children.stream().map(PersonId::value).toArray(UUID[]::new)).query(Integer.class).single())).isEqualTo(460);
        assertThat(manager.get("/hubs/" + to.code() + "/figures").body()).contains("233 children now", "The hub moved");
        assertThat(signedIn(to.consultant().username()).get("/hand-offs/children?hub=" + to.code() + "&of=hand-offs&n=1").body()).contains("Hand-offs per child: 1", "Amara Adeyemi-Clarke");
    }

    private String at() {
        return "/moves/" + move + "/phases/" + phase;
    }

    /** The thread of the move and this test do the same, and never to the same child. */
    private void done() {
        while (transaction.execute(status -> carry.batch(phase)) > 0) Thread.onSpinWait();
        while (transaction.<Boolean>execute(status -> db.sql("select begun_at is not null and done_at is null or undone_at is not null and restored_at is null from hub.move_phase where id = :p").param("p", phase).query(Boolean.class).single())) transaction.execute(status -> carry.batch(phase));
    }

    private String leader() {
        var username = worker("senior-leader");
        transaction.executeWithoutResult(status -> {
            db.sql("insert into organisation.post (code, title, role, place, place_kind, full_time, funded, valid) values (:post, 'Head of operations', 'head-of-operations', 'operations', 'service-area', 1, true, daterange('2024-01-01', null))").param("post", "post-" + username).update();
            db.sql("insert into organisation.posting (worker, post, valid) select id, :post, daterange('2024-01-01', null) from access.worker where username = :username").param("post", "post-" + username).param("username", username).update();
        });
        return username;
    }

    private List<PersonId> held(String name, Hub hub, UUID key, int many) {
        var children = IntStream.range(0, many).mapToObj(n -> PersonId.fresh()).toList();
        var facts = new ArrayList<Fact<?>>();
        for (var child : children) {
            facts.add(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(samples.today().minusYears(8), null, "F", "WBRI"), child));
            facts.add(samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", name, "Larch"), child));
        }
        facts.add(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(9), new ReferralAccepted("2A", "N1"), children.toArray(PersonId[]::new)));
        facts.add(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(hub.code(), hub.consultant().id().toString(), key == null ? null : key.toString(), null), children.toArray(PersonId[]::new)));
        samples.record(facts.toArray(Fact<?>[]::new));
        return children;
    }

    private static String first(String page) {
        return page.replaceAll("(?s).*?name=\"family\" value=\"([^\"]+)\".*", "$1");
    }

    private String held(PersonId child) {
        return one("select hub || ' ' || coalesce(key, '') || ' ' || coalesce(responsible, '') from hub.allocation where person = :p", child);
    }

    private String one(String sql, PersonId child) {
        return transaction.execute(status -> db.sql(sql).param("p", child.value()).query(String.class).single());
    }
}
