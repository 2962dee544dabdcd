package kith.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kith.access.Workers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts people into posts and lets them go. A post gives its holder what they may do in Kith. */
@Component
public class Postings {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final String BEGIN = """
        insert into organisation.posting (worker, post, valid)
        select :worker, :post, daterange(:begins, null)
         where exists (select from organisation.post where code = :post and upper_inf(valid))
           and not exists (select from organisation.posting where post = :post and valid && daterange(:begins, null))
        """;
    static final String ALREADY = "select exists (select from organisation.posting where worker = :worker and post = :post and valid @> daterange(:begins, null))";
    static final String END = """
        update organisation.posting
           set valid = daterange(lower(valid), :ends)
         where worker = :worker
           and post = :post
           and valid @> :ends
           and lower(valid) < :ends
        """;
    static final String SIGNS_IN_AS = "select distinct signs_in_as from organisation.worker_role where worker = :worker and valid @> :on";

    public enum Outcome { DONE, ALREADY_THERE, NOT_FREE }

    private final JdbcClient db;
    private final Workers workers;
    private final Clock clock;

    Postings(JdbcClient db, Workers workers, Clock clock) {
        this.db = db;
        this.workers = workers;
        this.clock = clock;
    }

    /** NOT_FREE: there is no such post, or somebody else is in it then. */
    @Transactional
    public Outcome begin(UUID worker, String post, LocalDate begins) {
        if (db.sql(ALREADY).param("worker", worker).param("post", post).param("begins", begins).query(Boolean.class).single()) return Outcome.ALREADY_THERE;
        if (db.sql(BEGIN).param("worker", worker).param("post", post).param("begins", begins).update() == 0) return Outcome.NOT_FREE;
        for (var role : signsInAs(worker)) workers.giveRole(worker, role);
        return Outcome.DONE;
    }

    /** "Ends" is the first day the worker is no longer in the post. False when they were not in it. */
    @Transactional
    public boolean end(UUID worker, String post, LocalDate ends) {
        var before = signsInAs(worker);
        if (db.sql(END).param("worker", worker).param("post", post).param("ends", ends).update() == 0) return false;
        before.removeAll(signsInAs(worker));
        for (var role : before) workers.takeRole(worker, role);
        return true;
    }

    private Set<String> signsInAs(UUID worker) {
        return new HashSet<>(db.sql(SIGNS_IN_AS).param("worker", worker).param("on", LocalDate.ofInstant(clock.instant(), LONDON)).query(String.class).list());
    }
}
