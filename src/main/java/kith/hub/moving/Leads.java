package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who moves hubs: whoever leads the group they belong to, and whoever leads the service. What they see of a child is Access's question, and another. */
@Component
class Leads {

    /** A hub that is no more is led by those of its last day: who it held may move still. */
    static final String OVER = """
        select distinct h.code
          from organisation.worker_role r
          join organisation.working_hub h on lower(h.valid) <= :today::date and (r.place_kind = 'group' and r.place = h.group_code or r.signs_in_as = 'senior-leader')
         where r.worker = :worker and r.valid @> :today::date and r.leads
           and not exists (select from organisation.working_hub later where later.code = h.code and later.valid >> h.valid and lower(later.valid) <= :today::date)
        """;

    /** Hubs and teams of today, and those that are to begin: a hub may be moved into one on its first day. */
    static final String NOW_OR_LATER = """
        select distinct on (h.code) h.code, h.title, case when lower(h.valid) > :today::date then lower(h.valid) end as begins
          from organisation.working_hub h
         where upper_inf(h.valid) or upper(h.valid) > :today::date
         order by h.code, h.valid
        """;

    /** @param begins null where it is there already */
    record Target(String code, String title, LocalDate begins) {}

    private final JdbcClient db;

    Leads(JdbcClient db) {
        this.db = db;
    }

    Set<String> over(Worker worker, LocalDate today) {
        return Set.copyOf(hubs(worker, today));
    }

    List<Target> targets(LocalDate today) {
        return db.sql(NOW_OR_LATER).param("today", today).query(Target.class).list();
    }

    private List<String> hubs(Worker worker, LocalDate today) {
        return db.sql(OVER).param("worker", worker.id()).param("today", today).query(String.class).list();
    }
}
