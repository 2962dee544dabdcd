package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.Visitor.Upload;
import kith.access.Asker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.attachments.FakeClamd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Professionals tell of a child without an account, and a worker says whom it is about. */
class TellingUsTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Door door;

    private static final Upload PHOTO = new Upload("arm.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 0, 0, 0, 0});
    private static final Upload NOTE = new Upload("note.txt", "She was not in school today.\n".getBytes(StandardCharsets.UTF_8));

    private final UUID form = UUID.randomUUID();

    @BeforeEach @AfterEach void nobodyHasSentTooMany() {
        door.read(() -> db.sql("update frontdoor.told set sender = 'earlier'").update());
    }

    @Test void it_is_received_with_a_number_and_the_time_and_stands_on_the_queue() {
        var reply = tell("child", "Tess Nobody", "worry", "Came to school with a burn", "urgent", "yes");

        assertThat(Visitor.place(reply)).isEqualTo("/tell-us/" + form);
        var receipt = visitor().get("/tell-us/" + form).body();
        assertThat(receipt).containsPattern("[2-9B-Z]{4}-[2-9B-Z]{4}").containsPattern("Received on \\d+ \\w+ 20\\d\\d at \\d\\d:\\d\\d").contains("within one working day").doesNotContain("burn", "Tess");
        var queue = as("duty-team").get("/contacts").body();
        assertThat(line(queue)).contains("Tess Nobody", "not matched to a child yet", "Web form");
    }

    @Test void the_same_form_sent_twice_is_one() {
        for (int i = 0; i < 2; i++) assertThat(Visitor.place(tell("worry", "Twice"))).isEqualTo("/tell-us/" + form);

        assertThat(told()).isEqualTo(1);
    }

    @Test void what_is_missing_is_asked_for_and_what_was_typed_is_kept() {
        var reply = visitor().post("/tell-us", "form", form.toString(), "child", "Somebody", "address", "4 Long Lane");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Enter your name", "Enter a telephone number or an email address", "Write what worries you", "Say whether it is urgent", "value=\"4 Long Lane\"");
        assertThat(told()).isZero();
    }

    @Test void it_never_answers_anything_about_anybody() {
        var home = door.home();
        var known = tell("child", "Tess " + home.surname(), "born", home.born().toString(), "worry", "Thin");
        var receipt = visitor().get(Visitor.place(known)).body();

        assertThat(receipt).doesNotContain(home.surname(), home.tess().toString(), home.line());
        assertThat(visitor().get("/tell-us/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(Visitor.place(visitor().get("/contacts"))).isEqualTo("/sign-in");
    }

    @Test void an_email_that_cannot_be_one_is_asked_for_again_and_nobody_is_told_to_ring_without_a_number() {
        var reply = visitor().post("/tell-us", "form", form.toString(), "name", "Ada Lane", "email", "not-an-email", "worry", "Thin", "urgent", "no");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Enter an email address in full").doesNotContain("ring as well");
        assertThat(told()).isZero();
    }

    @Test void a_machine_is_marked_and_not_thrown_away() {
        tell("worry", "Win a prize", "website", "http://spam.example");

        assertThat(line(as("duty-team").get("/contacts").body())).contains("perhaps sent by a machine");
    }

    @Test void too_many_from_one_place_are_asked_to_ring_and_lose_nothing() {
        var sender = sender();
        for (int i = 0; i < 30; i++) door.read(() -> db.sql("select frontdoor.tell(:id, :id::text, :at, '{}', '{}', false, false, :sender, :since, 100)").param("id", UUID.randomUUID())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("since", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC)).param("sender", sender).query(String.class).single());

        var reply = tell("worry", "One more than allowed");

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.body()).contains("One more than allowed", "was not received");
        assertThat(told()).isZero();
        door.read(() -> db.sql("delete from frontdoor.told where answers = '{}'").update());
    }

    @Test void matched_to_a_child_it_is_a_contact_of_the_time_it_came() {
        var home = door.home();
        tell("child", "Tess " + home.surname(), "born", home.born().toString(), "worry", "A burn on the arm", "organisation", "Oak Park Primary", "urgent", "yes", "naming", "no");
        var came = door.read(() -> db.sql("select received_at from frontdoor.told where id = :id").param("id", form).query(OffsetDateTime.class).single());
        var visitor = as("duty-team");

        assertThat(visitor.get("/contacts/new?contact=" + form).body()).contains("Tess " + home.surname(), "same birth date");
        var details = visitor.get("/contacts/new/details?contact=" + form + "&child=" + home.tess()).body();
        assertThat(details).contains("A burn on the arm", "Oak Park Primary", "Received by web form");
        visitor.post("/contacts/new/details", "contact", form.toString(), "child", home.tess().toString(), "said", "A burn on the arm", "urgent", "yes", "how", "web-form", "source", "2A");

        assertThat(door.read(() -> db.sql("select received_at from frontdoor.contact where contact = :id and person = :tess").param("id", form).param("tess", home.tess().value()).query(OffsetDateTime.class).single()).toInstant())
            .isEqualTo(came.toInstant());
        assertThat(door.read(() -> db.sql("select answers is null from frontdoor.told where id = :id").param("id", form).query(Boolean.class).single())).isTrue();
        assertThat(line(visitor.get("/contacts").body())).contains("Tess " + home.surname()).doesNotContain("not matched");
    }

    @Test void decided_first_and_matched_later_the_decision_is_about_the_child_then() {
        var home = door.home();
        tell("child", "Tess", "worry", "Nobody fetched her");
        var visitor = as("duty-team");
        var opened = visitor.get("/contacts/" + form + "/decision").body();
        assertThat(opened).contains("Nobody fetched her", "Match it to the child");
        visitor.post("/contacts/" + form + "/decision", "id", hidden(opened, "id"), "known", "", "decision", "referral", "reason", "Alone for four hours");
        assertThat(visitor.get("/contacts").body()).contains("Matching to the child");

        visitor.post("/contacts/new/details", "contact", form.toString(), "child", home.tess().toString(), "said", "Nobody fetched her", "urgent", "no", "how", "web-form", "source", "2A");

        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + form);
        assertThat(door.read(() -> db.sql("select decision from frontdoor.contact where contact = :id").param("id", form).query(String.class).single())).isEqualTo("referral");
        assertThat(visitor.get("/contacts/" + form).body()).contains("Alone for four hours");
    }

    @Test void all_that_was_decided_before_it_is_matched_holds_for_the_child() {
        var home = door.home();
        var visitor = decided("decision", "referral", "reason", "A burn on the arm", "harm", "yes", "need", "N1");

        match(visitor, home.tess().toString());

        assertThat(running("B1", home)).isEqualTo(1);
        assertThat(owed(home)).containsExactly("family-told", "referrer-told");
        assertThat(door.read(() -> db.sql("select source || ' ' || need from frontdoor.referral where person = :tess").param("tess", home.tess().value()).query(String.class).single())).isEqualTo("2A N1");
    }

    @Test void who_was_told_is_asked_before_it_is_matched_and_nothing_is_owed_then() {
        var home = door.home();
        var visitor = decided("decision", "referral", "reason", "A burn on the arm", "familyTold", "told", "familyHow", "by me, at the door", "referrerTold", "told");
        var page = visitor.get("/contacts/" + form + "/decision").body();
        assertThat(page).contains("Who is told", "Whoever made contact", "by me, at the door").containsPattern("name=\"familyTold\"[^>]*value=\"told\"[^>]*checked").containsPattern("name=\"decision\"[^>]*value=\"referral\"[^>]*checked");

        match(visitor, home.tess().toString());

        assertThat(owed(home)).isEmpty();
        assertThat(visitor.get("/contacts/" + form).body()).contains("told, by me, at the door");
    }

    @Test void the_mash_decided_before_it_is_matched_asks_about_the_child() {
        var home = door.home();
        var visitor = decided("decision", "mash", "reason", "The agencies first", "colour", "red", "agencies", "police", "agencies", "health");

        match(visitor, home.tess().toString());

        assertThat(door.read(() -> db.sql("select agency from frontdoor.mash_check where person = :tess order by agency").param("tess", home.tess().value()).query(String.class).list())).containsExactly("health", "police");
        assertThat(visitor.get("/mash").body()).contains("Tess " + home.surname());
    }

    @Test void early_help_decided_before_it_is_matched_is_asked_for() {
        var home = door.home();
        var visitor = decided("decision", "early-help", "reason", "A family worker can do this");

        match(visitor, home.tess().toString());

        assertThat(visitor.get("/early-help").body()).contains("Tess " + home.surname());
    }

    @Test void a_second_decision_of_the_same_person_is_noticed_too() {
        var visitor = decided("decision", "early-help", "reason", "A family worker can do this");
        var read = hidden(as("manager").get("/contacts/" + form + "/decision").body(), "known");
        var again = visitor.get("/contacts/" + form + "/decision").body();
        assertThat(visitor.post("/contacts/" + form + "/decision", "id", hidden(again, "id"), "known", hidden(again, "known"), "decision", "early-help", "reason", "Two workers can do this").statusCode()).isEqualTo(303);

        var reply = as("manager").post("/contacts/" + form + "/decision", "id", UUID.randomUUID().toString(), "known", read, "decision", "advice", "reason", "It is over");

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Two workers can do this", "It is over");
    }

    /** A form that is matched to nobody is on no record, and whoever asks about the child finds nothing. */
    @Test void a_form_answered_with_advice_waits_to_be_matched_until_somebody_says_that_it_cannot_be() {
        var visitor = decided("decision", "advice", "reason", "No more than advice");
        longAgo();

        assertThat(line(visitor.get("/contacts").body())).contains("Matching to the child");
        assertThat(waiting(visitor.get("/contacts").body())).doesNotContain("contact-" + form);
        assertThat(visitor.get("/contacts/" + form).body()).contains("It names no child who can be found");
        assertThat(visitor.post("/contacts/" + form + "/no-child").statusCode()).isEqualTo(303);

        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + form);
        var home = door.home();
        match(visitor, home.tess().toString());
        assertThat(door.read(() -> db.sql("select decision from frontdoor.contact where contact = :id").param("id", form).query(String.class).single())).as("matched later all the same").isEqualTo("advice");
    }

    @Test void the_address_on_the_form_finds_the_child_and_is_not_typed_again() {
        var home = door.home();
        tell("child", "Tessa Misspelt", "address", home.line() + ", Marlow Heath", "postcode", home.postcode(), "worry", "Thin");
        var visitor = as("duty-team");

        assertThat(visitor.get("/contacts/new?contact=" + form).body()).contains("Tess " + home.surname(), "same address");
        var added = visitor.get("/contacts/new/details?contact=" + form + "&new=1").body();
        assertThat(added).contains("name=\"n1-line\"").containsPattern("name=\"n1-line\"[^>]*value=\"" + home.line()).containsPattern("name=\"n1-postcode\"[^>]*value=\"" + home.postcode());
    }

    @Test void advice_stands_among_the_decided() {
        assertThat(decided("decision", "advice", "reason", "Nothing to match").get("/contacts/decided").body()).contains("/contacts/" + form);
    }

    @Test void what_was_decided_about_nobody_has_not_begun_and_is_late_with_the_others() {
        var home = door.home();
        var visitor = decided("decision", "referral", "reason", "A burn", "harm", "yes");
        longAgo();

        var page = visitor.get("/contacts").body();
        assertThat(waiting(page)).contains("contact-" + form);
        assertThat(line(page)).contains("Nothing has begun", "Referral", "/contacts/new?contact=" + form, "late");
        assertThat(visitor.post("/contacts/" + form + "/no-child").statusCode()).isEqualTo(303);
        assertThat(waiting(visitor.get("/contacts").body())).as("more than advice waits for the child").contains("contact-" + form);

        match(visitor, home.tess().toString());
        assertThat(visitor.get("/contacts").body()).doesNotContain("contact-" + form);
    }

    private void longAgo() {
        door.read(() -> db.sql("update frontdoor.told set received_at = received_at - interval '9 days' where id = :id").param("id", form).update());
    }

    /** The table of what waits for the front door, without the fold of what waits for others. */
    private static String waiting(String page) {
        int fold = page.indexOf("<details class=\"kith-fold\"");
        return fold < 0 ? page : page.substring(0, fold);
    }

    @Test void of_two_who_match_a_form_the_second_is_told_of_the_first_and_adds_nobody() {
        var home = door.home();
        tell("child", "Somebody", "worry", "Out late");
        match(as("duty-team"), home.hugo().toString());
        var surname = Door.surname();

        var reply = as("manager").post("/contacts/new/details", "contact", form.toString(), "news", "1", "n1-forenames", "Bea", "n1-surname", surname, "n1-same", "new", "said", "Further words", "urgent", "no", "how", "web-form", "source", "2A");

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Further words", "Bea", "Hugo " + home.surname());
        assertThat(door.read(() -> db.sql("select count(*) from people.person where surname = :surname").param("surname", surname).query(Integer.class).single())).isZero();
    }

    @Test void whoever_is_not_of_the_front_door_learns_nothing_of_a_form() {
        tell("worry", "A secret worry", "child", "Tess Secret");

        assertThat(as("practitioner").get("/contacts/new?contact=" + form).body()).doesNotContain("Tess Secret");
        assertThat(as("practitioner").get("/contacts/new/details?contact=" + form + "&new=1").body()).doesNotContain("A secret worry");
    }

    @Test void a_file_of_a_gigabyte_is_refused_before_it_is_read_and_what_was_typed_comes_back() throws IOException {
        var part = "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var begin = part.formatted("form", form) + part.formatted("worry", "Sœur très inquiète\r\nsecond line") + part.formatted("name", "Jo \"B\" Bright")
            + "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"film.mp4\"\r\nContent-Type: video/mp4\r\n\r\n\0\0\0\0";
        var head = "POST /tell-us HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 1073741824\r\n\r\n";

        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + begin).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var reply = page(socket.getInputStream());

            assertThat(reply).startsWith("HTTP/1.1 413").contains("The files are too large together", "Sœur très inquiète", "second line", "value=\"Jo &#34;B&#34; Bright\"", "value=\"" + form + "\"");
        }
        assertThat(told()).isZero();
    }

    @Test void files_come_with_it_and_are_opened_by_the_front_door_once_they_were_scanned() throws IOException {
        try (var clamd = new FakeClamd()) {
            System.setProperty("kith.clamd", clamd.address());
            for (int i = 0; i < 2; i++) assertThat(Visitor.place(tell(List.of(PHOTO, NOTE), "worry", "A burn"))).isEqualTo("/tell-us/" + form);
        } finally {
            System.clearProperty("kith.clamd");
        }
        var visitor = as("duty-team");

        var page = visitor.get("/contacts/" + form).body();
        assertThat(page).contains("arm.png", "note.txt", "Scanned");
        assertThat(files()).hasSize(2);
        var address = "/contacts/" + form + "/files/" + files().getLast();
        assertThat(page).contains(address);
        var opened = visitor.get(address);
        assertThat(opened.body()).isEqualTo("She was not in school today.\n");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("note.txt");
        assertThat(as("practitioner").get(address).statusCode()).isEqualTo(403);
        assertThat(Visitor.place(visitor().get(address))).isEqualTo("/sign-in");
        assertThat(visitor.get("/contacts/" + UUID.randomUUID() + "/files/" + files().getLast()).statusCode()).isEqualTo(404);
    }

    @Test void what_nobody_has_scanned_is_named_and_not_opened() {
        tell(List.of(NOTE), "worry", "A burn");
        var visitor = as("duty-team");

        assertThat(visitor.get("/contacts/" + form + "/decision").body()).contains("note.txt", "Waiting to be scanned").doesNotContain("/files/");
        assertThat(visitor.get("/contacts/" + form + "/files/" + files().getFirst()).statusCode()).isEqualTo(404);
    }

    @Test void files_stay_with_the_contact_when_it_is_matched_and_for_four_weeks_after_its_end() {
        var home = door.home();
        tell(List.of(NOTE), "worry", "A burn");
        var visitor = as("duty-team");
        visitor.post("/contacts/new/details", "contact", form.toString(), "child", home.tess().toString(), "said", "A burn", "urgent", "no", "how", "web-form", "source", "2A");

        assertThat(visitor.get("/contacts/" + form).body()).contains("note.txt");
        var elsewhere = door.contact(samples.today(), false, home.hugo());
        assertThat(visitor.get("/contacts/" + elsewhere).body()).doesNotContain("note.txt");
        assertThat(visitor.get("/contacts/" + elsewhere + "/files/" + files().getFirst()).statusCode()).isEqualTo(404);

        door.read(() -> db.sql("update frontdoor.contact set ended_on = :day where contact = :id").param("day", samples.today().minusDays(29)).param("id", form).update());
        assertThat(visitor.get("/contacts/" + form).body()).doesNotContain("note.txt");
        door.read(() -> db.sql("update frontdoor.contact set ended_on = null where contact = :id").param("id", form).update());
    }

    @Test void a_file_that_is_not_taken_says_why_and_everything_typed_is_kept() {
        var large = new byte[(20 << 20) + 1];
        System.arraycopy(PHOTO.content(), 0, large, 0, PHOTO.content().length);

        var reply = tell(List.of(NOTE, new Upload("film.png", large), new Upload("tool.pdf", "MZ\0\0program".getBytes(StandardCharsets.UTF_8))), "worry", "Sœur très inquiète");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("film.png: The file is larger than 20 MB", "tool.pdf: Files of this kind are not taken", "choose all the files again", "Sœur très inquiète", "value=\"Jo Bright\"", "value=\"" + form + "\"")
            .doesNotContain("note.txt");
        assertThat(told()).isZero();

        assertThat(Visitor.place(tell(List.of(PHOTO), "worry", "Sœur très inquiète"))).isEqualTo("/tell-us/" + form);
        assertThat(names()).containsExactly("arm.png");
    }

    @Test void files_do_not_come_back_with_a_form_that_is_not_finished_and_more_than_ten_are_refused() {
        assertThat(tell(List.of(NOTE), "child", "Tess").body()).contains("Write what worries you", "Choose the files again");
        assertThat(tell(Collections.nCopies(40, NOTE), "worry", "Typed").body()).contains("Send at most 10 files", "Typed");
        assertThat(told()).isZero();
    }

    @Test void whoever_is_not_of_the_front_door_records_nothing_under_a_form() {
        var home = door.home();
        tell("worry", "Still to be read");
        var visitor = as("practitioner");

        var reply = visitor.post("/contacts/new/details", "contact", form.toString(), "child", home.tess().toString(), "said", "Nothing", "urgent", "no", "how", "phone", "happened", "today");

        assertThat(reply.statusCode()).isEqualTo(404);
        var one = new FactId(form);
        var other = workers.called(worker("practitioner")).orElseThrow();
        var fact = samples.fact(FrontDoorFacts.CONTACT, samples.today(), FrontDoorFacts.ContactReceived.from("6", false), home.tess());
        assertThatThrownBy(() -> Asker.as(other, () -> {
            samples.record(Fact.of(one, FrontDoorFacts.CONTACT, fact.about(), fact.happened(), fact.recorded(), fact.body()));
            return null;
        })).hasStackTraceContaining("Only the front door");
        assertThat(door.read(() -> db.sql("select count(*) from ledger.fact where id = :id").param("id", form).query(Integer.class).single())).isZero();
        assertThat(line(as("duty-team").get("/contacts").body())).contains("not matched");
    }

    /** A form that was decided before anybody said whom it is about. */
    private Visitor decided(String... typed) {
        tell("child", "Tess", "worry", "Nobody fetched her");
        var visitor = as("duty-team");
        var opened = visitor.get("/contacts/" + form + "/decision").body();
        var all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("id", hidden(opened, "id"), "known", "", "source", ""));
        visitor.post("/contacts/" + form + "/decision", all.toArray(String[]::new));
        return visitor;
    }

    private void match(Visitor visitor, String child) {
        visitor.post("/contacts/new/details", "contact", form.toString(), "child", child, "said", "Nobody fetched her", "urgent", "no", "how", "web-form", "source", "2A");
    }

    private int running(String rule, Door.Home home) {
        return door.read(() -> db.sql("select count(*) from pathway.clock where person = :tess and rule = :rule and coalesce(ended, 'infinity') > :today").param("today", samples.today()).param("tess", home.tess().value()).param("rule", rule).query(Integer.class).single());
    }

    private List<String> owed(Door.Home home) {
        return door.read(() -> db.sql("select code from pathway.owed where person = :tess and completed is null order by code").param("tess", home.tess().value()).query(String.class).list());
    }

    /** The server keeps the line open for a moment, so that a browser reads the answer. */
    private static String page(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.UTF_8).contains("</html>")) bytes.write(in.read());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> tell(String... answers) {
        return visitor().post("/tell-us", complete(answers));
    }

    private HttpResponse<String> tell(List<Upload> files, String... answers) {
        return visitor().postWithFiles("/tell-us", files, complete(answers));
    }

    private List<UUID> files() {
        return door.read(() -> db.sql("select f.id from frontdoor.told t cross join lateral unnest(t.files) with ordinality as f (id, n) where t.id = :id order by f.n").param("id", form).query(UUID.class).list());
    }

    private List<String> names() {
        return door.read(() -> db.sql("select a.name from frontdoor.told t join ledger.attachment a on a.id = any (t.files) where t.id = :id").param("id", form).query(String.class).list());
    }

    private String[] complete(String... answers) {
        var all = new ArrayList<>(List.of(answers));
        var otherwise = List.of("form", form.toString(), "name", "Jo Bright", "phone", "01632 960123", "urgent", "no");
        for (int i = 0; i < otherwise.size(); i += 2) if (!all.contains(otherwise.get(i))) all.addAll(otherwise.subList(i, i + 2));
        return all.toArray(String[]::new);
    }

    private int told() {
        return door.read(() -> db.sql("select count(*) from frontdoor.told where id = :id").param("id", form).query(Integer.class).single());
    }

    /** As the server will know where this test comes from. */
    private String sender() {
        var probe = UUID.randomUUID();
        visitor().post("/tell-us", "form", probe.toString(), "name", "Probe", "phone", "1", "worry", "Where from?", "urgent", "no");
        return door.read(() -> db.sql("select sender from frontdoor.told where id = :id").param("id", probe).query(String.class).single());
    }

    private String line(String page) {
        int at = page.indexOf("contact-" + form);
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
