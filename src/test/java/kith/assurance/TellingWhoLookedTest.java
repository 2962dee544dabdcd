package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Samples;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonMerged;
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

    @Test void looks_at_a_record_that_was_joined_with_theirs_are_told_as_well() {
        var amara = samples.family(null).amara();
        var twice = samples.family(null).amara();
        signedIn(worker("senior-leader")).get("/children/" + twice);
        samples.record(samples.fact(PersonMerged.KIND, samples.today(), new PersonMerged(twice, amara), twice, amara));
        var officer = worker("data-protection");
        for (var each : List.of(amara, twice)) samples.record(samples.fact(ConfidentialFacts.GRANTED, samples.today(), new AccessGranted(hubs.id(officer).toString(), "request", null, null), each));

        var file = signedIn(officer).post("/children/" + amara + "/looks/export", "request", "SAR 2026/115", "naming", "role").body();

        assertThat(file).contains("the child's page");
    }

    @Test void whose_look_it_was_is_told_by_the_hub_of_that_day() {
        var then = hubs.open();
        var amara = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(30), new AllocationMade(then, null, null, null), amara));
        signedIn(hubs.member(worker("practitioner"), then)).get("/children/" + amara);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hubs.open(), null, null, null), amara));

        assertThat(signedIn(worker("senior-leader")).get("/children/" + amara + "/looks?only=outside").body()).doesNotContain("The hub of this test");
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
