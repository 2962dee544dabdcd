package kith.casework.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.MissingStarted;
import kith.harm.LinkFacts;
import kith.harm.LinkFacts.LinkRecorded;
import kith.hub.HubFacts;
import kith.hub.HubWorld;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.NoteWritten;
import kith.ledger.Fact;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts.RecordUnsealed;
import kith.people.confidential.ConfidentialFacts.RestrictionLifted;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RestrictingARecordTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;

    private Family family;
    private String manager;
    private String colleague;
    private Visitor visitor;

    @BeforeEach void the_manager_of_the_hub() {
        manager = worker("manager");
        colleague = worker("practitioner");
        staff.inPost(manager, "consultant-social-worker", "hub-10", "hub", "hub-10");
        staff.inHub(colleague, "hub-10");
        family = samples.family(UUID.randomUUID());
        visitor = signedIn(manager);
    }

    private String at() { return "/children/" + family.amara() + "/restriction"; }

    private void restrict(String... more) {
        var answers = new java.util.ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "why", "high-risk", "owner", staff.id(manager).toString(), "names", staff.id(colleague).toString(),
            "words", "The father has said that he will find them"));
        for (var child : List.of(family.amara(), family.ben(), family.cleo())) answers.addAll(List.of("children", child.toString()));
        answers.addAll(List.of(more));
        assertThat(Visitor.place(visitor.post(at(), answers.toArray(String[]::new)))).isEqualTo(at());
    }

    @Test void a_restricted_record_is_open_to_the_list_and_to_nobody_else() {
        var other = worker("practitioner");
        staff.inHub(other, "hub-10");
        var outsider = signedIn(other);
        assertThat(outsider.get("/children/" + family.amara()).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/children/" + family.amara()).body()).contains("Who may see this record");

        restrict();

        assertThat(visitor.get(at()).body()).contains("Reviewed: it is still needed").contains("Somebody could be hurt");
        assertThat(signedIn(colleague).get("/children/" + family.ben()).statusCode()).isEqualTo(200);
        assertThat(Visitor.place(outsider.get("/children/" + family.ben()))).isEqualTo("/children/" + family.ben() + "/reason");
        assertThat(outsider.get("/children/" + family.ben() + "/reason").body()).contains("open to named people only").doesNotContain("Ben");
        assertThat(signedIn(colleague).get(at()).statusCode()).as("only who decides").isEqualTo(403);
    }

    @Test void whoever_came_upon_a_restricted_record_by_mistake_finds_the_way_back() {
        restrict();
        var other = worker("practitioner");
        staff.inHub(other, "hub-10");
        var outsider = signedIn(other);
        var reason = "/children/" + family.ben() + "/reason";

        assertThat(outsider.get(reason).body()).contains("If you need to know more, ring:").doesNotContain("tonight", "whom to ring").containsPattern("href=\"/\"\\s+class=\"govuk-back-link\"");
        assertThat(outsider.get(reason + "?back=%2Fcontacts%2Fnew%3Fcontact%3D1").body()).containsPattern("href=\"/contacts/new\\?contact=1\"\\s+class=\"govuk-back-link\"");
        assertThat(outsider.get(reason + "?back=%2F%2Felsewhere.example").body()).doesNotContain("elsewhere.example");
    }

    @Test void whoever_was_writing_a_contact_goes_on_with_it_once_the_record_is_open() {
        var back = "/contacts/new?contact=" + UUID.randomUUID() + "&search=1";
        String[] answers = {"opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "called", "back", back};

        assertThat(location(as("manager").post("/children/" + family.cleo() + "/reason", answers))).isEqualTo(back);
    }

    /** In a hub of its own: on a full day it stands behind the first ten lines. */
    @Test void a_restriction_that_is_to_be_reviewed_stands_on_my_day_of_whoever_answers_for_it() {
        var hub = world.hub(HASH);
        family = world.family(hub);
        manager = hub.consultant().username();
        colleague = hub.worker().username();
        visitor = signedIn(manager);
        restrict();
        assertThat(visitor.get("/").body()).doesNotContain("Review restrictions");

        reviewBy(samples.today().plusDays(7));
        assertThat(visitor.get("/").body()).contains("Review restrictions", "3 restricted records", "href=\"/restrictions\"");
        assertThat(signedIn(colleague).get("/").body()).doesNotContain("Review restrictions");
    }

    private void reviewBy(java.time.LocalDate day) {
        transaction.executeWithoutResult(status -> db.sql("update people.guard set review = :day where person = any(:people)").param("day", day)
            .param("people", new UUID[] {family.amara().value(), family.ben().value(), family.cleo().value()}).update());
    }

    @Test void what_is_missing_is_said_and_what_was_typed_stays() {
        var reply = visitor.post(at(), "why", "high-risk", "others", "nobody-at-all", "words", "what was typed");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Choose who answers").contains("Name at least one more").contains("Nobody has one of these usernames").contains("what was typed").contains("nobody-at-all");
    }

    @Test void a_restriction_is_reviewed_and_lifted() {
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusDays(100), new RestrictionPlaced("inquiry", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara()));
        assertThat(visitor.get("/restrictions").body()).contains("should have been reviewed").contains("Overdue");

        visitor.post(at() + "/review", "fact", UUID.randomUUID().toString());
        assertThat(visitor.get("/restrictions").body()).contains("to be reviewed by").doesNotContain("Overdue");

        assertThat(visitor.post(at() + "/end", "ending", "").body()).contains("Say why it is lifted");
        visitor.post(at() + "/end", "fact", UUID.randomUUID().toString(), "ending", "The inquiry is over");
        assertThat(as("practitioner").get("/children/" + family.amara() + "/reason").body()).contains("Amara");
    }

    @Test void who_asks_for_exactly_this_child_is_told_whom_to_ring_and_nothing_else() {
        restrict();
        var number = db.sql("select value from people.identifier where person = :person").param("person", family.amara().value());
        var id = transaction.execute(status -> number.query(String.class).single());
        var born = samples.today().minusYears(7);
        var stranger = as("practitioner");

        for (var exactly : List.of(id, "Amara Adeyemi-Clarke " + born.getDayOfMonth() + "/" + born.getMonthValue() + "/" + born.getYear()))
            assertThat(search(stranger, exactly)).as(exactly).contains("A record is held").contains("/children/" + family.amara() + "/reason");
        for (var vaguely : List.of("Amara Adeyemi", "Amara " + born.getYear()))
            assertThat(search(stranger, vaguely)).as(vaguely).doesNotContain("A record is held").doesNotContain(family.amara().toString());
        assertThat(search(visitor, id)).as("whoever sees the record").doesNotContain("A record is held");
    }

    @Test void at_night_and_before_a_contact_it_is_said_as_well_so_that_the_child_is_not_made_anew() {
        // of her usual name there are many in the suite
        var surname = "Quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        samples.record(samples.fact(PeopleFacts.NAMED, samples.today(), new PersonNamed("legal", "Amara", surname), family.amara()));
        restrict();
        var born = samples.today().minusYears(7);
        var exactly = "Amara " + surname + " " + born.getDayOfMonth() + "/" + born.getMonthValue() + "/" + born.getYear();
        var night = as("emergency-duty-team");
        var door = as("practitioner");

        var atNight = night.get(location(night.post("/night/search", "find", exactly))).body();
        assertThat(atNight).contains("A record is held", "/children/" + family.amara() + "/reason").doesNotContain("Nobody found");
        var atTheDoor = door.get(location(door.post("/contacts/new", "contact", UUID.randomUUID().toString(), "who", exactly))).body();
        assertThat(atTheDoor).contains("A record is held", "/children/" + family.amara() + "/reason?back=%2Fcontacts%2Fnew%3Fcontact%3D").doesNotContain("Nobody like that is known here");
        assertThat(looked(family.amara(), "that a restricted record is held")).isEqualTo(2);
    }

    /** With the question behind it, which says where what was typed is kept. */
    private static String location(HttpResponse<String> answer) { return answer.headers().firstValue("Location").orElseThrow(); }

    private int looked(PersonId child, String what) {
        return transaction.execute(status -> db.sql("select count(*) from access.look l join access.looked_at a on a.look = l.id where a.person = :child and l.what = :what").param("child", child.value()).param("what", what).query(Integer.class).single());
    }

    @Test void whoever_was_on_the_list_of_an_earlier_restriction_is_not_on_that_of_the_next() {
        var owner = staff.id(manager).toString();
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusYears(2), new RestrictionPlaced("inquiry", owner, List.of(staff.id(colleague).toString())), family.amara()),
            samples.fact(ConfidentialFacts.RESTRICTION_LIFTED, samples.today().minusYears(1), new RestrictionLifted(null), family.amara()));
        assertThat(signedIn(colleague).get("/children/" + family.amara()).statusCode()).isEqualTo(200);

        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("staff-family", owner, List.of(owner)), family.amara()));

        assertThat(Visitor.place(signedIn(colleague).get("/children/" + family.amara()))).isEqualTo("/children/" + family.amara() + "/reason");
        assertThat(visitor.get(at()).statusCode()).isEqualTo(200);
    }

    @Test void whoever_is_named_on_a_restriction_does_not_read_on_when_the_file_is_sealed() {
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusYears(1), new RestrictionPlaced("high-risk", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara()));
        assertThat(signedIn(colleague).get("/children/" + family.amara()).statusCode()).isEqualTo(200);
        var adoption = worker("practitioner");
        staff.inHub(adoption, "hub-10");

        samples.record(samples.fact(ConfidentialFacts.SEALED, samples.today().minusDays(1), new RecordSealed(List.of(staff.id(adoption).toString())), family.amara()));

        for (var each : List.of(colleague, manager)) assertThat(signedIn(each).get("/children/" + family.amara()).statusCode()).as(each).isNotEqualTo(200);
        assertThat(signedIn(adoption).get("/children/" + family.amara()).statusCode()).as("named on the seal").isEqualTo(200);
        samples.record(samples.fact(ConfidentialFacts.UNSEALED, samples.today(), new RecordUnsealed("The court"), family.amara()));
        assertThat(signedIn(colleague).get("/children/" + family.amara()).statusCode()).as("of the restriction, which goes on").isEqualTo(200);
    }

    @Test void of_a_sealed_file_nothing_is_said_and_its_owner_is_told_when_the_child_is_made_anew() {
        var born = samples.today().minusYears(7);
        samples.record(samples.fact(ConfidentialFacts.SEALED, samples.today(), new RecordSealed(List.of(staff.id(manager).toString())), family.amara()));
        assertThat(search(as("practitioner"), "Amara Adeyemi-Clarke " + born.getDayOfMonth() + "/" + born.getMonthValue() + "/" + born.getYear())).doesNotContain(family.amara().toString());

        var fresh = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today(), new PersonRegistered(born, null, "F", "MWBA"), fresh),
            samples.fact(PeopleFacts.NAMED, samples.today(), new PersonNamed("legal", "Amara", "Adeyemi-Clarke"), fresh));

        assertThat(alerts(manager)).isPositive();
        assertThat(alerts(colleague)).isZero();
        assertThat(visitor.get("/restrictions").body()).contains("Recorded a second time");
        assertThat(visitor.get("/").body()).contains("A hidden child was recorded a second time");
        assertThat(signedIn(colleague).get("/").body()).doesNotContain("recorded a second time");

        signedIn(colleague).post("/restrictions/again", "hidden", family.amara().toString(), "fresh", fresh.toString());
        assertThat(visitor.get("/").body()).as("not theirs to say").contains("A hidden child was recorded a second time");
        assertThat(visitor.post("/restrictions/again", "hidden", family.amara().toString(), "fresh", fresh.toString()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").body()).doesNotContain("A hidden child was recorded a second time");
        assertThat(visitor.get("/restrictions").body()).doesNotContain("Recorded a second time");
    }

    @Test void the_owner_of_a_hidden_record_has_a_mail_without_words_when_the_child_is_made_anew() {
        transaction.executeWithoutResult(status -> db.sql("update access.worker set email = username || '@example.org' where username in (:all)").param("all", List.of(manager, colleague)).update());
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("high-risk", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara()));
        var fresh = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today(), new PersonRegistered(samples.today().minusYears(7), null, "F", "MWBA"), fresh),
            samples.fact(PeopleFacts.NAMED, samples.today(), new PersonNamed("legal", "Amara", "Adeyemi-Clarke"), fresh));

        assertThat(notices(manager)).isEqualTo(1);
        assertThat(notices(colleague)).isZero();
    }

    @Test void whoever_was_let_in_meanwhile_is_not_locked_out_by_the_second_who_saves() {
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("high-risk", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara()));
        var form = kith.Sent.of(visitor.get(at()));
        var fresh = worker("practitioner");
        staff.inHub(fresh, "hub-10");
        samples.record(samples.factNow(ConfidentialFacts.RESTRICTED, new RestrictionPlaced("high-risk", staff.id(manager).toString(), List.of(staff.id(manager).toString(), staff.id(colleague).toString(), staff.id(fresh).toString())), family.amara()));

        var told = visitor.post(at(), kith.Sent.with(form, "change", "yes", "children", family.amara().toString(), "why", "high-risk", "owner", staff.id(manager).toString(), "names", staff.id(colleague).toString(), "ending", ""));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Since you opened this page somebody else changed who may see the record").containsPattern("value=\"" + staff.id(fresh) + "\"[^>]* checked");
        assertThat(signedIn(fresh).get("/children/" + family.amara()).statusCode()).isEqualTo(200);
    }

    private int notices(String username) {
        return transaction.execute(status -> db.sql("select count(*) from hub.notice where worker = :worker").param("worker", staff.id(username)).query(Integer.class).single());
    }

    @Test void an_entry_is_kept_to_fewer_people_and_the_hub_is_told_that_one_is_withheld() {
        var note = samples.fact(CaseworkFacts.NOTE, samples.today(), new NoteWritten(), family.amara()).saying(List.of(Words.of(Uuids.fresh(), "The informant lives next door", "salt")));
        samples.record(note);
        var entry = "/children/" + family.amara() + "/entries/" + note.id();
        var chronology = "/children/" + family.amara() + "/chronology";
        assertThat(signedIn(colleague).get(entry).body()).contains("informant").contains("Keep it to fewer people");
        assertThat(visitor.post(entry + "/strand").statusCode()).isEqualTo(422);

        visitor.post(entry + "/strand", "strand", "police-intelligence");

        assertThat(visitor.get(chronology).body()).contains("informant").doesNotContain("withheld");
        assertThat(signedIn(colleague).get(chronology).body()).doesNotContain("informant").contains("1 entry withheld").doesNotContain("olice intelligence");
        assertThat(signedIn(colleague).get(entry).statusCode()).isEqualTo(404);
        var elsewhere = as("senior-leader");
        assertThat(elsewhere.get(chronology).body()).doesNotContain("informant").doesNotContain("withheld");

        visitor.post(entry + "/strand", "strand", "none");
        assertThat(signedIn(colleague).get(chronology).body()).contains("informant");
    }

    @Test void an_entry_that_is_kept_to_fewer_people_is_kept_on_every_page_that_says_it() {
        var link = samples.fact(LinkFacts.RECORDED, samples.today(), new LinkRecorded("seen-together", null, "The flat above the arches", null), family.amara());
        samples.record(link);
        var harm = "/children/" + family.amara() + "/harm";
        assertThat(signedIn(colleague).get(harm).body()).contains("The flat above the arches");

        visitor.post(entry(link) + "/strand", "strand", "police-intelligence");

        assertThat(signedIn(colleague).get(harm).body()).doesNotContain("The flat above the arches");
        assertThat(visitor.get(harm).body()).as("whoever is cleared").contains("The flat above the arches");
    }

    @Test void a_question_about_an_entry_that_is_kept_to_fewer_people_is_kept_too() {
        var kept = samples.fact(CareFacts.MISSING_STARTED, samples.today().minusDays(9), new MissingStarted(null), family.amara());
        samples.record(kept);
        visitor.post(entry(kept) + "/strand", "strand", "police-intelligence");
        var day = Say.date(samples.today().minusDays(9));
        var worker = signedIn(colleague);

        var asked = worker.post("/children/" + family.amara() + "/record/missing.started", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "yesterday");
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("something on this record that you do not read").doesNotContain(day);

        samples.record(samples.fact(CareFacts.MISSING_STARTED, samples.today().minusDays(1), new MissingStarted(null), family.amara()));
        var questions = "/children/" + family.amara() + "/data-questions";
        assertThat(visitor.get(questions).body()).as("whoever is cleared").contains(day);
        assertThat(worker.get(questions).body()).doesNotContain(day).contains("Nothing contradicts itself");
        assertThat(visitor.get("/children/" + family.amara()).body()).as("whoever is cleared").contains("1 to answer");
        assertThat(worker.get("/children/" + family.amara()).body()).doesNotContain("1 to answer");
    }

    /** Adding to a record takes no more than its status. */
    @Test void whoever_may_only_add_to_a_record_learns_nothing_from_what_does_not_fit() {
        samples.record(samples.fact(CareFacts.MISSING_STARTED, samples.today().minusDays(9), new MissingStarted(null), family.amara()));
        var elsewhere = worker("practitioner");
        staff.inHub(elsewhere, "hub-11");

        var asked = signedIn(elsewhere).post("/children/" + family.amara() + "/record/missing.started", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "yesterday");

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("something on this record that you do not read").doesNotContain(Say.date(samples.today().minusDays(9)));
    }

    @Test void what_stands_on_the_childs_own_page_is_not_said_to_be_kept() {
        var warning = samples.fact(PeopleFacts.WARNING_RAISED, samples.today(), new PeopleFacts.WarningRaised("dog", "In the yard"), family.amara());
        samples.record(warning);
        assertThat(visitor.get(entry(warning)).body()).doesNotContain("Keep it to fewer people");

        assertThat(Visitor.place(visitor.post(entry(warning) + "/strand", "strand", "police-intelligence"))).isEqualTo(entry(warning));
        assertThat(visitor.get(entry(warning)).body()).contains("cannot be kept to fewer people");
        assertThat(strands(warning)).isEmpty();
    }

    @Test void an_entry_that_is_moved_from_one_strand_to_another_on_one_day_is_kept_in_the_last() {
        var note = samples.fact(CaseworkFacts.NOTE, samples.today(), new NoteWritten(), family.amara(), family.ben());
        samples.record(note);
        var strand = entry(note) + "/strand";
        for (var each : List.of("police-intelligence", "legal-privilege")) visitor.post(strand, "strand", each);

        assertThat(strands(note)).containsExactly("legal-privilege");
        assertThat(signedIn(colleague).get(entry(note)).statusCode()).isEqualTo(404);

        visitor.post(strand, "strand", "none");
        assertThat(signedIn(colleague).get(entry(note)).statusCode()).isEqualTo(200);
        visitor.post(strand, "strand", "legal-privilege");
        assertThat(strands(note)).as("opened by mistake, and kept again").containsExactly("legal-privilege");
    }

    private List<String> strands(Fact<?> entry) {
        return transaction.execute(status -> db.sql("select strand from people.strand where fact = :fact and person = :person").param("fact", entry.id().value()).param("person", family.amara().value()).query(String.class).list());
    }

    @Test void a_record_that_is_lifted_and_restricted_again_at_one_sitting_is_restricted() {
        var other = worker("practitioner");
        staff.inHub(other, "hub-10");
        restrict();
        visitor.post(at() + "/end", "fact", UUID.randomUUID().toString(), "ending", "Somebody was forgotten");
        assertThat(signedIn(other).get("/children/" + family.ben()).statusCode()).isEqualTo(200);

        restrict("others", worker("practitioner"));

        assertThat(Visitor.place(signedIn(other).get("/children/" + family.ben()))).isEqualTo("/children/" + family.ben() + "/reason");
        assertThat(signedIn(colleague).get("/children/" + family.ben()).statusCode()).isEqualTo(200);
    }

    @Test void a_child_whom_no_hub_holds_is_restricted_by_whoever_gives_out_who_waits() {
        family = samples.family(null);
        var door = worker("manager");
        staff.inPost(door, "consultant-social-worker", "hub-1", "hub", "hub-1");
        var above = worker("manager");
        staff.inPost(above, "group-manager", "group-1", "group", null);
        visitor = signedIn(door);
        assertThat(visitor.get(at()).body()).contains(staff.id(door).toString(), staff.id(above).toString()).doesNotContain(staff.id(colleague).toString());

        var saved = visitor.post(at(), "fact", UUID.randomUUID().toString(), "why", "staff-family", "owner", staff.id(above).toString(), "children", family.amara().toString());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(as("practitioner").get("/children/" + family.amara()).statusCode()).isNotEqualTo(200);
        assertThat(visitor.get(at()).body()).contains("Reviewed: it is still needed");
    }

    @Test void who_is_on_the_list_of_a_restriction_is_changed_while_it_stands() {
        var other = worker("practitioner");
        staff.inHub(other, "hub-10");
        var since = samples.today().minusDays(100);
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, since, new RestrictionPlaced("inquiry", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara(), family.ben()));
        assertThat(visitor.get(at()).body()).contains("Change who may see it").containsPattern("value=\"" + staff.id(colleague) + "\"[^>]*checked");

        var nobody = visitor.post(at(), "change", "yes", "why", "inquiry", "children", family.amara().toString(), "others", "nobody-at-all");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Nobody has one of these usernames", "Reviewed: it is still needed");
        visitor.post(at(), "fact", UUID.randomUUID().toString(), "change", "yes", "why", "inquiry", "owner", staff.id(manager).toString(), "names", staff.id(other).toString(), "children", family.amara().toString(), "children", family.ben().toString());

        assertThat(signedIn(other).get("/children/" + family.ben()).statusCode()).as("added").isEqualTo(200);
        assertThat(Visitor.place(signedIn(colleague).get("/children/" + family.ben()))).as("taken off").isEqualTo("/children/" + family.ben() + "/reason");
        assertThat(visitor.get(at()).body()).contains("Restricted since", Say.date(since));
    }

    @Test void whoever_decides_clears_a_named_worker_for_what_fewer_people_read_and_ends_it_and_nobody_clears_themselves() {
        var note = samples.fact(CaseworkFacts.NOTE, samples.today(), new NoteWritten(), family.amara()).saying(List.of(Words.of(Uuids.fresh(), "The informant lives next door", "salt")));
        samples.record(note);
        visitor.post("/children/" + family.amara() + "/entries/" + note.id() + "/strand", "strand", "police-intelligence");
        var clearances = "/children/" + family.amara() + "/clearances";
        var chronology = "/children/" + family.amara() + "/chronology";
        assertThat(visitor.get(at()).body()).contains(clearances);

        assertThat(signedIn(colleague).post(clearances, "worker", staff.id(colleague).toString(), "strand", "police-intelligence", "words", "I am curious").statusCode()).isEqualTo(403);
        assertThat(visitor.post(clearances, "worker", staff.id(manager).toString(), "strand", "third-party", "words", "I want to").body()).contains("Nobody clears themselves");
        assertThat(visitor.post(clearances, "other", "nobody-we-know", "strand", "third-party", "words", "x").body()).contains("Nobody has this username");
        assertThat(visitor.post(clearances, "worker", staff.id(colleague).toString(), "strand", "police-intelligence").body()).contains("Say why they need to read it");
        assertThat(signedIn(colleague).get(chronology).body()).doesNotContain("informant");

        assertThat(visitor.post(clearances, "other", colleague, "strand", "police-intelligence", "words", "Works with the police on this").statusCode()).isEqualTo(303);
        assertThat(signedIn(colleague).get(chronology).body()).contains("informant");
        assertThat(visitor.get(clearances).body()).contains("what the police know and have not made known, since");

        assertThat(visitor.post(clearances + "/end", "worker", staff.id(colleague).toString()).statusCode()).isEqualTo(303);
        assertThat(signedIn(colleague).get(chronology).body()).doesNotContain("informant");
    }

    @Test void nobody_opens_or_closes_a_record_by_the_general_form_or_by_putting_an_entry_right() {
        var placed = samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("inquiry", staff.id(manager).toString(), List.of(staff.id(colleague).toString())), family.amara());
        samples.record(placed);
        var other = signedIn(colleague);

        for (var type : List.of("access.granted", "conflict.lifted", "restriction.lifted", "record.unsealed", "strand.unmarked", "allocation.made")) {
            assertThat(other.get("/children/" + family.amara() + "/record/" + type).statusCode()).as(type).isEqualTo(404);
            other.get("/account");
            assertThat(other.post("/children/" + family.amara() + "/record/" + type).statusCode()).as(type).isEqualTo(404);
        }
        assertThat(other.get("/children/" + family.amara() + "/record").body()).doesNotContain("access.granted");
        other.get("/account");
        assertThat(other.post("/children/" + family.amara() + "/entries/" + placed.id() + "/withdrawal", "reason", "duplicate").statusCode()).isEqualTo(404);
        assertThat(other.get("/children/" + family.amara() + "/entries/" + placed.id() + "/correction").statusCode()).isEqualTo(404);
    }

    @Test void nobody_becomes_a_childs_worker_by_putting_an_entry_right() {
        var day = samples.today().minusWeeks(5);
        var hers = staff.id(worker("practitioner")).toString();
        var key = samples.fact(HubFacts.KEY_WORKER, day, new HubFacts.KeyWorkerChanged(hers, "worker-left"), family.amara());
        var changes = List.<Fact<?>>of(key, samples.fact(HubFacts.RESPONSIBLE, day, new HubFacts.ResponsibleChanged(hers, "post-changed"), family.amara()),
            samples.fact(HubFacts.INVOLVED, day, new HubFacts.InvolvementStarted(hers, "clinician"), family.amara()), samples.fact(HubFacts.INVOLVEMENT_ENDED, day, new HubFacts.InvolvementEnded(hers, "clinician"), family.amara()),
            samples.fact(HubFacts.ALLOCATION_ENDED, samples.today().minusYears(1), new HubFacts.AllocationEnded("moved-away"), family.amara()));
        samples.record(changes.toArray(Fact[]::new));
        var elsewhere = worker("practitioner");
        var outsider = signedIn(elsewhere);
        outsider.post("/children/" + family.amara() + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "duty", "next", "/");
        assertThat(outsider.get(entry(key)).body()).contains("Key worker changed").doesNotContain("Put it right", "Withdraw this entry");

        for (var each : changes) for (var reader : List.of(outsider, signedIn(colleague))) {
            assertThat(reader.get(entry(each) + "/correction").statusCode()).as(each.kind().name()).isEqualTo(404);
            assertThat(keyWorker(reader, entry(each), staff.id(elsewhere).toString())).as(each.kind().name()).isEqualTo(404);
            reader.get("/account");
            assertThat(reader.post(entry(each) + "/withdrawal", "reason", "duplicate").statusCode()).as(each.kind().name()).isEqualTo(404);
        }
        assertThat(keyWorker(visitor, entry(key), staff.id(manager).toString())).as("nobody in their own favour").isEqualTo(422);
        assertThat(keyWorker(visitor, entry(key), "Somebody by name")).as("a worker, not a name").isEqualTo(422);
        assertThat(keyWorker(visitor, entry(key), staff.id(colleague).toString())).as("whoever decides").isEqualTo(303);
        String now = transaction.execute(status -> db.sql("select key from hub.allocation where person = :child").param("child", family.amara().value()).query(String.class).single());
        assertThat(now).isEqualTo(staff.id(colleague).toString());
    }

    private String entry(Fact<?> fact) { return "/children/" + family.amara() + "/entries/" + fact.id(); }

    private int keyWorker(Visitor by, String entry, String worker) {
        by.get("/account");
        return by.post(entry + "/correction", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", Say.typed(samples.today().minusWeeks(5)), "worker", worker,
            "reason", "worker-left", "role", "clinician").statusCode();
    }

    @Test void children_of_whom_too_few_may_decide_are_named() {
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConfidentialFacts.ConflictDeclared(staff.id(manager).toString(), "friend"), family.cleo()));
        var above = worker("manager");
        staff.inPost(above, "group-manager", "group-3", "group", null);
        restrictedToOne(family.ben());

        var few = transaction.execute(status -> db.sql("select person, deciders from access.too_few_deciders(array['hub-10'], :now)").param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
            .query((row, n) -> row.getObject(1, UUID.class) + " " + row.getInt(2)).list());

        assertThat(few).contains(family.ben() + " 1");
    }

    private void restrictedToOne(PersonId child) {
        var above = worker("manager");
        staff.inPost(above, "group-manager", "group-3", "group", null);
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("inquiry", staff.id(above).toString(), List.of()), child));
    }

    private int alerts(String username) {
        var worker = workers.called(username).orElseThrow();
        return kith.access.Asker.as(worker, () -> transaction.execute(status -> {
            db.sql("select from access.look_at(array[:person]::uuid[], :now, false)").param("person", family.amara().value()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query((row, n) -> 1).list();
            return db.sql("select count(*) from access.alert where hidden = :person").param("person", family.amara().value()).query(Integer.class).single();
        }));
    }

    private static String search(Visitor visitor, String typed) {
        var reply = visitor.post("/search", "q", typed);
        if (reply.statusCode() == 405) reply = visitor.get("/search?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
        return reply.statusCode() < 300 ? reply.body() : visitor.get(Visitor.place(reply)).body();
    }
}
