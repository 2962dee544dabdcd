package kith.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Visitor;
import kith.hub.HubWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhoeverWantsToCareTest extends KithTest {

    @Autowired HubWorld world;

    @Test void belongs_to_whoever_took_it_down_in_a_hub_or_beside_all_hubs() {
        var hub = world.hub(HASH);
        var beside = world.post("Petra Places", "practitioner", "placements-officer", "placements-" + UUID.randomUUID().toString().substring(0, 8), "service-area", HASH);
        for (var username : new String[] {hub.worker().username(), beside.username()}) {
            var born = username.equals(beside.username()) ? "9/11/1969" : "3/4/1974";
            var worker = signedIn(username);
            var surname = "Fairweather" + UUID.randomUUID().toString().substring(0, 6);
            var carer = Visitor.place(worker.post("/carers/new", "fact", UUID.randomUUID().toString(), "role", "mainstream", "forenames", born.endsWith("69") ? "Bronwen" : "Dorothea", "surname", surname, "born", born, "happened", "today"));

            assertThat(worker.get(carer).statusCode()).as(carer).isEqualTo(200);
            assertThat(worker.get("/carers").body()).as(username).contains(surname);
        }
    }
}
