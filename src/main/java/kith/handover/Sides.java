package kith.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.organisation.Hubs;
import kith.organisation.Ring;
import kith.organisation.WorkingHub;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which hubs and teams somebody may give and take: by post, by leading the group, or by covering. Who may see what of a child is Access's question, and another. */
@Component
public class Sides {

    static final String OF = """
        with held as (
            select r.place, r.place_kind, r.hub, r.leads from organisation.worker_role r where r.worker = :worker and r.valid @> :today::date
        )
        select hub as code from held where hub is not null
         union
        select h.code from held join organisation.hub h on h.group_code = held.place and held.leads and held.place_kind = 'group' and h.valid @> :today::date
         union
        select c.absent_hub from organisation.cover c
         where c.absent_hub is not null and c.valid @> :today::date and (c.covering_worker = :worker or c.covering_hub in (select hub from held))
        """;

    private final JdbcClient db;
    private final Hubs hubs;

    Sides(JdbcClient db, Hubs hubs) {
        this.db = db;
        this.hubs = hubs;
    }

    public List<String> of(Worker worker, LocalDate today) {
        return db.sql(OF).param("worker", worker.id()).param("today", today).query(String.class).list();
    }

    /** What each hub and team is called. */
    public Map<String, String> titles(LocalDate today) {
        return hubs.all(today).stream().collect(Collectors.toMap(WorkingHub::code, WorkingHub::title, (one, other) -> one));
    }

    public List<WorkingHub> all(LocalDate today) {
        return hubs.all(today);
    }

    /** Whom to ring about what waits for a hub. */
    public Ring ring(String hub, LocalDate today) {
        return hubs.lead(hub, today).or(() -> hubs.coordinator(hub, today)).map(Ring::of).orElse(new Ring("whoever leads it", null));
    }
}
