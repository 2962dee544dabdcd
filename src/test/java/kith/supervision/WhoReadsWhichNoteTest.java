package kith.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Worker;
import kith.access.workers.Leaving;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Person;
import kith.ledger.PersonMerged;
import kith.supervision.SupervisionWorld.Everybody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every role of the lines against every kind of note: on the pages, and in the database itself, with no page between. */
class WhoReadsWhichNoteTest extends KithTest {

    private static final String PERSONAL = "the worker thinks of leaving";
    private static final String CLINICAL = "the clinician feels stuck with a family";
    private static final String GROUP = "coordinators want one telephone list";
    private static final String WORKING = "a first idea about what the mother carries";
    private static final String CASE = "we wonder what the boy would say";
    private static final String SUMMARY = "the family copes better in the mornings";

    @Autowired SupervisionWorld world;
    @Autowired HubWorld hubs;
    @Autowired TransactionTemplate transaction;
    @Autowired Access access;
    @Autowired Leaving leaving;
    @Autowired Samples samples;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private Everybody all;
    private Family family;
    private UUID personal;
    private UUID clinical;
    private UUID group;

    /** Who reads what, written by hand. P personal, C clinical, G group, W working note, R what is on the record. */
    private Map<Person, String> expected() {
        var who = new LinkedHashMap<Person, String>();
        who.put(all.hub().consultant(), "P R");
        who.put(all.hub().worker(), "P R");
        who.put(all.hub().other(), "R");
        who.put(all.hub().coordinator(), "G R");
        who.put(all.hub().buddysCoordinator(), "G");
        who.put(all.hub().groupManager(), "R");
        who.put(all.clinician(), "C W R");
        who.put(all.lead(), "C W");
        who.put(all.business(), "G");
        who.put(all.head(), "R");
        who.put(all.officer(), "");
        who.put(all.stranger(), "");
        return who;
    }

    @BeforeEach void everybody_and_one_note_of_each_kind() {
        all = world.build(HASH);
        family = hubs.family(all.hub());
        personal = sitting(all.hub().consultant(), all.hub().worker(), "personal", PERSONAL);
        clinical = sitting(all.lead(), all.clinician(), "clinical", CLINICAL);
        group = UUID.randomUUID();
        assertThat(signedIn(all.business().username()).post("/supervision/group/new", "fact", group.toString(), "came", all.hub().coordinator().id().toString(), "themes", GROUP, "happened", "today").statusCode()).isEqualTo(303);
        assertThat(signedIn(all.clinician().username()).post("/children/" + family.ben() + "/clinic/notes", "fact", UUID.randomUUID().toString(), "words", WORKING, "disclosure", "harm-test", "happened", "today").statusCode()).isEqualTo(303);
        assertThat(signedIn(all.clinician().username()).post("/children/" + family.ben() + "/clinic/summary", "fact", UUID.randomUUID().toString(), "summary", SUMMARY, "happened", "today", "children", family.ben().toString()).statusCode()).isEqualTo(303);
        assertThat(signedIn(all.hub().consultant().username()).post("/supervision/case/new", "fact", UUID.randomUUID().toString(), "worker", all.hub().worker().id().toString(), "children", family.ben().toString(),
            "reflection-" + family.ben(), CASE, "happened", "today").statusCode()).isEqualTo(303);
    }

    @Test void each_reads_on_the_pages_what_the_table_says() {
        expected().forEach((who, notes) -> {
            var visitor = signedIn(who.username());
            seen(who, visitor.get("/supervision/sittings/" + personal).body(), PERSONAL, notes.contains("P"));
            seen(who, visitor.get("/supervision/sittings/" + clinical).body(), CLINICAL, notes.contains("C"));
            seen(who, visitor.get("/supervision/sittings/" + group).body(), GROUP, notes.contains("G"));
            seen(who, visitor.get("/children/" + family.ben() + "/clinic/notes").body(), WORKING, notes.contains("W"));
            var record = visitor.get("/children/" + family.ben() + "/supervision").body() + visitor.get("/children/" + family.ben() + "/chronology").body();
            seen(who, record, CASE, notes.contains("R"));
            seen(who, record, SUMMARY, notes.contains("R"));
            for (var word : List.of(PERSONAL, CLINICAL, GROUP, WORKING)) assertThat(record + visitor.get("/supervision").body()).as("%s and %s", who.name(), word).doesNotContain(word);
        });
    }

