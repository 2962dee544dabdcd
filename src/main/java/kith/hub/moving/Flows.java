package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many children a plan brings from where to where, in counts. */
@Component
public class Flows {

    static final String OF = "select phase, from_hub, to_hub, state, children, checked, told, to_look_at from hub.move_flows(:move, :today)";
    static final String HOLDS = "select code, children from hub.figures(:hubs, :today)";

    public record Flow(UUID phase, String fromHub, String toHub, String state, int children, int checked, int told, int toLookAt) {}

    /** The counts of a phase or of a whole plan. */
    public record Sum(int children, int planned, int moved, int waiting, int left, int back, int changed, int checked, int told, int toLookAt) {

        static Sum of(List<Flow> flows) {
            return new Sum(flows.stream().mapToInt(Flow::children).sum(), in(flows, "planned"), in(flows, "moved"), in(flows, "waiting") + in(flows, "restoring"), in(flows, "left") + in(flows, "stays"), in(flows, "restored"), in(flows, "changed"),
                flows.stream().mapToInt(Flow::checked).sum(), flows.stream().mapToInt(Flow::told).sum(), flows.stream().mapToInt(Flow::toLookAt).sum());
        }

        private static int in(List<Flow> flows, String state) {
            return flows.stream().filter(each -> each.state().equals(state)).mapToInt(Flow::children).sum();
        }
    }

    record Holds(String code, int children) {}

    private final JdbcClient db;

    Flows(JdbcClient db) {
        this.db = db;
    }

    List<Flow> of(UUID move, LocalDate today) {
        return db.sql(OF).param("move", move).param("today", today).query(Flow.class).list();
    }

    List<Holds> holds(List<String> hubs, LocalDate today) {
        return hubs.isEmpty() ? List.of() : db.sql(HOLDS).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(Holds.class).list();
    }
}
