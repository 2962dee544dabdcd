package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Professionals tell of a child without an account, and a worker says whom it is about. */
class TellingUsTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Door door;

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

    @Test void a_machine_is_marked_and_not_thrown_away() {
        tell("worry", "Win a prize", "website", "http://spam.example");

        assertThat(line(as("duty-team").get("/contacts").body())).contains("perhaps sent by a machine");
    }

    @Test void too_many_from_one_place_are_asked_to_ring_and_lose_nothing() {
        var sender = sender();
        for (int i = 0; i < 30; i++) door.read(() -> db.sql("select frontdoor.tell(:id, :id::text, :at, '{}', false, false, :sender, :since, 100)").param("id", UUID.randomUUID())
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

            assertThat(reply).startsWith("HTTP/1.1 413").contains("The files are too large", "Sœur très inquiète", "second line", "value=\"Jo &#34;B&#34; Bright\"", "value=\"" + form + "\"");
        }
        assertThat(told()).isZero();
    }

    /** The server keeps the line open for a moment, so that a browser reads the answer. */
    private static String page(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.UTF_8).contains("</html>")) bytes.write(in.read());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> tell(String... answers) {
        var all = new ArrayList<>(List.of(answers));
        var otherwise = List.of("form", form.toString(), "name", "Jo Bright", "phone", "01632 960123", "urgent", "no");
        for (int i = 0; i < otherwise.size(); i += 2) if (!all.contains(otherwise.get(i))) all.addAll(otherwise.subList(i, i + 2));
        return visitor().post("/tell-us", all.toArray(String[]::new));
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
