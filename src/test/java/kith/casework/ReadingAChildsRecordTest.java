package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Staff;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.casework.CaseworkFacts.CallMade;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadingAChildsRecordTest extends KithTest {

    private static final String STREET = "14 Larkspur Row";

    @Autowired Samples samples;
    @Autowired Staff staff;

    @Test void a_shielded_address_is_nowhere_for_whoever_works_elsewhere() {
        var family = samples.family(UUID.randomUUID());
        var visitor = as("practitioner");

        for (var address : new String[] {"", "/chronology", "/record", "/record/visit", "/looks"})
            assertThat(visitor.get("/children/" + family.ben() + address).body()).doesNotContain(STREET).doesNotContain("ZX4 7QP");
    }

    @Test void whoever_works_in_the_hub_sees_it_with_a_warning() {
        var family = samples.family(UUID.randomUUID());
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");

        assertThat(signedIn(username).get("/children/" + family.ben()).body()).contains(STREET).contains("never pass on");
    }

    @Test void the_law_has_a_day_of_its_own_where_it_changed_in_care() {
        var username = worker("practitioner");
        var family = samples.family(staff.id(username));
        samples.record(samples.fact(CareFacts.STARTED, LocalDate.of(2025, 2, 5), new CareStarted("V2", null), family.ben()),
            samples.fact(CareFacts.LEGAL_STATUS, LocalDate.of(2025, 10, 7), new LegalStatusChanged("C2"), family.ben()));
        staff.inHub(username, "hub-10");

        assertThat(signedIn(username).get("/children/" + family.ben()).body()).contains("Full care order since 7 October 2025");
    }

    @Test void a_record_of_ten_years_is_told_to_its_beginning() {
        var username = worker("practitioner");
        var child = samples.family(staff.id(username)).ben();
        staff.inHub(username, "hub-10");
        var long_ago = samples.today().minusYears(9);
        samples.record(samples.fact(CareFacts.STARTED, long_ago, new CareStarted("V2", null), child));
        samples.record(IntStream.range(0, 520).mapToObj(n -> samples.fact(CaseworkFacts.CALL, samples.today().minusDays(n), new CallMade("to-us", "parent-or-carer"), child)).toArray(Fact<?>[]::new));

        var reader = signedIn(username);
        assertThat(reader.get("/children/" + child + "/chronology").body()).contains("chronology?page=2").doesNotContain("Started to be looked after");
        assertThat(reader.get("/children/" + child + "/chronology?page=2").body()).contains("Started to be looked after");
        assertThat(reader.get("/children/" + child + "/journey/looked-after").body()).containsPattern("(?s)Started to be looked after.{0,400}" + Say.brief(long_ago, samples.today()));
    }

    /** Else nobody could say why a visit in time is late. */
    @Test void a_visit_by_video_says_so() {
        var username = worker("practitioner");
        var child = samples.family(staff.id(username)).ben();
        staff.inHub(username, "hub-10");
        samples.record(samples.fact(CaseworkFacts.VISIT, samples.today(), new VisitMade("child-protection", "done", true, true, "social-worker", null, true, "video", false, false, 1), child));

        assertThat(signedIn(username).get("/children/" + child).body()).contains("Child protection visit: seen alone, by video");
    }

    @Test void nobody_is_found_where_nobody_is() {
        assertThat(as("practitioner").get("/children/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(as("practitioner").get("/children/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test void a_data_officer_reads_no_record() {
        var family = samples.family(null);

        assertThat(as("data-officer").get("/children/" + family.amara()).statusCode()).isEqualTo(403);
    }

    @Test void how_the_mother_may_be_rung_stands_before_her_number() {
        var username = worker("practitioner");
        var family = samples.family(staff.id(username));
        staff.inHub(username, "hub-10");
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today().minusDays(9), new EssentialsRecorded(null, null, null, "text", "Only through her sister", "01632 960777", null, null, null), family.mother()));
        var worker = signedIn(username);

        assertThat(worker.get("/children/" + family.amara()).body()).containsSubsequence("Family and others", "Safe contact: Only through her sister", "How: text", "01632 960777");
        assertThat(worker.get("/children/" + family.mother() + "/people").body()).containsSubsequence("Safe contact", "How", "text", "Safe contact", "Only through her sister").doesNotContain("Never");
        var at = "/children/" + family.mother() + "/people/safe-contact";
        var form = worker.get(at);
        assertThat(form.body()).contains("Said before: “Only through her sister”", "value=\"text. Only through her sister\"");

        worker.post(at, Sent.with(Sent.of(form), "when", "After three"));

        assertThat(worker.get("/children/" + family.amara()).body()).containsSubsequence("How: text. Only through her sister", "When: After three", "01632 960777").doesNotContain("Never:");
    }

    @Test void who_looked_is_on_the_record_brothers_and_sisters_too() {
        var username = worker("practitioner");
        var family = samples.family(staff.id(username));
        var visitor = signedIn(username);
        visitor.get("/children/" + family.amara());

        assertThat(visitor.get("/children/" + family.amara() + "/looks").body()).contains("the child's page", "who has looked").doesNotContain("nobody");
        assertThat(visitor.get("/children/" + family.ben() + "/looks").body()).contains("the family strip");
    }
}
