package kith.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.calendar.WorkingDays;
import kith.complaints.ComplaintFacts.ComplaintAnswered;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.FactId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever works with the child does not read what somebody says about them, at no moment and on no page. */
class ComplaintsAboutAWorkerTest extends KithTest {

    private static final String SAID = "She never listens to a word I say";

    @Autowired HubWorld world;
    @Autowired Samples samples;

    private Hub hub;
    private Family family;

    @BeforeEach void a_hub() {
        hub = world.hub(HASH);
        family = world.family(hub);
    }

    @Test void it_is_asked_whether_a_complaint_is_about_somebody_who_works_with_the_child() {
        var coordinator = signedIn(hub.coordinator().username());

        assertThat(coordinator.get(at("/record/complaint.received")).body()).contains("Is it about somebody who works with this child?", "whoever leads the hub or its group");
        var unanswered = coordinator.post(at("/record/complaint.received"), "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "from", "parent");
        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(unanswered.body()).contains("Answer “Is it about somebody who works with this child?”");
    }

    @Test void the_worker_finds_nothing_of_it_whoever_records_it_and_the_manager_has_it_in_their_day() {
        complaint(signedIn(hub.coordinator().username()), "yes");

        assertNothingIsSeenOf("Answer to the complaint", signedIn(hub.worker().username()));
        assertNothingIsSeenOf("Answer to the complaint", signedIn(hub.coordinator().username()));
        for (var person : new HubWorld.Person[] {hub.consultant(), hub.groupManager()}) {
            assertThat(signedIn(person.username()).get(at("/chronology")).body()).as(person.name()).contains(SAID);
            assertThat(signedIn(person.username()).get(at("/journey")).body()).as(person.name()).contains("Answer to the complaint");
        }
        assertThat(signedIn(world.head(HASH).username()).get(at("/chronology")).body()).contains(SAID);
        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("Answer to the complaint", "Kept to managers");
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/pre-read").body()).contains("Amara").doesNotContain("omplaint");
        assertThat(signedIn(hub.consultant().username()).get(at("/handovers/new")).body()).doesNotContain("Answer to the complaint");
    }

    @Test void whoever_records_it_is_told_who_reads_it() {
        var coordinator = signedIn(hub.coordinator().username());
        complaint(coordinator, "yes");

        assertThat(coordinator.get(at("")).body()).contains("Saved: Complaint. Only managers read it: whoever leads the hub or its group");
    }

    @Test void all_that_becomes_of_it_is_kept_with_it_also_what_names_nothing() {
        var complaint = complaint(signedIn(hub.coordinator().username()), "yes");
        recorded(signedIn(hub.consultant().username()), "complaint.extended", "of", complaint.toString(), "stage", "one", "words", "More time for this one");
        recorded(signedIn(hub.consultant().username()), "complaint.answered", "of", complaint.toString(), "outcome", "upheld", "words", "We are sorry for this");
        recorded(signedIn(hub.coordinator().username()), "complaint.investigation-asked", "words", "They want it looked into");

        var worker = signedIn(hub.worker().username());
        assertThat(worker.get(at("/chronology")).body()).doesNotContain("More time for", "We are sorry", "looked into", "omplaint");
        assertThat(worker.get(at("/journey")).body()).doesNotContain("Answer to the complaint", "Investigation of the complaint");
        assertThat(signedIn(hub.consultant().username()).get(at("/chronology")).body()).contains("More time for this one", "We are sorry for this", "They want it looked into");
        assertThat(signedIn(hub.consultant().username()).get(at("/journey")).body()).contains("Investigation of the complaint");
    }

    @Test void a_breach_by_somebody_who_works_with_the_child_is_kept_and_one_by_nobody_there_is_not() {
        recorded(signedIn(hub.coordinator().username()), "data-breach.known", "kind", "seen-without-need", "aboutWorker", "yes", "words", "She looked up her neighbour");
        assertNothingIsSeenOf("Data breach told", signedIn(hub.worker().username()));
        assertThat(signedIn(hub.consultant().username()).get(at("/journey")).body()).contains("Data breach told to the Information Commissioner");

        recorded(signedIn(hub.coordinator().username()), "data-breach.known", "kind", "stolen", "aboutWorker", "no", "words", "A laptop was stolen");
        assertThat(signedIn(hub.worker().username()).get(at("/chronology")).body()).contains("A laptop was stolen").doesNotContain("her neighbour");
        assertThat(signedIn(hub.worker().username()).get(at("/journey")).body()).contains("Data breach told to the Information Commissioner");
    }

    @Test void one_that_is_about_nobody_there_stays_readable_until_it_is_marked_by_hand_with_what_became_of_it() {
        var complaint = complaint(signedIn(hub.coordinator().username()), "no");
        samples.record(samples.fact(ComplaintFacts.ANSWERED, samples.today(), new ComplaintAnswered(complaint, "upheld"), family.amara()));
        var worker = signedIn(hub.worker().username());
        assertThat(worker.get(at("/chronology")).body()).contains(SAID, "Complaint answered in writing");

        signedIn(hub.consultant().username()).post(at("/entries/" + complaint + "/strand"), "strand", "complaint");

        assertThat(worker.get(at("/chronology")).body()).doesNotContain(SAID, "omplaint", "withheld");
        assertThat(signedIn(hub.consultant().username()).get(at("/chronology")).body()).contains(SAID, "Complaint answered in writing");
    }

    @Test void one_that_turns_out_to_be_about_a_worker_is_kept_from_then_on() {
        var complaint = complaint(signedIn(hub.coordinator().username()), "no");

        var corrected = signedIn(hub.consultant().username()).post(at("/entries/" + complaint + "/correction"), "fact", UUID.randomUUID().toString(), "read", complaint.toString(), "children", family.amara().toString(),
            "happened", Say.typed(WorkingDays.before(samples.today(), 9)), "from", "parent", "aboutWorker", "yes");

        assertThat(corrected.statusCode()).isLessThan(400);
        assertNothingIsSeenOf("Answer to the complaint", signedIn(hub.worker().username()));
    }

    private void assertNothingIsSeenOf(String clock, Visitor by) {
        for (var page : new String[] {at(""), at("/chronology"), at("/journey"), at("/files"), "/hub", "/hubs/" + hub.code() + "/pre-read", "/", "/hubs/" + hub.code()})
            assertThat(by.get(page).body()).as(page).doesNotContain(SAID, "her neighbour", "withheld", clock);
        assertThat(by.get(at("/chronology")).body()).doesNotContain("Complaint", "ersonal data breach");
    }

    /** A day before it has to be answered. */
    private FactId complaint(Visitor by, String aboutAWorker) {
        return recorded(by, "complaint.received", "from", "parent", "aboutWorker", aboutAWorker, "words", SAID, "happened", Say.typed(WorkingDays.before(samples.today(), 9)));
    }

    private FactId recorded(Visitor by, String type, String... answers) {
        var fact = UUID.randomUUID();
        var all = new ArrayList<>(List.of("fact", fact.toString(), "children", family.amara().toString()));
        all.addAll(List.of(answers));
        if (!all.contains("happened")) all.addAll(List.of("happened", "today"));
        var saved = by.post(at("/record/" + type), all.toArray(String[]::new));
        assertThat(saved.statusCode()).as(saved.body()).isLessThan(400);
        return new FactId(fact);
    }

    private String at(String page) { return "/children/" + family.amara() + page; }
}
