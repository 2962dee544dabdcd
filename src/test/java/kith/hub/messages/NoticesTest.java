package kith.hub.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.KithTest;
import kith.access.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class NoticesTest extends KithTest {

    private static final String LINK = "https://kith.example.org/messages";

    @Autowired Notices notices;
    @Autowired TransactionTemplate transaction;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach void thePostIsOpen() {
        post.start();
        transaction.executeWithoutResult(status -> db.sql("update hub.notice set tries = 5 where sent_at is null").update());
    }

    @AfterEach void thePostIsShut() { post.stop(); }

    @Test void a_mail_says_the_same_for_everybody_and_only_links() throws Exception {
        noticeTo("Xanthe Canary");
        noticeTo("Quentin Canary");

        assertThat(sender(post.getSmtp().getPort()).send()).isEqualTo(2);

        for (MimeMessage mail : post.getReceivedMessages()) {
            assertThat(mail.getSubject()).isEqualTo("You have a message in Kith");
            assertThat(mail.getContent().toString().strip()).isEqualTo("You have a message in Kith. Sign in to read it: " + LINK);
        }
        assertThat(sender(post.getSmtp().getPort()).send()).isZero();
    }

    /** Words could only come in through a parameter or a column, and there is none. */
    @Test void no_name_can_enter() {
        assertThat(Arrays.stream(Notices.class.getDeclaredMethods()).flatMap(method -> Stream.of(method.getParameterTypes()))).containsOnly(UUID.class);
        List<String> columns = transaction.execute(status -> db.sql("select column_name from information_schema.columns where table_schema = 'hub' and table_name = 'notice'").query(String.class).list());
        assertThat(columns).containsExactlyInAnyOrder("id", "worker", "made_at", "sent_at", "tries");
    }

    @Test void a_mail_that_cannot_be_sent_is_tried_again() {
        noticeTo("Xanthe Canary");

        assertThat(sender(1).send()).isZero();
        assertThat(sender(post.getSmtp().getPort()).send()).isEqualTo(1);
    }

    private NoticeSender sender(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return new NoticeSender(db, transaction, mail, "kith@example.org", LINK, clock);
    }

    private void noticeTo(String name) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            workers.addWithHash(new Workers.NewWorker(id, "mail-" + id.toString().substring(0, 8), name, null, id + "@example.org"), "none", "practitioner");
            notices.make(id);
        });
    }
}
