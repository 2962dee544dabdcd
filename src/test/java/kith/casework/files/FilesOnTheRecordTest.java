package kith.casework.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.Visitor.Upload;
import kith.frontdoor.Door;
import kith.frontdoor.Door.Home;
import kith.ledger.FactId;
import kith.ledger.attachments.FakeClamd;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** T9 on the child's own record: what came with a contact and what was added, opened by whoever may read the record and by nobody else. */
class FilesOnTheRecordTest extends KithTest {

    private static final Upload NOTE = new Upload("letter.txt", "She was not in school today.\n".getBytes(StandardCharsets.UTF_8));
    private static final Upload PROGRAM = new Upload("tool.pdf", "MZ\0\0program".getBytes(StandardCharsets.UTF_8));

    @Autowired Samples samples;
    @Autowired Door door;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    private Home home;
    private Visitor hub;

    @BeforeEach void aFamilyOfHubTen() {
        home = door.home();
        hub = colleague("hub-10");
    }

    @Test void what_came_with_a_contact_is_on_the_record_of_the_child_for_whom_it_was_decided() throws IOException {
        var contact = UUID.randomUUID();
        scanned(() -> visitor().postWithFiles("/tell-us", List.of(NOTE), "form", contact.toString(), "name", "Jo Bright", "phone", "01632 960123", "urgent", "no", "worry", "Often away", "child", "Tess"));
        var duty = as("duty-team");
        duty.post("/contacts/new/details", "contact", contact.toString(), "child", home.tess().toString(), "said", "Often away", "urgent", "no", "how", "web-form", "source", "2A");
        assertThat(hub.get(at()).body()).as("not decided yet").contains("No files on this record");

        decide(duty, contact, "referral");

        assertThat(hub.get(at()).body()).contains("letter.txt", "Scanned", "With the contact of " + Say.brief(samples.today(), samples.today()) + ", which was decided by");
        assertThat(hub.get("/children/" + home.hugo() + "/files").body()).contains("No files on this record");
        var opened = hub.get(link(hub.get(at()).body()));
        assertThat(opened.body()).isEqualTo("She was not in school today.\n");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("letter.txt");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(hub.get("/children/" + home.tess() + "/chronology").body()).contains("File that came with a contact");

        decide(duty, contact, "advice");
        assertThat(files()).as("put right, it is there once").isEqualTo(1);
    }

