package kith.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.organisation.Answering;
import kith.organisation.Answering.As;
import kith.organisation.Cover;
import kith.organisation.Covers;
import kith.organisation.Duty;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is missing, a family has somebody to ring. */
class AnsweringTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Answering answering;
    @Autowired Covers covers;
    @Autowired Duty duty;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private UUID child;

    @Test void outwards_from_whom_the_child_knows_until_somebody_is_there() {
        hub = world.hub(HASH);
        child = world.family(hub).amara().value();

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            db.sql("update organisation.duty set ends = :now where starts < :now and ends > :now").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            answers(As.KEY_WORKER, "Wanda Worker");

            world.away(hub.worker(), hub.other());
            answers(As.STANDS_IN, "Oscar Other");

            gone(hub.other());
            db.sql("update access.worker set active = false where id = :id").param("id", hub.other().id()).update();
            answers(As.COORDINATOR, "Cody Coordinator");

            gone(hub.coordinator());
            answers(As.LEAD, "Cora Consultant");

            gone(hub.consultant());
            answers(As.BUDDY_COORDINATOR, "Bella Buddy");

            world.away(hub.buddysCoordinator(), hub.groupManager());
            answers(As.GROUP_MANAGER, "Greta Manager");

            gone(hub.groupManager());
            duty.start(UUID.randomUUID(), workers.withId(hub.consultant().id()).orElseThrow(), "on-call-manager", clock.instant().minusSeconds(60), clock.instant().plusSeconds(3600));
            answers(As.ON_CALL_MANAGER, "Cora Consultant");

            db.sql("update organisation.duty set ends = :now where starts < :now and ends > :now").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            db.sql("delete from organisation.posting").update();
            assertThat(now().as()).isEqualTo(As.DESK);
            assertThat(now().name()).isNotBlank();
        });
    }

    @Test void a_hub_that_is_away_is_answered_by_whoever_covers_it_and_not_by_a_buddy_who_is_away_too() {
        hub = world.hub(HASH);
        child = world.family(hub).amara().value();
        var third = world.hub(HASH);

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var today = Say.london(clock.instant());
            covers.begin(Cover.ofHub(UUID.randomUUID(), hub.code(), hub.buddy(), "training", today, today.plusDays(1)));
            answers(As.BUDDY_COORDINATOR, "Bella Buddy");

            // a cycle: the buddy is away and covered by this very hub
            covers.begin(Cover.ofHub(UUID.randomUUID(), hub.buddy(), hub.code(), "sickness", today, today.plusDays(1)));
            answers(As.GROUP_MANAGER, "Greta Manager");

            covers.begin(Cover.ofHub(UUID.randomUUID(), hub.code(), third.code(), "training", today, today.plusDays(1)));
            answers(As.BUDDY_COORDINATOR, "Cody Coordinator");
        });
    }

    @Test void cover_that_turned_itself_on_is_no_absence() {
        hub = world.hub(HASH);
        child = world.family(hub).amara().value();

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var today = Say.london(clock.instant());
            covers.begin(Cover.ofHub(UUID.randomUUID(), hub.code(), hub.buddy(), "nobody answered", today, today.plusDays(1)));
            covers.begin(Cover.ofHub(UUID.randomUUID(), hub.buddy(), hub.code(), "nobody answered", today, today.plusDays(1)));
            answers(As.KEY_WORKER, "Wanda Worker");
            assertThat(answering.ofHub(hub.code(), clock.instant()).name()).isEqualTo("Cody Coordinator");

            gone(hub.worker());
            answers(As.COORDINATOR, "Cody Coordinator");
        });
    }

    @Test void a_key_worker_who_has_left_and_a_child_without_a_hub_are_answered_too() {
        hub = world.hub(HASH);
        child = world.family(hub).amara().value();

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            gone(hub.worker());
            answers(As.COORDINATOR, "Cody Coordinator");
            db.sql("delete from hub.allocation where person = :child").param("child", child).update();
            assertThat(now().name()).isNotBlank();
            assertThat(answering.of(List.of(UUID.randomUUID()), clock.instant()).values()).allSatisfy(each -> assertThat(each.name()).isNotBlank());
            assertThat(answering.ofHub("no-such-hub", clock.instant()).name()).isNotBlank();
        });
    }

    private void answers(As as, String name) {
        assertThat(now().as()).isEqualTo(as);
        assertThat(now().name()).isEqualTo(name);
    }

    private Answering.Answers now() { return answering.of(List.of(child), clock.instant()).get(child); }

    private void gone(Person person) { db.sql("delete from organisation.posting where worker = :id").param("id", person.id()).update(); }
}
