package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children a worker is to look at before their hub moves, as a line on My day. */
@Component
class ToCheck implements Waiting {

    static final String OF = "select move, phase, title, day, children from hub.to_check(:worker, :today) order by day";

    private record Due(UUID move, UUID phase, String title, LocalDate day, int children) {}

    private final JdbcClient db;

    ToCheck(JdbcClient db) {
        this.db = db;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.RECORD)) return List.of();
        return db.sql(OF).param("worker", worker.id()).param("today", today).query(Due.class).list().stream()
            .map(each -> new Thing("Look at your children before the hub moves", Say.count(each.children(), "child", "children") + ", " + each.title(), "/moves/" + each.move() + "/phases/" + each.phase(), each.day())).toList();
    }
}
