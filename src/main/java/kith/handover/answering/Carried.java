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

/** How many children each worker of a hub is the key worker of, what they weigh together, and who is away: as an allocation shows it. */
@Component
class Carried {

    static final String BY_WORKER = """
        select m.worker, count(distinct w.person) as children, coalesce(sum(w.weight), 0) as weight,
               exists (select from hub.away_on(:today) a where a.worker = m.worker) as away, (select max(a.back) from hub.away_on(:today) a where a.worker = m.worker) as back
          from (select distinct worker from organisation.hub_member where hub = :hub and holds_children and valid @> :today::date) m
          left join hub.weighed(:today) w on w.key = m.worker::text
         group by m.worker
        """;

    /** @param back the day on which a worker who is away is here again; null where nobody has said */
    record Load(UUID worker, int children, BigDecimal weight, boolean away, LocalDate back) {

        String words(LocalDate today) {
            return carries() + (away ? "; away" + (back == null ? "" : " until " + Say.brief(back.minusDays(1), today)) : "");
        }

        private String carries() {
            if (children == 0) return "no children yet";
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
