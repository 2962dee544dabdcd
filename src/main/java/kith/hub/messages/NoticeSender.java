package kith.hub.messages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits, oldest first. A mail that cannot be sent is tried again, five times in all; the message itself is in Kith all the while. */
final class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    /** Several nodes may send at once: each takes what no other holds. */
    static final String WAITING = """
        select n.id, w.email
          from hub.notice n
          join access.worker w on w.id = n.worker
         where n.sent_at is null and n.tries < 5 and w.email is not null and w.active
         order by n.made_at
         limit 20
           for update of n skip locked
        """;
    static final String SENT = "update hub.notice set sent_at = :at, tries = tries + 1 where id = :id";
    static final String FAILED = "update hub.notice set tries = tries + 1 where id = :id";

    private record Waiting(UUID id, String email) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MailSender mail;
    private final String from;
    private final String link;
    private final Clock clock;

    NoticeSender(JdbcClient db, TransactionTemplate transaction, MailSender mail, String from, String link, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.mail = mail;
        this.from = from;
        this.link = link;
        this.clock = clock;
    }

    /** @return how many were sent */
    int send() {
        return transaction.execute(status -> {
            List<Waiting> waiting = db.sql(WAITING).query(Waiting.class).list();
            return (int) waiting.stream().filter(this::send).count();
        });
    }

    private boolean send(Waiting notice) {
        try {
            mail.send(NoticeMail.to(notice.email(), from, link));
            db.sql(SENT).param("id", notice.id()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
            return true;
        } catch (MailException unreachable) {
            LOG.warn("A notice could not be sent and will be tried again: {}", unreachable.getClass().getSimpleName());
            db.sql(FAILED).param("id", notice.id()).update();
            return false;
        }
    }
}
