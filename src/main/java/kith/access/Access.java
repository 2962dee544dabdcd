package kith.access;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that says who may do what, and about whom. Every route and every query about a child passes it. */
@Component
public class Access {

    static final String MAY = "select permission from access.may where worker = :worker";

    private final JdbcClient db;

    Access(JdbcClient db) { this.db = db; }

    /** HIDDEN answers as if there were nobody: the caller says "not found". */
    public enum Decision { ALLOWED, REFUSED, HIDDEN }

    /** At all, about nobody in particular. */
    @Transactional
    public Decision decide(Worker worker, Permission permission) {
        return rights(worker).contains(permission) ? Decision.ALLOWED : Decision.REFUSED;
    }

    /** All that this worker may do at all. */
    @Transactional
    public Set<Permission> rights(Worker worker) {
        return db.sql(MAY).param("worker", worker.id()).query(Permission.class).set();
    }

    /** About this person. The relationship between worker and family joins here; today whoever may at all may about every child. */
    @Transactional
    public Decision decide(Worker worker, Permission permission, UUID person) {
        return decide(worker, permission);
    }

    /**
     * How much this worker may see of each of these people, those of whom they may not even learn left out. Row-level security opens for them until
     * the end of the transaction: a list asks for the ids first, calls this, and then reads.
     */
    @Transactional
    public Map<UUID, Level> sight(Worker worker, Collection<UUID> people) {
        return people.stream().distinct().collect(toMap(person -> person, person -> Level.DECIDE));
    }
}
