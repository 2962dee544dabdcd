package kith.hub.allocate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.allocate.Children.Child;
import kith.hub.allocate.WorkerRanking.Asked;
import kith.hub.allocate.WorkerRanking.Known;
import kith.hub.load.Loads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom Kith proposes as key worker within a hub. */
@Component
class KeyWorkers {

    static final String KNOWN = """
        select s.who as worker, s.person, true as key, s.until from hub.spell s where s.person = any(:family) and s.kind = 'key'
         union all
        select i.worker, i.person, false, i.until from hub.involvement i where i.person = any(:family)
        """;

    static final String ABLE = "select worker, string_agg(reason, ', ' order by reason) as reasons from hub.speaks_for(:person, :today) group by worker";

    private record Able(UUID worker, String reasons) {}

    private final JdbcClient db;
    private final Loads loads;
    private final Proposals proposals;

    KeyWorkers(JdbcClient db, Loads loads, Proposals proposals) {
        this.db = db;
        this.loads = loads;
        this.proposals = proposals;
    }

    /** @param going those who would have the worker, the child among them */
    List<WorkerRanking.Choice> of(Child child, List<Child> going, List<Child> family, String hub, LocalDate today) {
        var weights = weights(going, family, hub, today);
        return of(child, family, weights, hub, today);
    }

    Map<UUID, BigDecimal> weights(List<Child> going, List<Child> family, String hub, LocalDate today) {
        var ids = going.stream().map(Child::person).toList();
        boolean there = family.stream().anyMatch(each -> !ids.contains(each.person()) && each.held() && hub.equals(each.hub()));
        return Moving.weights(loads.alone(ids, today), there);
    }

    List<WorkerRanking.Choice> of(Child child, List<Child> family, Map<UUID, BigDecimal> weights, String hub, LocalDate today) {
        var known = db.sql(KNOWN).param("family", family.stream().map(Child::person).toArray(UUID[]::new)).query(Known.class).list();
        var keys = new HashMap<UUID, String>();
        var carried = new HashMap<UUID, String>();
        for (var each : family) {
            if (each.held() && each.key() != null) keys.put(each.person(), each.key());
            if (each.counts() && each.key() != null) carried.put(each.person(), each.key());
        }
        var asked = new Asked(child.person(), family.stream().collect(Collectors.toMap(Child::person, Child::first)), weights, keys, carried,
            db.sql(ABLE).param("person", child.person()).param("today", today).query(Able.class).list().stream().collect(Collectors.toMap(Able::worker, Able::reasons)));
        return new WorkerRanking(loads.scheme(today), proposals.criteria(today), today).of(asked, loads.workers(hub, today), known);
    }
}
