package kith.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kith.access.Policies;
import kith.organisation.change.Changes;
import kith.organisation.change.Overlay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an operating model in force from a day on. What was in force before that day stays readable for that time. */
@Component
public class Organisation {

    static final String SETTLE = "select organisation.settle(cast(:table as regclass), cast(:rows as jsonb), :starting)";
    /** Somebody whose chair has another number now sits on: a free one of the same kind in the same place. */
    static final String SEAT_AGAIN = """
        insert into organisation.posting (worker, post, kind, valid)
        select gone.worker, free.code, gone.kind, gone.valid * daterange(:starting, null)
          from (select posting.*, regexp_replace(posting.post, '[.][0-9]+$', '') as stem,
                       row_number() over (partition by regexp_replace(posting.post, '[.][0-9]+$', '') order by posting.post) as nth
                  from organisation.posting
                 where posting.valid @> :starting::date and posting.post like '%.%'
                   and not exists (select from organisation.post where post.code = posting.post and post.valid @> :starting::date)) gone
          join (select post.code, regexp_replace(post.code, '[.][0-9]+$', '') as stem, post.valid,
                       row_number() over (partition by regexp_replace(post.code, '[.][0-9]+$', '') order by post.code) as nth
                  from organisation.post
                 where post.valid @> :starting::date
                   and not exists (select from organisation.posting sits where sits.post = post.code and sits.valid && daterange(:starting, null))) free
            on free.stem = gone.stem and free.nth = gone.nth
        """;
    static final String END_POSTINGS = """
        update organisation.posting
           set valid = daterange(lower(valid), lasts.until)
          from (select p.worker, p.post, lower(p.valid) as begins, coalesce(max(upper(post.valid)), :starting) as until
                  from organisation.posting p
                  left join organisation.post on post.code = p.post
                 where upper_inf(p.valid) or upper(p.valid) > :starting
                 group by p.worker, p.post, p.valid
                having not coalesce(bool_or(upper_inf(post.valid)), false)) lasts
         where lasts.worker = posting.worker and lasts.post = posting.post and lasts.begins = lower(posting.valid)
           and lower(posting.valid) < lasts.until and (upper_inf(posting.valid) or upper(posting.valid) > lasts.until)
        """;
    static final String FORGET_POSTINGS = """
        delete from organisation.posting
         where lower(valid) >= :starting
           and not exists (select from organisation.post where post.code = posting.post and post.valid && posting.valid)
        """;
    static final String IN_FORCE = "select code, title, country, hub_word as hub, hubs_word as hubs from organisation.model where valid @> :on";

    /** @param hub what the service calls a hub; {@code hubs}: several */
    public record InForce(String code, String title, String country, String hub, String hubs) { }

    private final JdbcClient db;
    private final Policies policies;
    private final Changes changes;

    Organisation(JdbcClient db, Policies policies, Changes changes) {
        this.db = db;
        this.changes = changes;
        this.policies = policies;
    }

    /**
     * Answers how many rows changed; the same model again changes none. What was changed on the screen stays, unless the files themselves now say
     * something else of the same thing than they did. Posts that end take their postings with them.
     */
    @Transactional
    public int install(OperatingModel model, LocalDate starting) {
        int changes = 0;
        var rows = Overlay.over(ModelRows.of(model), this.changes.standing(model.writtenOut().orElse(Instant.EPOCH)));
        for (var table : rows.entrySet()) {
            int settled = db.sql(SETTLE).param("table", table.getKey()).param("rows", table.getValue()).param("starting", starting).query(Integer.class).single();
            if (!table.getKey().equals(ModelRows.WHOLE)) changes += settled;
        }
        policies.forget();
        changes += db.sql(SEAT_AGAIN).param("starting", starting).update();
        changes += db.sql(END_POSTINGS).param("starting", starting).update();
        return changes + db.sql(FORGET_POSTINGS).param("starting", starting).update();
    }

    /**
     * How the work is weighed and which skills it asks for from the model's first day on, each where nothing at all is said of it yet: what an authority weighs by stays.
     * @param kiths whose skills are asked for where the model itself names none
     */
    @Transactional
    public void weigh(OperatingModel model, OperatingModel kiths) {
        var skilled = model.weights().skills().isEmpty() ? kiths : model;
        for (var each : Map.of(ModelRows.WEIGHTS, model, ModelRows.SKILLS, skilled).entrySet()) {
            var table = each.getKey();
            if (db.sql("select exists (select from " + table + ")").query(Boolean.class).single()) continue;
            db.sql(SETTLE).param("table", table).param("rows", ModelRows.of(each.getValue()).get(table)).param("starting", model.validFrom()).query(Integer.class).single();
        }
    }

    @Transactional(readOnly = true)
    public Optional<InForce> inForce(LocalDate on) { return db.sql(IN_FORCE).param("on", on).query(InForce.class).optional(); }
}
