package kith.casework.night.morning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.UUID;
import kith.casework.chronology.Chronology;
import kith.ledger.Fact;
import kith.ledger.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the night did about a child, in the order in which it happened. */
@Component
public class LastNights {

    static final String EVENTS = """
        select n.fact, n.at, n.recorded_at, w.name as by
          from casework.night_event n
          left join access.worker w on w.id = n.recorded_by
         where n.person = :person
         order by n.at, n.recorded_at
         limit 30
        """;

    private record Row(UUID fact, Instant at, Instant recorded, String by) {}

    private final JdbcClient db;
    private final Chronology chronology;

    LastNights(JdbcClient db, Chronology chronology) {
        this.db = db;
        this.chronology = chronology;
    }

    public LastNight of(UUID person) {
        var rows = db.sql(EVENTS).param("person", person).query((row, n) -> new Row(row.getObject("fact", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("by"))).list();
        if (rows.isEmpty()) return LastNight.NONE;
        var facts = new HashMap<UUID, Fact<?>>();
        for (var fact : History.settle(chronology.facts(person))) facts.put(fact.id().value(), fact);
        return new LastNight(rows.stream().filter(row -> facts.containsKey(row.fact())).map(row -> event(row, facts.get(row.fact()))).toList());
    }

    private LastNight.Event event(Row row, Fact<?> fact) {
        var entry = chronology.entry(fact);
        return new LastNight.Event(row.fact(), entry.line(), row.at(), row.by(), entry.words(), row.recorded());
    }
}
