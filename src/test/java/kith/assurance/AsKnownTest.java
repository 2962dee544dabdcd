package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.ledger.FactWithdrawn;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AsKnownTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    PersonId child;
    Visitor worker;

    @BeforeEach void aChildOfHubTen() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        child = samples.family(staff.id(username)).amara();
        worker = signedIn(username);
    }

    @Test void what_was_recorded_later_is_not_there_and_what_was_taken_back_later_is() {
        var started = samples.fact(CareFacts.STARTED, day(20), new CareStarted("V2", "N1"), child);
        samples.record(started);
        samples.record(samples.fact(FactWithdrawn.KIND, day(5), new FactWithdrawn("wrong-child"), child).withdrawing(started.id()));

        assertThat(on(day(21))).contains("As known on " + Say.date(day(21))).contains("Child protection plan, since").doesNotContain("Looked after");
        assertThat(on(day(10))).contains("Looked after, since " + Say.date(day(20)), "Child protection plan, since", "Hub 10", "What had happened");
        assertThat(on(day(1))).contains("Child protection plan, since").doesNotContain("Looked after, since");
        assertThat(on(day(1_000))).contains("Nothing had been recorded by then");
    }

    @Test void a_day_to_come_and_what_is_no_day_are_asked_again_and_another_hub_gives_its_reason_first() {
        assertThat(worker.get("/children/" + child + "/as-known?on=" + LocalDate.now(clock).plusDays(2)).body()).contains("Enter a day that is over, or today");
        assertThat(worker.get("/children/" + child + "/as-known?on=soon").body()).contains("Enter a day such as");
        assertThat(worker.get("/children/" + child).body()).contains("/children/" + child + "/as-known");
        assertThat(worker.get("/children/" + child + "/looks").body()).contains("the record as it was known on a past day");
        assertThat(as("practitioner").get("/children/" + child + "/as-known?on=today").body()).doesNotContain("What had happened");
        assertThat(worker.get("/children/" + UUID.randomUUID() + "/as-known").statusCode()).isEqualTo(404);
    }

    private LocalDate day(int ago) { return samples.today().minusDays(ago); }

    private String on(LocalDate day) { return worker.get("/children/" + child + "/as-known?on=" + day).body(); }
}
