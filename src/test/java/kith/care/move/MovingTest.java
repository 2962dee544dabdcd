package kith.care.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.hub.HubWorld;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a child lives is where they moved last, also on the day on which care began, and whatever is entered late. */
class MovingTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private PersonId child;
    private Visitor worker;
    private LocalDate today;

    @BeforeEach void a_child() {
        var hub = world.hub(HASH);
        child = world.family(hub).amara();
        worker = signedIn(hub.worker().username());
        today = samples.today();
    }

    @Test void on_the_day_care_began_in_the_night() {
        placedAtNight(today);
        assertThat(move("happened", "today", "why", "CARPL", "type", "K2", "line", "3 Later Lane", "postcode", "ZX1 1AB").statusCode()).isEqualTo(303);

        assertThat(placements()).containsExactly("K2 " + today + " null null");
        assertThat(firstVisits()).containsExactly(today.toString());
        assertThat(address()).isEqualTo("3 Later Lane");
    }

    @Test void on_the_day_care_began_as_the_form_tells_it() {
        samples.record(fact(CareFacts.STARTED, Happened.on(today), new CareStarted("V2", null)), fact(CareFacts.PLACEMENT_STARTED, Happened.on(today), new PlacementStarted("U6", null, null, null)));
        var form = new String[] {"fact", UUID.randomUUID().toString(), "happened", "today", "why", "CARPL", "type", "K2", "basis", "none"};

        assertThat(worker.post(at(), form).statusCode()).isEqualTo(303);
        assertThat(worker.post(at(), form).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(placements()).containsExactly("K2 " + today + " null null");
        assertThat(firstVisits()).containsExactly(today.toString());
    }

    @Test void of_an_earlier_day_on_which_another_began_the_time_is_asked_for() {
        var day = today.minusDays(9);
        placedAtNight(day);
        var answer = move("happened", Say.typed(day), "why", "CARPL", "type", "K2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Another placement began that day: enter the time of this one");

        assertThat(move("happened", Say.typed(day), "at", "15:00", "why", "CARPL", "type", "K2").statusCode()).isEqualTo(303);
        assertThat(placements()).containsExactly("K2 " + day + " null null");
        assertThat(firstVisits()).containsExactly(day.toString());
    }

    @Test void what_is_entered_late_ends_nothing_that_began_after_it() {
        var day = today.minusDays(40);
        var later = today.minusDays(10);
        samples.record(fact(CareFacts.STARTED, Happened.on(day), new CareStarted("V2", null)), fact(CareFacts.PLACEMENT_STARTED, Happened.on(later), new PlacementStarted("U6", null, null, null)));

        assertThat(move("happened", Say.typed(day), "type", "U3").statusCode()).isEqualTo(303);
        assertThat(placements()).containsExactly("U3 " + day + " " + later + " null", "U6 " + later + " null null");
    }

    @Test void a_reason_where_nothing_ends_is_not_dropped_without_a_word() {
        var later = today.minusDays(10);
        samples.record(fact(CareFacts.STARTED, Happened.on(later), new CareStarted("V2", null)), fact(CareFacts.PLACEMENT_STARTED, Happened.on(later), new PlacementStarted("U6", null, null, null)));
        var answer = move("happened", Say.typed(later.minusDays(3)), "why", "CARPL", "type", "U3");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No placement that is on record ended by it: leave this empty");
    }

    @Test void what_it_ended_keeps_the_reason() {
        var day = today.minusDays(40);
        samples.record(fact(CareFacts.STARTED, Happened.on(day), new CareStarted("V2", null)), fact(CareFacts.PLACEMENT_STARTED, Happened.on(day), new PlacementStarted("U6", null, null, null)));

        assertThat(move("happened", "today", "type", "K2").body()).contains("Say why the child moved");
        assertThat(move("happened", "today", "type", "K2", "why", "CARPL").statusCode()).isEqualTo(303);
        assertThat(placements()).containsExactly("U6 " + day + " " + today + " CARPL", "K2 " + today + " null null");
    }

    private void placedAtNight(LocalDate day) {
        var night = Happened.at(day.atStartOfDay(Happened.LONDON).toInstant());
        samples.record(fact(CareFacts.STARTED, night, new CareStarted("V2", null)), fact(CareFacts.PLACEMENT_STARTED, night, new PlacementStarted("U6", null, null, null)),
            fact(PeopleFacts.RESIDENCE_STARTED, night, new ResidenceStarted("1 Night Row", "Marlow Heath", "ZX1 1AA", false, "placement")));
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, Happened happened, B body) {
        return Fact.of(FactId.fresh(), kind, List.of(child), happened, Recorded.at(happened.at() == null ? happened.day().atTime(LocalTime.NOON).atZone(Happened.LONDON).toInstant() : happened.at()), body);
    }

    private HttpResponse<String> move(String... parts) {
        var typed = new ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "basis", "none"));
        typed.addAll(List.of(parts));
        return worker.post(at(), typed.toArray(String[]::new));
    }

    private String at() {
        return "/children/" + child + "/care/move";
    }

    private List<String> placements() {
        return rows("select concat_ws(' ', code, since, coalesce(until::text, 'null'), coalesce(why, 'null')) from care.episode where person = :person and kind = 'placement' order by since");
    }

    /** The first visits that are still to be made. */
    private List<String> firstVisits() {
        return rows("select started::text from pathway.clock where person = :person and rule = 'D19' and coalesce(ended, 'infinity') > current_date");
    }

    private String address() {
        return rows("select line from people.residence where person = :person and use = 'placement' and until is null").getLast();
    }

    private List<String> rows(String sql) {
        return transaction.execute(status -> db.sql(sql).param("person", child.value()).query(String.class).list());
    }
}
