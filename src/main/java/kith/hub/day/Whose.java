package kith.hub.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.access.Worker;
import kith.hub.day.Me.HubName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks, and what they have seen and put away. */
@Component
class Whose {

    static final String ME = """
        with held as (
            select r.role, r.place, r.place_kind, r.hub, r.leads, coalesce(kind.takes_messages, false) as takes_messages, coalesce(kind.caseload_protected, false) as learning,
                   r.signs_in_as = 'business-support' as supports, coalesce(kind.does, '{}') as does
              from organisation.worker_role r
              left join organisation.role kind on kind.code = r.role and kind.valid @> :today::date
             where r.worker = :worker and r.valid @> :today::date
        ), own as (
            select hub as code from held where hub is not null
            union
            select h.code from held join organisation.hub h on h.group_code = held.place and held.leads and held.place_kind = 'group' and h.valid @> :today::date
        ), mine as (
            select code from own
            union
            select c.absent_hub from organisation.cover c
             where c.absent_hub is not null and c.valid @> :today::date and (c.covering_worker = :worker or c.covering_hub in (select hub from held))
        )
        select array(select role from held union select d.kind from organisation.duty d
                      where d.worker = :worker and d.starts <= :now and d.ends > :now) as roles,
               array(select distinct unnest(does) from held)                                              as does,
               (select coalesce(bool_or(leads and place_kind in ('service-area', 'body')), false) from held) as leads_service,
               (select coalesce(bool_or(learning), false) from held)                                      as learning,
               (select coalesce(bool_and(supports), false) from held)                                     as supports,
               (select coalesce(bool_or(leads and place_kind = 'group'), false) from held)                as leads_group,
               (select coalesce(bool_or(leads and place_kind in ('hub', 'team')), false) from held)       as leads_hub,
               (select coalesce(bool_or(takes_messages), false) from held)                                as takes_messages,
               array(select h.code || ':' || h.title from mine join organisation.hub h on h.code = mine.code and h.valid @> :today::date order by h.number nulls last, h.code) as hubs,
               array(select code from own) as own,
               array(select b.hub from organisation.buddy b join held on held.hub = b.buddy and (held.takes_messages or held.leads) where b.valid @> :today::date)          as asked,
               (select looked_at from hub.last_look where worker = :worker)                               as looked_at,
               array(select alert from hub.dismissal where worker = :worker)                              as dismissed
        """;

    static final String LOOKED = """
        insert into hub.last_look (worker, looked_at) values (:worker, :at)
        on conflict (worker) do update set looked_at = excluded.looked_at
        """;

    static final String DISMISS = "insert into hub.dismissal (worker, alert, at) select :worker, alert, :at from unnest(:alerts::text[]) as alert on conflict do nothing";

    private final JdbcClient db;

    Whose(JdbcClient db) {
        this.db = db;
    }

    Me of(Worker worker, LocalDate today, Instant now) {
        return db.sql(ME).param("worker", worker.id()).param("today", today).param("now", now.atOffset(ZoneOffset.UTC)).query((row, n) -> me(worker, row)).single();
    }

    void looked(Worker worker, Instant at) {
        db.sql(LOOKED).param("worker", worker.id()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void dismiss(Worker worker, List<String> alerts, Instant at) {
        db.sql(DISMISS).param("worker", worker.id()).param("alerts", alerts.toArray(String[]::new)).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Me me(Worker worker, ResultSet row) throws SQLException {
        var roles = Set.of(texts(row, "roles"));
        var hubs = new ArrayList<HubName>();
        var own = Set.of(texts(row, "own"));
        for (var each : texts(row, "hubs")) {
            var code = each.substring(0, each.indexOf(':'));
            hubs.add(new HubName(code, each.substring(each.indexOf(':') + 1), !own.contains(code)));
        }
        var looked = row.getObject("looked_at", OffsetDateTime.class);
        var does = Set.of(texts(row, "does"));
        var held = new Lens.Held(roles, does, row.getBoolean("leads_service"), row.getBoolean("leads_group"), row.getBoolean("leads_hub"), row.getBoolean("takes_messages"), !hubs.isEmpty(), row.getBoolean("learning"), row.getBoolean("supports"));
        return new Me(worker.id(), Lens.of(held), roles, does, hubs,
            List.of(texts(row, "asked")), looked == null ? null : looked.toInstant(), new HashSet<>(List.of(texts(row, "dismissed"))));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
