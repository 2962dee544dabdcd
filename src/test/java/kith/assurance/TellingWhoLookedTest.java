package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The family is told by the data protection officer, bound to a request, and by nobody else. */
class TellingWhoLookedTest extends KithTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired TransactionTemplate transaction;

    @Test void one_persons_looks_on_a_request() {
        var hub = hubs.open();
        var amara = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub, null, null, null), amara));
        var member = hubs.member(worker("practitioner"), hub);
        signedIn(member).get("/children/" + amara);
        var officer = worker("data-protection");
        var export = "/children/" + amara + "/looks/export";
        assertThat(signedIn(member).get(export).statusCode()).isEqualTo(403);
        assertThat(signedIn(officer).get(export).statusCode()).isNotEqualTo(200);

        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(hubs.id(officer).toString(), "request", null, null), amara));
        var bound = signedIn(officer);
        assertThat(bound.get("/children/" + amara + "/looks").body()).contains("For the data protection officer");
        assertThat(bound.post(export, "request", "", "naming", "role").statusCode()).isEqualTo(422);
        var file = bound.post(export, "request", "SAR 2026/114", "naming", "role");

        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(file.body()).startsWith("Day,Time,Who,At what,Why").contains("\"Social worker, The hub of this test\",the child's page").doesNotContain("Worker ");
        assertThat(transaction.<List<String>>execute(status -> db.sql("select request from assurance.disclosure where person = :person").param("person", amara.value()).query(String.class).list()))
            .containsExactly("SAR 2026/114");
    }

    @Test void a_family_whose_every_look_from_outside_is_reviewed() {
        var amara = samples.family(null).amara();
        var officer = worker("data-protection");
        samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(hubs.id(officer).toString(), "request", null, null), amara));
        var bound = signedIn(officer);

        bound.post("/children/" + amara + "/looks/high-profile", "watched", "yes");
        assertThat(bound.get("/children/" + amara + "/looks").body()).contains("Stop reviewing every look");
        bound.post("/children/" + amara + "/looks/high-profile", "watched", "no");
        assertThat(bound.get("/children/" + amara + "/looks").body()).doesNotContain("Stop reviewing every look");
    }
}
