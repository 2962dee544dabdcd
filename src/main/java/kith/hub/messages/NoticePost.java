package kith.hub.messages;

import java.time.Clock;
import java.time.Duration;
import kith.access.Asker;
import kith.calendar.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends notices every half minute, where {@code kith.mail.host} names a mail server and {@code kith.address} says where Kith is reached. */
@Component
@ConditionalOnProperty("kith.mail.host")
class NoticePost extends Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final NoticeSender sender;

    NoticePost(JdbcClient db, TransactionTemplate transaction, Clock clock, @Value("${kith.mail.host}") String host, @Value("${kith.mail.port:25}") int port, @Value("${kith.mail.username:}") String username,
               @Value("${kith.mail.password:}") String password, @Value("${kith.mail.from:kith@localhost}") String from, @Value("${kith.mail.starttls:true}") boolean startTls, @Value("${kith.address:}") String address) {
        super("mail", PAUSE, false);
        var mail = new JavaMailSenderImpl();
        mail.setHost(host);
        mail.setPort(port);
        if (!username.isBlank()) {
            mail.setUsername(username);
            mail.setPassword(password);
            mail.getJavaMailProperties().put("mail.smtp.auth", "true");
        }
        mail.getJavaMailProperties().put("mail.smtp.starttls.enable", String.valueOf(startTls));
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "10000");
        mail.getJavaMailProperties().put("mail.smtp.timeout", "10000");
        this.sender = new NoticeSender(db, transaction, mail, from, address + "/messages", clock);
    }

    @Override
    protected void go() {
        Asker.asSystem(sender::send);
    }
}
