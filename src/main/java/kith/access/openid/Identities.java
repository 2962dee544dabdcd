package kith.access.openid;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom the provider means. Issuer and subject are the key; a name decides only the first time, for one active worker who is not
 * linked yet. Nobody is ever made by signing in.
 */
@Component
class Identities {

    static final String LINKED = """
        select w.id
          from access.identity i
          join access.worker w on w.id = i.worker and w.active
         where i.issuer = :issuer and i.subject = :subject
        """;
    static final String CALLED = """
        select w.id
          from access.worker w
         where w.active
           and (w.username = any (:names) or lower(w.email) = any (:names))
           and not exists (select from access.identity i where i.issuer = :issuer and i.worker = w.id)
         limit 2
        """;
    static final String LINK = "insert into access.identity (issuer, subject, worker, linked_at) values (:issuer, :subject, :worker, :now) on conflict do nothing";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final AccountEvents events;
    private final Clock clock;

    Identities(JdbcClient db, TransactionTemplate transaction, AccountEvents events, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    Optional<UUID> worker(OidcIdToken token) {
        return Asker.asSystem(() -> transaction.execute(begun -> linked(token).or(() -> link(token))));
    }

    private Optional<UUID> linked(OidcIdToken token) {
        return db.sql(LINKED).param("issuer", token.getIssuer().toString()).param("subject", token.getSubject()).query(UUID.class).optional();
    }

    private Optional<UUID> link(OidcIdToken token) {
        var called = db.sql(CALLED).param("names", names(token).toArray(String[]::new)).param("issuer", token.getIssuer().toString()).query(UUID.class).list();
        if (called.size() != 1 || known(token)) return Optional.empty();
        db.sql(LINK).param("issuer", token.getIssuer().toString()).param("subject", token.getSubject()).param("worker", called.getFirst()).param("now", now().atOffset(ZoneOffset.UTC)).update();
        events.tell(called.getFirst(), What.IDENTITY_LINKED);
        return Optional.of(called.getFirst());
    }

    /** Linked to somebody who has left: their name may be somebody else's now, but this subject is not. */
    private boolean known(OidcIdToken token) {
        return db.sql("select exists (select from access.identity where issuer = :issuer and subject = :subject)")
            .param("issuer", token.getIssuer().toString()).param("subject", token.getSubject()).query(Boolean.class).single();
    }

    private static List<String> names(OidcIdToken token) {
        // of an address that the provider does not speak of nobody knows who typed it
        var email = Boolean.TRUE.equals(token.getEmailVerified()) ? token.getEmail() : null;
        return Stream.of(token.getPreferredUsername(), email).filter(Objects::nonNull).map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty()).toList();
    }

    private Instant now() { return clock.instant(); }
}
