package kith.handover.answering;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many children each worker of a hub is the key worker of, and what they weigh together: as an allocation shows it. */
@Component
class Carried {

    static final String BY_WORKER = """
        select m.worker, count(distinct w.person) as children, sum(w.weight) as weight
          from hub.weighed(:today) w
          join (select distinct worker from organisation.hub_member where hub = :hub and holds_children and valid @> :today::date) m on m.worker::text = w.key
         group by m.worker
        """;

    record Load(UUID worker, int children, BigDecimal weight) {

        String words() {
            return Say.count(children, "child", "children") + ", weight " + weight.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        }
    }

    private final JdbcClient db;

    Carried(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, Load> by(String hub, LocalDate today) {
        return db.sql(BY_WORKER).param("hub", hub).param("today", today).query(Load.class).list().stream().collect(toMap(Load::worker, each -> each));
    }
}
