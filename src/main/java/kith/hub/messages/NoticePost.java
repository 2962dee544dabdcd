package kith.hub.messages;

import java.time.Clock;
import java.time.Duration;
import kith.access.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends notices every half minute, where {@code kith.mail.host} names a mail server and {@code kith.address} says where Kith is reached. */
@Component
@ConditionalOnProperty("kith.mail.host")
class NoticePost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final NoticeSender sender;
    private volatile Thread running;

    NoticePost(JdbcClient db, TransactionTemplate transaction, Clock clock, @Value("${kith.mail.host}") String host, @Value("${kith.mail.port:25}") int port, @Value("${kith.mail.username:}") String username,
               @Value("${kith.mail.password:}") String password, @Value("${kith.mail.from:kith@localhost}") String from, @Value("${kith.mail.starttls:true}") boolean startTls, @Value("${kith.address:}") String address) {
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
    public void start() {
        running = Thread.ofVirtual().name("notices").start(this::go);
    }

    private void go() {
        while (running == Thread.currentThread()) {
            try {
                Asker.asSystem(sender::send);
                Thread.sleep(PAUSE);
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("Notices wait: {}", trouble.getClass().getSimpleName());
                if (!paused()) return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException over) {
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = running;
        running = null;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
