package kith.organisation;

import java.time.LocalDate;
import java.util.Optional;
import kith.access.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an operating model in force from a day on. What was in force before that day stays readable for that time. */
@Component
public class Organisation {

    static final String SETTLE = "select organisation.settle(cast(:table as regclass), cast(:rows as jsonb), :starting)";
    static final String END_POSTINGS = """
        update organisation.posting
           set valid = daterange(lower(valid), :starting)
         where lower(valid) < :starting
           and (upper_inf(valid) or upper(valid) > :starting)
           and not exists (select from organisation.post where post.code = posting.post and upper_inf(post.valid))
        """;
    static final String FORGET_POSTINGS = """
        delete from organisation.posting
         where lower(valid) >= :starting
           and not exists (select from organisation.post where post.code = posting.post and upper_inf(post.valid))
        """;
    static final String IN_FORCE = "select code, title, country, hub_word as hub, hubs_word as hubs from organisation.model where valid @> :on";

    /** @param hub what the service calls a hub; {@code hubs}: several */
    public record InForce(String code, String title, String country, String hub, String hubs) { }

    private final JdbcClient db;
    private final Policies policies;

    Organisation(JdbcClient db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    /** Answers how many rows changed; the same model again changes none. Posts that end take their postings with them. */
    @Transactional
    public int install(OperatingModel model, LocalDate starting) {
        int changes = 0;
        for (var table : ModelRows.of(model).entrySet())
            changes += db.sql(SETTLE).param("table", table.getKey()).param("rows", table.getValue()).param("starting", starting).query(Integer.class).single();
        policies.forget();
        changes += db.sql(END_POSTINGS).param("starting", starting).update();
        return changes + db.sql(FORGET_POSTINGS).param("starting", starting).update();
    }

    /** How the work is weighed from the model's first day on, and nothing else of it. */
    @Transactional
    public void weigh(OperatingModel model) {
        db.sql(SETTLE).param("table", ModelRows.WEIGHTS).param("rows", ModelRows.of(model).get(ModelRows.WEIGHTS)).param("starting", model.validFrom()).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<InForce> inForce(LocalDate on) { return db.sql(IN_FORCE).param("on", on).query(InForce.class).optional(); }
}
