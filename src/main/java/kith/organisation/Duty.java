package kith.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Emergency duty and the manager on call: who is on, from which moment until which. */
@Component
public class Duty {

    /** The door that facts recorded on duty come through: by it the hub meets them in the morning. */
    public static final String NIGHT = "night";

    static final String MINE = """
        select id, kind, starts, ends
          from organisation.duty
         where worker = :worker and starts <= :now and ends > :now
         order by ends desc
         limit 1
        """;

    static final String OF_THE_TEAM = "select exists (select from access.role_held where worker = :worker and role = 'emergency-duty-team')";

    static final String ON_CALL = """
        select distinct on (w.id) w.id as worker, w.name, w.phone, d.ends
          from organisation.duty d
          join access.worker w on w.id = d.worker
         where d.kind = :kind and d.starts <= :now and d.ends > :now and w.active
         order by w.id, d.ends desc
        """;

    static final String START = """
        insert into organisation.duty (id, worker, kind, starts, ends)
        values (:id, :worker, :kind, :starts, :ends)
        on conflict (id) do nothing
        """;

    static final String END = "update organisation.duty set ends = :now where worker = :worker and starts < :now and ends > :now";

    public record Shift(UUID id, String kind, Instant starts, Instant ends) {}

    public record OnDuty(UUID worker, String name, String phone, Instant ends) {}

    private final JdbcClient db;

    Duty(JdbcClient db) {
        this.db = db;
    }

    public Optional<Shift> of(Worker worker, Instant now) {
        return db.sql(MINE).param("worker", worker.id()).param("now", utc(now))
            .query((row, n) -> new Shift(row.getObject("id", UUID.class), row.getString("kind"), instant(row, "starts"), instant(row, "ends"))).optional();
    }

    /** @param kind emergency-duty or on-call-manager */
    public List<OnDuty> now(String kind, Instant now) {
        return db.sql(ON_CALL).param("kind", kind).param("now", utc(now))
            .query((row, n) -> new OnDuty(row.getObject("worker", UUID.class), row.getString("name"), row.getString("phone"), instant(row, "ends"))).list();
    }

    public void start(UUID id, Worker worker, String kind, Instant starts, Instant ends) {
        db.sql(START).param("id", id).param("worker", worker.id()).param("kind", kind).param("starts", utc(starts)).param("ends", utc(ends)).update();
    }

    public void end(Worker worker, Instant now) {
        db.sql(END).param("worker", worker.id()).param("now", utc(now)).update();
    }

    /** Through which door this worker records at this moment. */
    public String door(Worker worker, Instant now) {
        return of(worker, now).isPresent() ? NIGHT : "page";
    }

    /** Whether what this worker records now is the night's: of emergency duty also where somebody forgot to begin the shift, so that the hub is told. */
    public boolean night(Worker worker, Instant now) {
        return of(worker, now).isPresent() || db.sql(OF_THE_TEAM).param("worker", worker.id()).query(Boolean.class).single();
    }

    /**
     * The next time the clock in London shows this: where the clocks go back and show it twice, the one that is still to come; where they
     * go forward and never show it, as much later.
     */
    public static Instant next(LocalTime time, Instant now) {
        var here = now.atZone(Happened.LONDON);
        ZonedDateTime next = here.toLocalDate().atTime(time).atZone(Happened.LONDON);
        if (!next.toInstant().isAfter(now)) next = next.withLaterOffsetAtOverlap();
        if (!next.toInstant().isAfter(now)) next = here.toLocalDate().plusDays(1).atTime(time).atZone(Happened.LONDON);
        return next.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
