package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Half a year after the last hub moved, whoever made the plan is asked whether it came out as intended; until the plan is closed. */
@Component
class ToReview implements Waiting {

    static final String OF = """
        select m.id, m.title, ((max(p.done_at) at time zone 'Europe/London')::date + interval '6 months')::date as day
          from hub.move m
          join hub.move_phase p on p.move = m.id and p.dropped_at is null
         where m.made_by = :worker and m.closed_at is null
         group by m.id, m.title
        having bool_and(p.done_at is not null) and bool_or(p.undone_at is null) and ((max(p.done_at) at time zone 'Europe/London')::date + interval '6 months')::date <= :today::date + 14
         order by 3
        """;

    private record Due(UUID id, String title, LocalDate day) {}

    private final JdbcClient db;

    ToReview(JdbcClient db) {
        this.db = db;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.DECIDE)) return List.of();
        return db.sql(OF).param("worker", worker.id()).param("today", today).query(Due.class).list().stream().map(each -> new Thing("Did the move come out as intended?", each.title(), "/moves/" + each.id(), each.day())).toList();
    }
}
