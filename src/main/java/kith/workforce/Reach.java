package kith.workforce;

import java.time.LocalDate;
import java.util.Set;
import kith.access.Access;
import kith.access.Permission;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody may change the organisation, by what their post leads: a legal body or a service area, then everywhere; a group, then its hubs.
 * Whoever runs the service may everywhere too, and sees no child by it.
 */
@Component
public class Reach {

    static final String LEADS = "select exists (select from organisation.worker_role where worker = :worker and leads and place_kind in ('body', 'service-area') and valid @> :on::date)";
    static final String HUBS = """
        select distinct h.code
          from organisation.worker_role r
          join organisation.hub h on h.group_code = r.place
           and (h.valid @> :on::date or not exists (select from organisation.hub other where other.code = h.code and (other.valid @> :on::date or lower(other.valid) > lower(h.valid))))
         where r.worker = :worker and r.leads and r.place_kind = 'group' and r.valid @> :on::date
        """;
    static final String LED = "select hub from organisation.worker_role where worker = :worker and leads and hub is not null and valid @> :on::date";

    /** @param led the hubs that somebody leads themselves: questions about children there come to them too */
    public record Where(boolean everywhere, Set<String> hubs, Set<String> led) {

        public boolean holds(String hub) { return everywhere || hubs.contains(hub); }

        public boolean answersFor(String hub) { return holds(hub) || led.contains(hub); }

        public boolean nowhere() { return !everywhere && hubs.isEmpty(); }
    }

    private final JdbcClient db;
    private final Access access;

    Reach(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    @Transactional
    public Where of(Worker worker, LocalDate today) {
        var rights = access.rights(worker);
        var led = Set.copyOf(db.sql(LED).param("worker", worker.id()).param("on", today).query(String.class).list());
        if (!rights.contains(Permission.ORGANISE)) return new Where(false, Set.of(), led);
        boolean everywhere = rights.contains(Permission.RUN_SERVICE) || db.sql(LEADS).param("worker", worker.id()).param("on", today).query(Boolean.class).single();
        return new Where(everywhere, Set.copyOf(db.sql(HUBS).param("worker", worker.id()).param("on", today).query(String.class).list()), led);
    }
}