    @Test void each_reads_in_the_database_what_the_table_says_and_background_work_reads_none() {
        var words = "select words from supervision.note union all select words from supervision.working_note";
        expected().forEach((who, notes) -> {
            var read = as(who, () -> {
                access.sight(new Worker(who.id(), who.name(), who.username()), List.of(family.ben().value()));
                db.sql("select supervision.clinicians(:today)").param("today", LocalDate.now(clock)).query((row, n) -> 1).list();
                return db.sql(words).query(String.class).list();
            });
            seen(who, read.toString(), PERSONAL, notes.contains("P"));
            seen(who, read.toString(), CLINICAL, notes.contains("C"));
            seen(who, read.toString(), GROUP, notes.contains("G"));
            seen(who, read.toString(), WORKING, notes.contains("W"));
        });
        List<String> system = transaction.execute(begun -> db.sql(words).query(String.class).list());
        assertThat(system).isEmpty();
    }

    @Test void nobody_changes_a_note_and_nobody_writes_into_a_sitting_of_others() {
        for (var who : List.of(all.hub().consultant(), all.hub().worker(), all.head()))
            assertThatThrownBy(() -> as(who, () -> db.sql("update supervision.note set words = 'nothing'").update())).isInstanceOf(DataAccessException.class);

        assertThat(signedIn(all.hub().groupManager().username()).post("/supervision/sittings/" + personal + "/additions", "words", "I was there").statusCode()).isEqualTo(404);
        assertThat(signedIn(all.hub().worker().username()).post("/supervision/sittings/" + personal + "/additions", "words", "My own view").statusCode()).isEqualTo(303);
        assertThat(signedIn(all.hub().consultant().username()).get("/supervision/sittings/" + personal).body()).contains("Added by Wanda Worker", "My own view");
    }

    @Test void whoever_directs_a_clinicians_day_does_not_supervise_them_and_is_told_who_does() {
        var consultant = signedIn(all.hub().consultant().username());
        assertThat(consultant.get("/supervision").body()).contains("Clara Clinician");
        var refused = consultant.get("/supervision/personal/new?worker=" + all.clinician().id());
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(consultant.get("/supervision").body()).contains("This is done by ", "Lena Lead (clinical lead)");
    }

    @Test void by_request_decided_by_another_the_notes_open_for_a_time_each_look_is_kept_and_the_two_are_told() {
        var successor = all.hub().groupManager();
        var request = ask(successor, all.officer(), "yes");
        var path = "/supervision/requests/" + request;
        seen(successor, signedIn(successor.username()).get(path + "/notes").body(), PERSONAL, false);
        assertThat(signedIn(all.head().username()).post(path, "decision", "agreed", "until", "today", "tell", "yes").statusCode()).as("not the person who was named").isEqualTo(404);
        assertThat(signedIn(all.officer().username()).get("/").body()).contains("may private notes be read?");
        assertThat(signedIn(all.officer().username()).post(path, "decision", "agreed", "until", "today", "tell", "yes", "answer", "Those since April").statusCode()).isEqualTo(303);

        assertThat(signedIn(successor.username()).get(path + "/notes").body()).contains(PERSONAL).doesNotContain(CLINICAL);
        assertThat(signedIn(all.officer().username()).get(path + "/notes").statusCode()).as("who decides does not read").isEqualTo(303);
        seen(successor, signedIn(successor.username()).get("/supervision/sittings/" + personal).body(), PERSONAL, false);
        assertThat(signedIn(all.hub().worker().username()).get("/supervision/sittings/" + personal).body()).contains("Greta Manager may read these notes", "Opened 1 time");
        assertThat(signedIn(all.hub().worker().username()).get("/").body()).contains("Greta Manager may read your notes");
        assertThat(signedIn(all.hub().other().username()).get(path).statusCode()).isEqualTo(404);
    }

    @Test void the_two_are_not_told_where_something_forbids_it_and_nobody_decides_about_their_own_question() {
        var request = ask(all.hub().groupManager(), all.officer(), "no");
        signedIn(all.officer().username()).post("/supervision/requests/" + request, "decision", "agreed", "until", "today", "tell", "no", "notTold", "The order of the court");
        assertThat(signedIn(all.hub().worker().username()).get("/supervision/sittings/" + personal).body()).doesNotContain("may read these notes");
        assertThat(signedIn(all.hub().worker().username()).get("/supervision/requests/" + request).statusCode()).isEqualTo(404);

        var own = signedIn(all.head().username()).post("/supervision/requests/new", "kind", "personal", "worker", all.hub().worker().id().toString(), "lead", all.hub().consultant().id().toString(), "ground", "conduct", "reason", "A complaint",
            "decider", all.head().id().toString(), "tell", "yes");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Say who is to decide", "A complaint");
    }

