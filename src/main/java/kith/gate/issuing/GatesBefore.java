package kith.gate.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.gate.Gate;
import kith.gate.Gate.Stands;
import kith.gate.Paper;
import kith.gate.Standing;
import kith.organisation.Hubs;
import kith.organisation.Ring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands before a document, and who can let it through. */
@Component
class GatesBefore {

    static final String HELD_BY = "select hub from hub.allocation where person = :person";
    static final String NAME = "select name from access.worker where id = :worker";

    private final Standing standing;
    private final Hubs hubs;
    private final JdbcClient db;

    GatesBefore(Standing standing, Hubs hubs, JdbcClient db) {
        this.standing = standing;
        this.hubs = hubs;
        this.db = db;
    }

    Map<UUID, List<Stands>> before(Paper paper, List<UUID> people, LocalDate on) {
        return standing.before(paper, people, on);
    }

    Optional<Gate> named(String gate, LocalDate on) {
        return standing.all(on).stream().filter(each -> each.gate().equals(gate)).findFirst();
    }

    Ring ring(UUID person, LocalDate on) {
        var hub = db.sql(HELD_BY).param("person", person).query(String.class).optional();
        return hub.flatMap(it -> hubs.lead(it, on).or(() -> hubs.groupManager(it, on))).map(Ring::of).orElse(new Ring("the group manager, or at night the manager on call", null));
    }

    String name(UUID worker) {
        return worker == null ? null : db.sql(NAME).param("worker", worker).query(String.class).optional().orElse(null);
    }
}
