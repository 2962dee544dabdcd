package kith.workforce.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kith.KithTest;
import kith.access.Asker;
import kith.access.Worker;
import kith.access.Workers;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ui.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sign a wish to move, also where of those asked nobody is left but whoever agreed first. What ends the postings of a whole service is rolled back. */
class NobodyLeftToSignTest extends KithTest {

    private static final String ALL_LEAVE = """
        update organisation.posting set valid = daterange(lower(valid), current_date - 1)
         where worker in (select r.worker from organisation.worker_role r where r.leads and r.place_kind in ('body', 'service-area', 'group'))
           and worker <> all(:stay) and valid @> current_date and lower(valid) < current_date - 1
        """;

    @Autowired HubWorld world;
    @Autowired Workers workers;
    @Autowired Wishes wishes;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private Hub elsewhere;
    private UUID wish;

    @BeforeEach void agreed_by_the_manager_of_the_group() {
        hub = world.hub(HASH);
        elsewhere = world.hub(HASH);
        world.head(HASH);
        wish = UUID.randomUUID();
        signedIn(hub.other().username()).post("/structure/wishes", "id", wish.toString(), "to", "any", "why", "Nearer to home");
        signedIn(hub.groupManager().username()).post("/structure/wishes/" + wish, "answer", "agreed", "why", "Gladly");
    }

    /** Or every head of the service would find it in their day. */
    @AfterEach void withdrawn() { signedIn(hub.other().username()).post("/structure/wishes/" + wish + "/withdrawal"); }

    @Test void whoever_leads_another_group_signs_second() {
        var other = worker(elsewhere.groupManager());
        whileNobodyIsLeft(other, any -> {
            var found = wishes.one(wish, other, today()).orElseThrow();
            assertThat(found.asks()).isTrue();
            assertThat(wishes.waitingFor(other, today())).isPositive();
            assertThat(wishes.askedOf(other, today())).extracting(Wish::id).contains(wish);
            assertThat(wishes.answer(found, true, "There is nobody else", other, clock.instant())).isTrue();
            var settled = wishes.one(wish, other, today()).orElseThrow();
            assertThat(settled.state(today())).contains("Agreed by Greta Manager and Greta Manager");
            assertThat(settled.asks()).isFalse();
        });
    }

    @Test void whoever_agreed_first_and_whoever_leads_nothing_do_not() {
        for (var person : new HubWorld.Person[] {hub.groupManager(), hub.other(), hub.consultant(), elsewhere.consultant()}) {
            var who = worker(person);
            whileNobodyIsLeft(who, any -> assertThat(wishes.one(wish, who, today()).filter(Wish::asks)).as(person.name()).isEmpty());
        }
    }

    @Test void while_somebody_is_left_nobody_beside_learns_of_it() {
        var other = worker(elsewhere.groupManager());
        Asker.as(other, () -> transaction.execute(status -> {
            assertThat(wishes.one(wish, other, today())).isEmpty();
            return null;
        }));
    }

    private void whileNobodyIsLeft(Worker who, Consumer<UUID> then) {
        Asker.as(who, () -> transaction.execute(status -> {
            db.sql(ALL_LEAVE).param("stay", new UUID[] {hub.groupManager().id(), elsewhere.groupManager().id()}).update();
            then.accept(wish);
            status.setRollbackOnly();
            return null;
        }));
    }

    private Worker worker(HubWorld.Person person) { return workers.called(person.username()).orElseThrow(); }

    private LocalDate today() { return Say.london(clock.instant()); }
}