    @Test void working_notes_of_a_clinician_who_has_left_are_read_by_the_clinical_lead_and_by_request() {
        transaction.executeWithoutResult(begun -> db.sql("update organisation.posting set valid = daterange(lower(valid), current_date - 1) where worker = :w").param("w", all.clinician().id()).update());
        assertThat(signedIn(all.lead().username()).get("/children/" + family.ben() + "/clinic/notes").body()).contains(WORKING, "Might do serious harm if disclosed");

        var request = UUID.randomUUID();
        assertThat(signedIn(all.officer().username()).post("/children/" + family.ben() + "/clinic/notes/request", "fact", request.toString(), "worker", all.clinician().id().toString(), "ground", "subject-access", "reason", "Request of 3 March",
            "decider", all.head().id().toString(), "tell", "yes").statusCode()).isEqualTo(303);
        signedIn(all.head().username()).post("/supervision/requests/" + request, "decision", "agreed", "until", "today", "tell", "yes");
        assertThat(signedIn(all.officer().username()).get("/supervision/requests/" + request + "/notes").body()).contains(WORKING).doesNotContain(PERSONAL);
    }

    @Test void the_notes_of_a_manager_whose_account_is_closed_are_asked_for_by_whoever_follows_them() {
        leaving.close(new Worker(all.hub().consultant().id(), all.hub().consultant().name(), all.hub().consultant().username()));
        assertThat(signedIn(all.hub().groupManager().username()).get("/supervision/requests/new").body()).contains("Cora Consultant (has left)");

        var path = "/supervision/requests/" + ask(all.hub().groupManager(), all.officer(), "yes");
        assertThat(signedIn(all.officer().username()).post(path, "decision", "agreed", "until", "today", "tell", "yes").statusCode()).isEqualTo(303);
        assertThat(signedIn(all.hub().groupManager().username()).get(path + "/notes").body()).contains(PERSONAL);
    }

    @Test void working_notes_of_a_record_that_was_merged_are_read_with_the_one_it_led_to() {
        samples.record(samples.factNow(PersonMerged.KIND, new PersonMerged(family.ben(), family.amara()), family.ben(), family.amara()));
        var notes = "/children/" + family.amara() + "/clinic/notes";
        for (var who : List.of(all.clinician(), all.lead())) assertThat(signedIn(who.username()).get(notes).body()).as(who.name()).contains(WORKING);
        assertThat(signedIn(all.hub().other().username()).get(notes).body()).doesNotContain(WORKING);

        var request = UUID.randomUUID();
        assertThat(signedIn(all.officer().username()).post("/children/" + family.amara() + "/clinic/notes/request", "fact", request.toString(), "worker", all.clinician().id().toString(), "ground", "court-order", "reason", "Order of 3 March",
            "decider", all.head().id().toString(), "tell", "yes").statusCode()).isEqualTo(303);
        signedIn(all.head().username()).post("/supervision/requests/" + request, "decision", "agreed", "until", "today", "tell", "yes");
        assertThat(signedIn(all.officer().username()).get("/supervision/requests/" + request + "/notes").body()).contains(WORKING);
    }

    @Test void a_request_is_refused_whatever_was_said_of_telling_before() {
        var path = "/supervision/requests/" + ask(all.hub().groupManager(), all.officer(), "yes");
        assertThat(signedIn(all.officer().username()).post(path, "decision", "refused", "answer", "No ground for it", "tell", "no", "notTold", "").statusCode()).isEqualTo(303);
        assertThat(signedIn(all.hub().groupManager().username()).get(path).body()).contains("Refused", "No ground for it");
    }

    private UUID ask(Person who, Person decider, String tell) {
        var request = UUID.randomUUID();
        assertThat(signedIn(who.username()).post("/supervision/requests/new", "fact", request.toString(), "kind", "personal", "worker", all.hub().worker().id().toString(), "lead", all.hub().consultant().id().toString(), "ground", "succession",
            "reason", "The consultant is leaving", "decider", decider.id().toString(), "tell", tell, "notTold", "The order of the court").statusCode()).isEqualTo(303);
        return request;
    }

    private UUID sitting(Person lead, Person worker, String kind, String topics) {
        var id = UUID.randomUUID();
        var answer = signedIn(lead.username()).post("/supervision/personal/new?worker=" + worker.id(), "fact", id.toString(), "kind", kind, "topics", topics, "what-1", "Read the rota", "happened", "today");
        assertThat(answer.statusCode()).isEqualTo(303);
        return id;
    }

    private <T> T as(Person who, Supplier<T> work) {
        return Asker.as(new Worker(who.id(), who.name(), who.username()), () -> transaction.execute(begun -> work.get()));
    }

    /** Each signs in once a test. */
    @Override protected Visitor signedIn(String username) { return visitors.computeIfAbsent(username, any -> super.signedIn(username)); }

    private static void seen(Person who, String where, String word, boolean expected) {
        if (expected) assertThat(where).as("%s reads", who.name()).contains(word);
        else assertThat(where).as("%s does not read", who.name()).doesNotContain(word);
    }
}
