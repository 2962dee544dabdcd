package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.NoteWritten;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.FactWithdrawn;
import kith.ledger.PersonId;
import kith.ledger.Words;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.WarningRaised;
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

    @Test void what_stood_at_the_head_of_the_record_is_as_it_was_known() {
        samples.record(samples.fact(CaseworkFacts.VISIT, day(6), new VisitMade("child-protection", "done", true, true, "social-worker", null, true, "in-person", null, null, null), child),
            samples.fact(PeopleFacts.WARNING_RAISED, day(4), new WarningRaised("weapon", "Seen in the kitchen"), child));

        assertThat(on(day(7))).contains("Category of the plan", "Last seen alone").doesNotContain(Say.date(day(6)) + ", ", "Seen in the kitchen");
        assertThat(on(day(5))).contains(Say.date(day(6)) + ", 1 day before").doesNotContain("Seen in the kitchen");
        assertThat(on(day(4))).contains("Seen in the kitchen", Say.date(day(6)) + ", 2 days before");
    }

    @Test void a_word_in_a_note_is_put_right_and_what_was_first_written_is_kept() {
        var note = samples.fact(CaseworkFacts.NOTE, day(6), new NoteWritten(), child);
        samples.record(note.saying(List.of(Words.of(UUID.randomUUID(), "Ben was at his aunt's.", "salt"))));
        var at = "/children/" + child + "/entries/" + note.id();
        var form = Sent.of(worker.get(at + "/correction"));
        var said = form.stream().filter(each -> each.startsWith("said-")).findFirst().orElseThrow();
        assertThat(form).contains("Ben was at his aunt's.");
        assertThat(worker.post(at + "/correction", Sent.with(form, said, "")).body()).contains("Words are put right and not emptied");

        worker.post(at + "/correction", Sent.with(form, said, "Cleo was at her aunt's.", "words", "I mixed them up."));

        assertThat(worker.get("/children/" + child + "/chronology").body()).contains("Cleo was at her aunt").doesNotContain("Ben was at his aunt");
        assertThat(worker.get(at).body()).containsSubsequence("I mixed them up.", "Cleo was at her aunt", "As it was first written", "Ben was at his aunt");
        assertThat(on(day(1))).contains("Ben was at his aunt").doesNotContain("Cleo was at her aunt");
        assertThat(on(day(0))).contains("Cleo was at her aunt").doesNotContain("Ben was at his aunt");

        worker.post(at + "/correction", Sent.with(Sent.of(worker.get(at + "/correction")), "words", "Nothing else."));
        assertThat(worker.get("/children/" + child + "/chronology").body()).as("corrected again, the words stay").contains("Cleo was at her aunt");
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
