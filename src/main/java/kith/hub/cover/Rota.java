package kith.hub.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose absence a worker may say, and what is said of a hub's days. It is about colleagues: no child is named. */
@Component
class Rota {

    /** Their own; those of a hub they lead, coordinate or cover for; those of the hubs of their group. */
    static final String MINE = """
        with answers as (
            select m.hub from organisation.hub_member m where m.worker = :me and (m.leads or m.takes_messages) and m.valid @> :today::date
             union
            select h.code from organisation.worker_role r join organisation.hub h on h.group_code = r.place and r.place_kind = 'group' and h.valid @> :today::date
             where r.worker = :me and r.leads and r.valid @> :today::date
             union
            select c.absent_hub from organisation.cover c where c.covering_worker = :me and c.absent_hub is not null and c.valid @> :today::date
        )
        select w.id as worker, w.name, min(h.code) as hub, min(h.title) as title, false as whole_hub, w.id = :me as me
          from access.worker w
          left join organisation.hub_member m on m.worker = w.id and m.valid @> :today::date
          left join organisation.hub h        on h.code = m.hub and h.valid @> :today::date
         where w.active and (w.id = :me or m.hub in (select hub from answers))
         group by w.id, w.name
         union all
        select null, 'Everybody in ' || h.title, h.code, h.title, true, false
          from answers join organisation.hub h on h.code = answers.hub and h.valid @> :today::date
         order by me desc, whole_hub, title nulls first, name
        """;

    /** Whoever works in the hub, stands in, is away themselves or answers for the hub may know of it. */
    static final String KNOWS = """
        select exists (select from hub.absence a where a.id = :absence and a.worker = :me)
            or exists (select from hub.stand_in s where s.absence = :absence and (s.worker = :me or s.hub = any(:hubs) or s.covering_hub = any(:hubs)))
            or exists (select from hub.absence a
                         left join organisation.hub_member m on m.worker = a.worker and m.valid @> :today::date
                        where a.id = :absence and coalesce(m.hub, a.hub) = any(:hubs))
        """;

    static final String WEEK = """
        select m.hub, a.id, coalesce(w.name, 'Everybody') as name, a.worker, a.kind, lower(a.period) as starts, upper(a.period) as ends
          from hub.absent a
          left join access.worker w on w.id = a.worker
          join (select distinct hub, worker from organisation.hub_member where hub = any(:hubs) and valid @> :today::date) m on m.worker = a.worker or a.worker is null and m.hub = a.hub
         where a.period && tsrange(:monday::timestamp, :end::timestamp)
         group by m.hub, a.id, w.name, a.worker, a.kind, a.period
         order by lower(a.period), name
        """;

    static final String STANDING = """
        select s.absence, s.hub, w.name, s.covering_hub, b.title as buddy, s.why, lower(s.period) as starts, upper(s.period) as ends, w.id as worker
          from hub.stand_in s
          left join access.worker w    on w.id = s.worker
          left join organisation.hub b on b.code = s.covering_hub and b.valid @> :today::date
         where s.absence = any(:absences)
         order by s.hub, lower(s.period)
        """;

    static final String HOLDERS = "select distinct hub, worker from organisation.hub_member where hub = any(:hubs) and holds_children and valid @> :today::date";

    static final String BUDDIES = "select hub from organisation.buddy where buddy = any(:hubs) and valid @> :today::date";

    record Colleague(UUID worker, String name, String hub, String title, boolean wholeHub, boolean me) {

        String value() {
            return wholeHub ? "hub:" + hub : worker.toString();
        }
    }

    record Days(String hub, UUID absence, String name, UUID worker, String kind, Span span) {}

    record Stands(UUID absence, String hub, String name, String coveringHub, String buddy, StandIns.Why why, Span span, UUID worker) {}

    record Holder(String hub, UUID worker) {}

    private final JdbcClient db;

    Rota(JdbcClient db) {
        this.db = db;
    }

    List<Colleague> mine(Worker me, LocalDate today) {
        return db.sql(MINE).param("me", me.id()).param("today", today).query(Colleague.class).list();
    }

    Optional<Colleague> mine(Worker me, Absence absence, LocalDate today) {
        return mine(me, today).stream().filter(each -> absence.worker() == null ? each.wholeHub && each.hub.equals(absence.hub()) : absence.worker().equals(each.worker)).findFirst();
    }

    boolean knows(Worker me, UUID absence, List<String> hubs, LocalDate today) {
        return db.sql(KNOWS).param("me", me.id()).param("absence", absence).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(Boolean.class).single();
    }

    List<Days> week(List<String> hubs, LocalDate monday, LocalDate end, LocalDate today) {
        return db.sql(WEEK).param("hubs", hubs.toArray(String[]::new)).param("monday", monday.atStartOfDay()).param("end", end.atStartOfDay()).param("today", today)
            .query((row, n) -> new Days(row.getString("hub"), row.getObject("id", UUID.class), row.getString("name"), row.getObject("worker", UUID.class), row.getString("kind"), span(row))).list();
    }

    List<Stands> standing(List<UUID> absences, LocalDate today) {
        return db.sql(STANDING).param("absences", absences.toArray(UUID[]::new)).param("today", today)
            .query((row, n) -> new Stands(row.getObject("absence", UUID.class), row.getString("hub"), row.getString("name"), row.getString("covering_hub"), row.getString("buddy"), StandIns.Why.valueOf(row.getString("why")),
                span(row), row.getObject("worker", UUID.class))).list();
    }

    List<Holder> holders(List<String> hubs, LocalDate today) {
        return db.sql(HOLDERS).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(Holder.class).list();
    }

    List<String> buddies(List<String> hubs, LocalDate today) {
        return db.sql(BUDDIES).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(String.class).list();
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class));
    }
}
