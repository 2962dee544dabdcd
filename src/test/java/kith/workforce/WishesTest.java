package kith.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Visitor;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who asked to move, and the two who agreed: seen by those and by nobody else. */
class WishesTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;

    @Test void somebody_asks_to_move_and_a_manager_and_the_head_of_service_agree_with_reasons() {
        var here = world.hub(HASH);
        var there = world.hub(HASH);
        var third = world.hub(HASH);
        var head = signedIn(world.head(HASH).username());
        var wanda = signedIn(here.worker().username());
        assertThat(wanda.get("/structure").body()).contains("/structure/wishes");
        assertThat(wanda.post("/structure/wishes", "to", "", "why", "").body()).contains("Choose where you would like to work", "Say why, for whoever answers");
        var id = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) wanda.post("/structure/wishes", "id", id, "to", there.code(), "why", "Nearer to my school run");
        assertThat(wanda.get("/structure/wishes").body()).contains("Waits for an answer").doesNotContain("Ask to move</h2>");
        wanda.post("/structure/wishes", "to", third.code(), "why", "Or there");
        assertThat(count()).isEqualTo(1);
        assertThat(wanda.get("/structure/wishes/" + id).body()).contains("Nearer to my school run", "It takes two to agree", "and whoever leads the service", "Withdraw it").doesNotContain("What do you answer?");

        var manager = signedIn(there.groupManager().username());
        assertThat(manager.get("/").body()).contains("wish", "to move to another");
        assertThat(manager.get("/structure/wishes").body()).contains("Asked of you", "Wanda Worker");
        for (var other : new String[] {third.groupManager().username(), here.other().username(), here.consultant().username()}) {
            assertThat(signedIn(other).get("/structure/wishes/" + id).statusCode()).isEqualTo(404);
            assertThat(signedIn(other).post("/structure/wishes/" + id, "answer", "agreed", "why", "Mine").statusCode()).isEqualTo(404);
        }
        assertThat(wanda.post("/structure/wishes/" + id, "answer", "agreed", "why", "Myself").statusCode()).isEqualTo(303);
        assertThat(answer()).isEqualTo("waits");
        assertThat(manager.post("/structure/wishes/" + id, "answer", "", "why", "").body()).contains("Say whether you agree", "Say why");
        manager.post("/structure/wishes/" + id, "answer", "agreed", "why", "We have a vacant post from May");
        assertThat(answer()).as("one of two").isEqualTo("waits");
        assertThat(wanda.get("/structure/wishes/" + id).body()).contains("Agreed by Greta Manager for the group; waits for whoever leads the service", "We have a vacant post from May", "Withdraw it");
        manager.post("/structure/wishes/" + id, "answer", "agreed", "why", "And again");
        manager.post("/structure/wishes/" + id, "answer", "refused", "why", "Changed my mind");
        assertThat(answer()).as("nobody answers for both sides by answering twice").isEqualTo("waits");
        for (var asked : new String[] {there.groupManager().username(), here.groupManager().username()})
            assertThat(signedIn(asked).get("/structure/wishes/" + id).body()).as("the groups have answered").doesNotContain("What do you answer?");
        assertThat(manager.get("/").body()).doesNotContain("wish to move to another");
        assertThat(head.get("/").body()).contains("to move to another");
        head.post("/structure/wishes/" + id, "answer", "agreed", "why", "The hub can spare you from May");
        assertThat(answer()).isEqualTo("agreed");
        head.post("/structure/wishes/" + id, "answer", "refused", "why", "Changed my mind");
        assertThat(answer()).isEqualTo("agreed");
        assertThat(wanda.post("/structure/wishes/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(wanda.get("/structure/wishes/" + id).body()).contains("Agreed by Greta Manager and Hilda Head", "We have a vacant post from May", "The hub can spare you from May").doesNotContain("Withdraw it");
        assertThat(wanda.get("/").body()).contains("Your wish to move was answered");
        assertThat(signedIn(here.groupManager().username()).get("/structure/wishes/" + id).body()).contains("The move itself is made with a day", "/structure/hubs/" + here.code());
        assertThat(wanda.get("/structure").body()).contains("asked (").contains("agreed");
    }

    @Test void whoever_is_refused_and_asks_again_is_one_person_who_waits() {
        var hub = world.hub(HASH);
        var oscar = signedIn(hub.other().username());
        long asked = asked("asked"), refused = asked("refused");
        var id = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", id, "to", "any", "why", "A change");
        signedIn(hub.groupManager().username()).post("/structure/wishes/" + id, "answer", "refused", "why", "Not before the autumn");
        assertThat(asked("refused")).isEqualTo(refused + 1);

        var again = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", again, "to", "any", "why", "It is autumn");

        assertThat(asked("asked")).isEqualTo(asked + 1);
        assertThat(asked("refused")).as("now it waits").isEqualTo(refused);
        oscar.post("/structure/wishes/" + again + "/withdrawal");
    }

    private long asked(String what) {
        return transaction.execute(begun -> db.sql("select " + what + " from workforce.asked_since('2020-01-01')").query(Long.class).single());
    }

    @Test void either_of_the_two_refuses_alone() {
        var hub = world.hub(HASH);
        var head = signedIn(world.head(HASH).username());
        var oscar = signedIn(hub.other().username());
        var id = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", id, "to", "any", "why", "A change");
        head.post("/structure/wishes/" + id, "answer", "agreed", "why", "Gladly");
        assertThat(oscar.get("/structure/wishes").body()).contains("Agreed by Hilda Head for the service; waits for a manager of the group");
        signedIn(hub.groupManager().username()).post("/structure/wishes/" + id, "answer", "refused", "why", "Not before the autumn");
        assertThat(oscar.get("/structure/wishes/" + id).body()).contains("Refused by Greta Manager", "Not before the autumn").doesNotContain("Withdraw it");

        var again = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", again, "to", "any", "why", "And now");
        signedIn(hub.groupManager().username()).post("/structure/wishes/" + again, "answer", "refused", "why", "Ask in spring");
        assertThat(oscar.get("/structure/wishes/" + again).body()).as("the first who is asked").contains("Refused by Greta Manager", "Ask in spring");
    }

    @Test void whoever_agreed_first_is_not_asked_again_for_the_other_side() {
        var hub = world.hub(HASH);
        var head = world.head(HASH);
        var oscar = signedIn(hub.other().username());
        var greta = signedIn(hub.groupManager().username());
        var id = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", id, "to", "any", "why", "A change");
        greta.post("/structure/wishes/" + id, "answer", "agreed", "why", "Gladly");
        transaction.executeWithoutResult(status -> {
            db.sql("insert into organisation.post (code, title, role, place, place_kind, full_time, funded, valid) values (:post, 'Head', 'head-of-an-area', :post, 'service-area', 1, true, daterange('2024-01-01', null))").param("post", "area-" + id).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:greta, :post, daterange('2024-01-01', null))").param("greta", hub.groupManager().id()).param("post", "area-" + id).update();
        });

        assertThat(greta.get("/").body()).doesNotContain("to move to another");
        assertThat(greta.get("/structure/wishes/" + id).body()).doesNotContain("What do you answer?");
        for (var answer : new String[] {"agreed", "refused"}) assertThat(greta.post("/structure/wishes/" + id, "answer", answer, "why", "And again").statusCode()).isEqualTo(303);
        assertThat(oscar.get("/structure/wishes/" + id).body()).contains("Agreed by Greta Manager for the group; waits for whoever leads the service");
        signedIn(head.username()).post("/structure/wishes/" + id, "answer", "agreed", "why", "Yes");
        assertThat(oscar.get("/structure/wishes/" + id).body()).contains("Agreed by Greta Manager and Hilda Head");
    }

    @Test void where_those_asked_have_left_whoever_else_answers_now_settles_it() {
        var hub = world.hub(HASH);
        var first = signedIn(world.head(HASH).username());
        var second = signedIn(world.head(HASH).username());
        var oscar = signedIn(hub.other().username());
        var id = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", id, "to", "any", "why", "A change");
        first.post("/structure/wishes/" + id, "answer", "agreed", "why", "Gladly");
        assertThat(second.get("/structure/wishes/" + id).body()).as("the manager of the group is there").doesNotContain("What do you answer?");
        int waited = waiting(second);
        transaction.executeWithoutResult(status -> db.sql("update organisation.posting set valid = daterange(lower(valid), current_date - 1) where worker = :greta").param("greta", hub.groupManager().id()).update());

        assertThat(oscar.get("/structure/wishes/" + id).body()).contains("nobody is there now to answer for the group", "Whoever else answers for the service can settle it");
        assertThat(first.get("/structure/wishes/" + id).body()).as("agreed already").doesNotContain("What do you answer?");
        assertThat(waiting(second)).isEqualTo(waited + 1);
        second.post("/structure/wishes/" + id, "answer", "agreed", "why", "There is nobody else");
        assertThat(oscar.get("/structure/wishes/" + id).body()).contains("Agreed by Hilda Head and Hilda Head", "There is nobody else");
    }

    /** Wishes that wait for them, as their day counts them. */
    private static int waiting(Visitor who) {
        var found = Pattern.compile("Answer (\\d+) wish").matcher(who.get("/").body());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test void a_wish_is_withdrawn_and_another_asked() {
        var hub = world.hub(HASH);
        var oscar = signedIn(hub.other().username());
        var id = UUID.randomUUID().toString();
        oscar.post("/structure/wishes", "id", id, "to", "any", "why", "Something else");
        oscar.post("/structure/wishes/" + id + "/withdrawal");
        assertThat(oscar.get("/structure/wishes").body()).contains("Withdrawn", "any hub that has room", "Ask to move");
        assertThat(signedIn(hub.groupManager().username()).get("/structure/wishes").body()).doesNotContain("Oscar Other");
    }

    private int count() { return transaction.execute(asked -> db.sql("select count(*) from workforce.wish where why in ('Nearer to my school run', 'Or there') and asked_at > :now").param("now", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC)).query(Integer.class).single()); }

    private String answer() { return transaction.execute(asked -> db.sql("select coalesce(answer, 'waits') from workforce.wish where why = 'Nearer to my school run' order by asked_at desc limit 1").query(String.class).single()); }
}
