package kith.hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Fact;
import kith.pathway.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people recorded about these children in the last two weeks that others should know; at night, everything. */
@Component
class News {

    static final int DAYS = 14;
    private static final String NIGHT = "night";

    /** Everyday entries, which the record itself tells. A kind of fact that is not named here is news. */
    private static final String[] QUIET = {"visit.made", "note.written", "call.made", "message.sent", "message.taken", "person.registered", "person.named", "person.identified", "relationship.recorded",
        "relationship.ended", "essentials.recorded", "disability.recorded", "record.completed", "entry.confirmed", "fact.corrected", "content.erased", "decision.made", "involvement.started", "involvement.ended",
        "assessment.started"};

    static final String RECORDED = """
        select f.content, f.recorded_at, ab.person, w.name as by_name,
               exists (select from hub.confirmed c where c.person = ab.person and c.fact = f.id) as confirmed,
               exists (select from access.may m where m.worker = w.id and m.permission = 'DECIDE') as decider
          from ledger.fact f
          join ledger.about ab on ab.fact = f.id
          left join access.worker w on w.id::text = convert_from(f.content, 'UTF8')::jsonb ->> 'by'
         where f.source is null and f.recorded_at > :since and f.content is not null and ab.person = any(:people)
           and (f.type <> all(:quiet) or convert_from(f.content, 'UTF8')::jsonb ->> 'door' = 'night'
                or f.type = 'relationship.recorded' and convert_from(f.content, 'UTF8')::jsonb -> 'body' ->> 'awaits' = 'true')
         order by f.recorded_at desc, f.id
         limit 300
        """;

    /** @param decider whoever keyed it may decide, so that it needs nobody else's word */
    record Item(Fact<?> fact, UUID person, Instant at, String by, String line, boolean confirmed, boolean decider) {

        boolean night() {
            return NIGHT.equals(fact.recorded().door());
        }

        String type() {
            return fact.kind().name();
        }

        /** It joins two families whom different hubs hold, and opens nothing until another manager's word, whoever keyed it. */
        boolean joins() {
            return Boolean.TRUE.equals(fact.value("awaits"));
        }

        String outcome() {
            return String.valueOf(fact.value("outcome"));
        }

        LocalDate day() {
            return fact.happened().day();
        }
    }

    private final JdbcClient db;
    private final Engine engine;

    News(JdbcClient db, Engine engine) {
        this.db = db;
        this.engine = engine;
    }

    List<Item> about(Collection<UUID> people, Instant since) {
        if (people.isEmpty()) return List.of();
        var all = db.sql(RECORDED).param("people", people.toArray(UUID[]::new)).param("since", since.atOffset(ZoneOffset.UTC)).param("quiet", QUIET).query((row, n) -> {
            var fact = engine.json().read(row.getBytes("content"));
            return new Item(fact, row.getObject("person", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
                fact.withdraws() != null ? null : engine.fold().telling(fact.kind()) == null ? fact.kind().name() : engine.fold().telling(fact.kind()).line(fact),
                row.getBoolean("confirmed"), row.getBoolean("decider"));
        }).list();
        return withoutWithdrawn(all);
    }

    private static List<Item> withoutWithdrawn(List<Item> all) {
        Set<UUID> gone = new HashSet<>();
        for (var each : all) if (each.fact.withdraws() != null) gone.add(each.fact.withdraws().value());
        var left = new ArrayList<Item>();
        for (var each : all) if (each.fact.withdraws() == null && !gone.contains(each.fact.id().value())) left.add(each);
        return left;
    }
}
