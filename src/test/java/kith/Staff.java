package kith;

import java.time.LocalDate;
import java.util.UUID;
import kith.access.Workers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the workers of a test into posts of the operating model, each in a chair made for them. */
@Component
public class Staff {

    private static final LocalDate ALWAYS = LocalDate.of(2016, 1, 1);

    private final JdbcClient db;
    private final Workers workers;
    private final TransactionTemplate transaction;

    Staff(JdbcClient db, Workers workers, TransactionTemplate transaction) {
        this.db = db;
        this.workers = workers;
        this.transaction = transaction;
    }

    public UUID id(String username) { return workers.called(username).orElseThrow().id(); }

    /** A social worker of this hub. */
    public UUID inHub(String username, String hub) { return inPost(username, "social-worker", hub, "hub", hub); }

    public UUID inPost(String username, String role, String place, String kind, String hub) {
        var worker = id(username);
        var post = "test-post-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            db.sql("""
                insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
                values (:post, 'Post of a test', :role, :place, :kind, :hub, 1, true, daterange(:from, null))
                """).param("post", post).param("role", role).param("place", place).param("kind", kind).param("hub", hub).param("from", ALWAYS).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:worker, :post, daterange(:from, null))").param("worker", worker).param("post", post).param("from", ALWAYS).update();
        });
        return worker;
    }

    /** Nobody is in the post any more. */
    public void leave(String username) {
        transaction.executeWithoutResult(status -> db.sql("delete from organisation.posting where worker = :worker").param("worker", id(username)).update());
    }
}
