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

    static final String OVER = """
        select distinct h.code
          from organisation.worker_role r
          join organisation.working_hub h on h.valid @> :today::date and (r.place_kind = 'group' and r.place = h.group_code or r.signs_in_as = 'senior-leader')
         where r.worker = :worker and r.valid @> :today::date and r.leads
        """;

    private final JdbcClient db;

    Leads(JdbcClient db) {
        this.db = db;
    }

    Set<String> over(Worker worker, LocalDate today) {
        return Set.copyOf(hubs(worker, today));
    }

    private List<String> hubs(Worker worker, LocalDate today) {
        return db.sql(OVER).param("worker", worker.id()).param("today", today).query(String.class).list();
    }
}