    @Test void a_letter_about_two_families_is_kept_from_whoever_may_not_know_of_one() throws IOException {
        var contact = UUID.randomUUID();
        var other = door.home().tess();
        scanned(() -> visitor().postWithFiles("/tell-us", List.of(NOTE), "form", contact.toString(), "name", "Jo Bright", "phone", "01632 960123", "urgent", "no", "worry", "Often away", "child", "Tess"));
        var duty = as("duty-team");
        duty.post("/contacts/new/details", "contact", contact.toString(), "child", home.tess().toString(), "child", other.toString(), "said", "Often away", "urgent", "no", "how", "web-form", "source", "2A");
        decide(duty, contact, "referral");
        var name = worker("practitioner");
        staff.inHub(name, "hub-10");
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConfidentialFacts.ConflictDeclared(staff.id(name).toString(), "relative"), other));

        assertThat(hub.get(at()).body()).contains("letter.txt");
        assertThat(hub.get("/children/" + other + "/files").body()).contains("letter.txt");
        assertThat(signedIn(name).get(at()).statusCode()).isEqualTo(200);
        assertThat(signedIn(name).get(at()).body()).doesNotContain("letter.txt");
        assertThat(signedIn(name).get(link(hub.get(at()).body())).statusCode()).isEqualTo(404);
    }

    @Test void a_file_is_added_and_found_by_whoever_reads_and_by_nobody_else() throws IOException {
        var saved = scanned(() -> add(hub, UUID.randomUUID(), List.of(NOTE), "The letter of the school"));
        assertThat(Visitor.place(saved)).isEqualTo(at());
        var page = hub.get(at()).body();
        assertThat(page).contains("letter.txt", "The letter of the school", "Added " + Say.brief(samples.today(), samples.today()) + " by");
        var address = link(page);

        assertThat(Visitor.place(colleague("hub-5").get(address))).isEqualTo("/children/" + home.tess() + "/reason");
        assertThat(Visitor.place(visitor().get(address))).isEqualTo("/sign-in");
        assertThat(hub.get(address.replace(home.tess().toString(), home.hugo().toString())).statusCode()).as("it is not on the brother's record").isEqualTo(404);
        assertThat(looks(home.tess().value())).isPositive();
    }

    @Test void without_a_scanner_it_is_named_and_not_opened() {
        add(hub, UUID.randomUUID(), List.of(NOTE), "The letter of the school");

        var page = hub.get(at()).body();
        assertThat(page).contains("letter.txt", "Waiting to be scanned").doesNotContain("download>");
        var file = transaction.execute(status -> db.sql("select file from casework.file where person = ?").param(home.tess().value()).query(UUID.class).single());
        assertThat(hub.get(at() + "/" + file).statusCode()).isEqualTo(404);
    }

    @Test void what_is_not_taken_is_said_nothing_is_kept_and_what_was_typed_stays() {
        var refused = add(hub, UUID.randomUUID(), List.of(NOTE, PROGRAM), "Two things");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("tool.pdf: Files of this kind are not taken", "choose all the files again", "value=\"Two things\"");
        assertThat(add(hub, UUID.randomUUID(), List.of(), "Nothing").body()).contains("Choose a file");
        assertThat(add(hub, UUID.randomUUID(), List.of(NOTE), "").body()).contains("Say in a few words what it is", "Choose the files again");
        assertThat(files()).isZero();
    }

    @Test void files_that_are_too_large_together_lead_back_to_the_form_of_this_child_alone() {
        assertThat(new FilesOfAChild().takes(at() + "/new")).isTrue();
        assertThat(new FilesOfAChild().tooLarge(at() + "/new")).isEqualTo(at() + "/new");
        assertThat(new FilesOfAChild().takes(at())).isFalse();
        assertThat(new FilesOfAChild().takes("/children/../files/new")).isFalse();
    }

    @Test void sent_twice_it_is_kept_once_and_for_several_children_it_is_on_each_record() {
        var form = UUID.randomUUID();
        for (int i = 0; i < 2; i++) assertThat(hub.postWithFiles(at() + "/new", List.of(NOTE), "fact", form.toString(), "what", "About both", "children", home.tess().toString(), "children", home.hugo().toString()).statusCode()).isEqualTo(303);

        assertThat(files()).isEqualTo(1);
        assertThat(hub.get("/children/" + home.hugo() + "/files").body()).contains("About both");
    }

    @Test void nobody_reaches_another_s_file_by_sending_the_id_of_another_s_form() throws IOException {
        var contact = UUID.randomUUID();
        scanned(() -> visitor().postWithFiles("/tell-us", List.of(NOTE), "form", contact.toString(), "name", "Jo Bright", "phone", "01632 960123", "urgent", "no", "worry", "Often away", "child", "Nobody"));

        scanned(() -> add(hub, contact, List.of(new Upload("mine.txt", "Mine\n".getBytes(StandardCharsets.UTF_8))), "Whatever"));

        assertThat(hub.get(at()).body()).contains("mine.txt").doesNotContain("letter.txt");
        assertThat(hub.get(link(hub.get(at()).body())).body()).isEqualTo("Mine\n");
    }

    @Test void adding_is_not_reading() {
        var elsewhere = colleague("hub-5");

        assertThat(add(elsewhere, UUID.randomUUID(), List.of(NOTE), "Left at our door").statusCode()).isEqualTo(303);
        assertThat(Visitor.place(elsewhere.get(at()))).isEqualTo("/children/" + home.tess() + "/reason");
        assertThat(hub.get(at()).body()).contains("Left at our door");
    }

    @Test void a_file_on_the_wrong_child_s_record_is_taken_off_it() throws IOException {
        scanned(() -> add(hub, UUID.randomUUID(), List.of(NOTE), "The letter of another family"));
        var address = link(hub.get(at()).body());
        var entry = "/children/" + home.tess() + "/entries/" + transaction.execute(status -> db.sql("select fact from casework.file where person = ?").param(home.tess().value()).query(UUID.class).single());
        assertThat(hub.get(entry).body()).contains("Withdraw this entry").doesNotContain("Put it right");

        assertThat(hub.post(entry + "/withdrawal", "reason", "wrong-child").statusCode()).isEqualTo(303);

        assertThat(hub.get(at()).body()).doesNotContain("letter.txt", "The letter of another family");
        assertThat(hub.get(address).statusCode()).isEqualTo(404);
    }

    @Test void a_file_in_a_sensitive_strand_is_withheld_from_the_list_and_at_its_address() throws IOException {
        scanned(() -> add(hub, UUID.randomUUID(), List.of(NOTE), "What the police sent"));
        var address = link(hub.get(at()).body());
        var fact = transaction.execute(status -> db.sql("select fact from casework.file where person = ?").param(home.tess().value()).query(UUID.class).single());
        samples.record(samples.fact(ConfidentialFacts.STRAND, samples.today(), new StrandMarked(new FactId(fact), "police-intelligence"), home.tess()));

        assertThat(hub.get(at()).body()).doesNotContain("letter.txt", "What the police sent");
        assertThat(hub.get(address).statusCode()).isEqualTo(404);
    }

    private String at() { return "/children/" + home.tess() + "/files"; }

    private HttpResponse<String> add(Visitor visitor, UUID form, List<Upload> files, String what) {
        return visitor.postWithFiles(at() + "/new", files, "fact", form.toString(), "what", what, "children", home.tess().toString());
    }

    private void decide(Visitor visitor, UUID contact, String decision) {
        var page = visitor.get("/contacts/" + contact + "/decision");
        var sent = new ArrayList<>(Sent.of(page));
        assertThat(visitor.post("/contacts/" + contact + "/decision", Sent.with(sent, "decision", decision, "reason", "As it was told", "need", "N1", "source", "2A")).statusCode()).as(page.body()).isEqualTo(303);
    }

    private static String link(String page) {
        int from = page.indexOf("/files/", page.indexOf("<tbody"));
        from = page.lastIndexOf("\"", from) + 1;
        return page.substring(from, page.indexOf("\"", from));
    }

    private interface Sending {
        HttpResponse<String> send();
    }

    private static HttpResponse<String> scanned(Sending sending) throws IOException {
        try (var clamd = new FakeClamd()) {
            System.setProperty("kith.clamd", clamd.address());
            return sending.send();
        } finally {
            System.clearProperty("kith.clamd");
        }
    }

    private int files() {
        return transaction.execute(status -> db.sql("select count(*) from casework.file where person = ?").param(home.tess().value()).query(Integer.class).single());
    }

    private int looks(UUID person) {
        return transaction.execute(status -> db.sql("select count(*) from access.look l join access.looked_at s on s.look = l.id where s.person = ? and l.what = 'a file on the record'").param(person).query(Integer.class).single());
    }

    private Visitor colleague(String in) {
        var username = worker("practitioner");
        staff.inHub(username, in);
        return signedIn(username);
    }
}
