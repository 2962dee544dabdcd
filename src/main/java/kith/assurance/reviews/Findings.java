package kith.assurance.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.assurance.Reasons;
import kith.assurance.watch.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings as a reviewer reads them, and what is done about them. */
@Component
public class Findings {

    private static final String READ = """
        select f.id, f.worker, worker.name as worker_name, f.person, f.family, f.day, f.hub, f.due, f.state,
               (select hub.title from organisation.working_hub hub where hub.code = f.hub and hub.valid @> f.day limit 1) as hub_title,
               exists (select from organisation.hub_member member where member.worker = f.worker and member.hub = f.hub and member.leads and member.valid @> f.day) as leads,
               (select array_agg(distinct sign.rule order by sign.rule)
                  from assurance.sign sign
                 where sign.worker = f.worker and sign.about = f.about) as rules
          from assurance.standing f
          join access.worker worker on worker.id = f.worker
        """;
    static final String OPEN = READ + " where f.state <> 'explained' order by f.due, f.found_at, f.id";
    static final String ONE = READ + " where f.id = :finding";
    static final String STEPS = """
        select step.n, step.at, coalesce(worker.name, 'Kith') as name, step.kind, step.note
          from assurance.step step
          left join access.worker worker on worker.id = step.by
         where step.finding = :finding
         order by step.n
        """;
    static final String LOOKS = """
        select min(look.at) as at, count(distinct look.id) as times, look.what, look.outcome, opening.reason, opening.note
          from access.look look
          join access.looked_at seen on seen.look = look.id and seen.at = look.at
        """ + Reasons.OPENED + """
         where look.worker = :worker
           and look.at > :since
           and seen.person = any(:kin)
         group by (look.at at time zone 'Europe/London')::date, look.what, look.outcome, opening.reason, opening.note
         order by at desc
         limit 60
        """;
    static final String FAMILY = "select family.kin from access.family(array[:person]::uuid[]) family";
    /** Numbered here, so that of two who answer at once the second sees that it was answered. */
    static final String STEP = """
        insert into assurance.step (id, finding, n, at, by, kind, note)
        select :id, :finding, :n, :at, :by, :kind, :note
            on conflict do nothing
        """;

    record Finding(UUID id, UUID worker, String workerName, UUID person, UUID family, LocalDate day, String hub, LocalDate due, String state, String hubTitle, boolean leads, List<Rule> rules) {
        boolean escalated() { return state.equals("escalated"); }
    }

    public record Step(int n, Instant at, String by, String kind, String note) {}

    public record Seen(Instant at, int times, String what, String why, boolean shown) {}

    private final JdbcClient db;
    private final Clock clock;

    Findings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Finding> open() {
        return db.sql(OPEN).query((row, n) -> finding(row)).list();
    }

    Optional<Finding> one(UUID finding) {
        return db.sql(ONE).param("finding", finding).query((row, n) -> finding(row)).optional();
    }

    List<Step> steps(UUID finding) {
        return db.sql(STEPS).param("finding", finding)
            .query((row, n) -> new Step(row.getInt("n"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("name"), row.getString("kind"), row.getString("note"))).list();
    }

    List<Seen> looks(Finding finding) {
        if (finding.person() == null) return List.of();
        var kin = db.sql(FAMILY).param("person", finding.person()).query(UUID.class).list();
        return db.sql(LOOKS).param("worker", finding.worker()).param("kin", kin.toArray(UUID[]::new)).param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(60))
            .query((row, n) -> seen(row)).list();
    }

    /** @return false where somebody was quicker */
    boolean step(Finding finding, int n, UUID id, Worker by, String kind, String note) {
        return db.sql(STEP).param("id", id).param("finding", finding.id()).param("n", n).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by.id())
            .param("kind", kind).param("note", note).update() == 1;
    }

    static Seen seen(ResultSet row) throws SQLException {
        return new Seen(row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("times"), row.getString("what"), Reasons.words(row.getString("reason"), row.getString("note")), row.getString("outcome").equals("shown"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        var rules = row.getArray("rules");
        return new Finding(row.getObject("id", UUID.class), row.getObject("worker", UUID.class), row.getString("worker_name"), row.getObject("person", UUID.class), row.getObject("family", UUID.class),
            row.getObject("day", LocalDate.class), row.getString("hub"), row.getObject("due", LocalDate.class), row.getString("state"), row.getString("hub_title"), row.getBoolean("leads"),
            rules == null ? List.of() : Arrays.stream((String[]) rules.getArray()).map(Rule::of).toList());
    }
}
