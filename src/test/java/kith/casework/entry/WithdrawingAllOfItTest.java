package kith.casework.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One form makes several entries: whoever withdraws one of them is asked about the rest, so that no care goes on that an order began by mistake. */
class WithdrawingAllOfItTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private PersonId child;
    private PersonId ben;
    private Visitor worker;

    @BeforeEach void an_interim_order_on_the_wrong_child() {
        var hub = world.hub(HASH);
        var family = world.family(hub);
        child = family.amara();
        ben = family.ben();
        worker = signedIn(hub.worker().username());
        assertThat(worker.post("/children/" + child + "/court/hearing", "fact", UUID.randomUUID().toString(), "which", "kind:urgent", "happened", "today", "children", child.toString(), "order", "interim:interim-care").statusCode()).isEqualTo(303);
        assertThat(lookedAfter()).isTrue();
    }

    @Test void what_was_recorded_with_it_is_on_its_page_and_nothing_goes_that_nobody_ticked() {
        assertThat(worker.get(entry("interim-order.made")).body()).contains("Withdraw too what was recorded with it", "Started to be looked after").containsPattern("value=\"" + fact("care.started") + "\"").doesNotContainPattern("value=\"" + fact("care.started") + "\"[^>]* checked");
    }

    @Test void all_of_it_goes_together() {
        assertThat(withdraw("with", fact("care.started"), "with", fact("hearing.held"))).isEqualTo(303);
        assertThat(lookedAfter()).isFalse();
    }

    @Test void what_is_not_ticked_stands() {
        assertThat(withdraw("with", fact("hearing.held"))).isEqualTo(303);
        assertThat(lookedAfter()).isTrue();
    }

    @Test void what_was_ticked_is_ticked_still_where_the_reason_was_forgotten() {
        var page = worker.post(entry("interim-order.made") + "/withdrawal", "with", fact("care.started"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).containsPattern("value=\"" + fact("care.started") + "\"[^>]* checked").doesNotContainPattern("value=\"" + fact("hearing.held") + "\"[^>]* checked");

        worker.post("/children/" + child + "/record/call.made", "fact", UUID.randomUUID().toString(), "children", child.toString(), "children", ben.toString(), "happened", "today", "with", "police", "words", "Police rang back.");
        assertThat(worker.post(entry("call.made") + "/withdrawal", "from", "all").body()).containsPattern("value=\"all\"[^>]* checked");
    }

    @Test void nothing_goes_with_it_that_was_not_recorded_with_it() {
        var plan = fact("protection-plan.started");
        assertThat(withdraw("with", plan)).isEqualTo(303);
        assertThat(rows("select f.id::text from ledger.fact f join ledger.about a on a.fact = f.id where a.person = :person and f.type = 'fact.withdrawn'")).hasSize(1);
    }

    private int withdraw(String... with) {
        return worker.post(entry("interim-order.made") + "/withdrawal", Stream.concat(Stream.of("reason", "wrong-child"), Stream.of(with)).toArray(String[]::new)).statusCode();
    }

    private String entry(String type) {
        return "/children/" + child + "/entries/" + fact(type);
    }

    private String fact(String type) {
        return rows("select f.id::text from ledger.fact f join ledger.about a on a.fact = f.id where a.person = :person and f.type = '" + type + "'").getFirst();
    }

    private boolean lookedAfter() {
        return !rows("select code from pathway.status where person = :person and code = 'looked-after' and until is distinct from since").isEmpty();
    }

    private List<String> rows(String sql) {
        return transaction.execute(status -> db.sql(sql).param("person", child.value()).query(String.class).list());
    }
}
