package kith.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import kith.access.signin.Arrival;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker is signed in. Sessions lie in the database, so ending one ends it on every node with the transaction that does it. */
@Component
public class OpenSessions {

    static final String END_ALL = "delete from access.session where principal_name = :username";
    static final String END_OTHERS = "delete from access.session where principal_name = :username and session_id <> :here";
    static final String END = "delete from access.session where principal_name = :username and session_id = :session";

    private final JdbcClient db;
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    OpenSessions(JdbcClient db, ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** The handle stands for the session in forms: its id would open it. */
    public record Open(String handle, String device, Instant since, Instant used, boolean here) { }

    public List<Open> of(String username, HttpServletRequest request) {
        var here = request.getSession(false) == null ? "" : request.getSession(false).getId();
        return sessions.getObject().findByPrincipalName(username).values().stream().filter(session -> !session.isExpired())
            .map(session -> new Open(handle(session.getId()), session.getAttribute(Arrival.DEVICE) instanceof String device ? device : "Unknown device",
                session.getCreationTime(), session.getLastAccessedTime(), session.getId().equals(here)))
            .sorted(Comparator.comparing(Open::here).reversed().thenComparing(Comparator.comparing(Open::used).reversed())).toList();
    }

    @Transactional
    public int endAll(String username) { return db.sql(END_ALL).param("username", username).update(); }

    @Transactional
    public int endOthers(String username, HttpServletRequest request) {
        return db.sql(END_OTHERS).param("username", username).param("here", request.getSession().getId()).update();
    }

    @Transactional
    public void end(String username, String handle) {
        sessions.getObject().findByPrincipalName(username).keySet().stream().filter(id -> handle(id).equals(handle))
            .forEach(id -> db.sql(END).param("username", username).param("session", id).update());
    }

    private static String handle(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
