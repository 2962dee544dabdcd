package kith.hub.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        "relationship.ended", "essentials.recorded", "disability.recorded", "record.completed", "entry.confirmed", "content.erased", "decision.made", "involvement.started", "involvement.ended",
        "assessment.started"};

    static final String RECORDED = """
        select f.content, f.recorded_at, ab.person, c.fact is not null as confirmed
          from ledger.about ab
          join ledger.fact f           on f.id = ab.fact
          left join hub.confirmed c    on c.person = ab.person and c.fact = f.id
         where ab.person = any(:people) and ab.told_at > :since and f.content is not null
           and (f.type <> all(:quiet) or convert_from(f.content, 'UTF8')::jsonb ->> 'door' = 'night'
                or f.type = 'relationship.recorded' and convert_from(f.content, 'UTF8')::jsonb -> 'body' ->> 'awaits' = 'true')
         order by f.recorded_at desc, f.id
         limit 300
        """;

    /** However old and however many came since: what is a manager's to decide, and what joins two families whom different hubs hold. */
    static final String AWAITING = """
        select f.content, f.recorded_at, waits.person, w.id as teller, w.name, exists (select from access.may m where m.worker = w.id and m.permission = 'DECIDE') as decider
          from (select a.person, a.fact from casework.awaiting a where a.person = any(:people) and a.type = any(:kinds) and a.keyed_at > :since
                 union
                select r.person, r.awaits from people.relationship r where r.person = any(:people) and r.awaits is not null) waits
          join ledger.fact f       on f.id = waits.fact
          left join access.worker w on w.id = (convert_from(f.content, 'UTF8')::jsonb ->> 'by')::uuid
         where f.content is not null
         order by f.recorded_at desc, f.id
        """;

    /** Once for each who recorded anything, not once for each thing that was recorded. */
    static final String TELLERS = """
        select w.id, w.name, exists (select from access.may m where m.worker = w.id and m.permission = 'DECIDE') as decider
          from access.worker w
         where w.id = any(:workers)
        """;

    private record Told(Fact<?> fact, UUID person, Instant at, boolean confirmed) {}

    private record Teller(UUID id, String name, boolean decider) {}

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

        /** Who decided, where another keyed it for them by name; the packages that own these kinds mark them as awaiting that one's word. */
        UUID named() {
            var who = type().equals("strategy-discussion.held") && outcome().startsWith("section-47") ? fact.recorded().onBehalfOf() : type().equals("authority.given") ? worker(fact.value("by")) : null;
            return who == null || who.equals(fact.recorded().by()) ? null : who;
        }

        private static UUID worker(Object given) {
            var text = String.valueOf(given);
            return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
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
    private final Amended amended;

    News(JdbcClient db, Engine engine, Amended amended) {
        this.db = db;
        this.amended = amended;
        this.engine = engine;
    }

    List<Item> about(Collection<UUID> people, Instant since) {
        if (people.isEmpty()) return List.of();
        var told = db.sql(RECORDED).param("people", people.toArray(UUID[]::new)).param("since", since.atOffset(ZoneOffset.UTC)).param("quiet", QUIET).query((row, n) -> told(row, row.getBoolean("confirmed"))).list();
        var tellers = tellers(told.stream().map(each -> each.fact.recorded().by()).filter(id -> id != null).distinct().toArray(UUID[]::new));
        var put = amended.lines(told.stream().filter(each -> amends(each.fact) && each.fact.recorded().by() != null).map(each -> new Amended.Of(each.person, each.fact)).toList(), Set.of(QUIET));
        return withoutWithdrawn(told.stream().map(each -> item(each, tellers.get(each.fact.recorded().by()), put)).toList());
    }

    List<Item> awaiting(Collection<UUID> people, Instant since) {
        if (people.isEmpty()) return List.of();
        return db.sql(AWAITING).param("people", people.toArray(UUID[]::new)).param("since", since.atOffset(ZoneOffset.UTC)).param("kinds", Todo.CONFIRMED.toArray(String[]::new))
            .query((row, n) -> item(told(row, false), new Teller(row.getObject("teller", UUID.class), row.getString("name"), row.getBoolean("decider")), Map.of())).list();
    }

    private Told told(ResultSet row, boolean confirmed) throws SQLException {
        return new Told(engine.json().read(row.getBytes("content")), row.getObject("person", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), confirmed);
    }

    private static boolean amends(Fact<?> fact) {
        return fact.corrects() != null || fact.withdraws() != null;
    }

    private Item item(Told told, Teller by, Map<Amended.Of, String> put) {
        var telling = engine.fold().telling(told.fact.kind());
        var line = amends(told.fact) ? put.get(new Amended.Of(told.person, told.fact)) : telling == null ? told.fact.kind().name() : telling.line(told.fact);
        return new Item(told.fact, told.person, told.at, by == null ? null : by.name, line, told.confirmed, by != null && by.decider);
    }

    private Map<UUID, Teller> tellers(UUID[] workers) {
        if (workers.length == 0) return new HashMap<>();
        return db.sql(TELLERS).param("workers", workers).query(Teller.class).list().stream().collect(Collectors.toMap(Teller::id, teller -> teller));
    }

    /** What was withdrawn is told as that, and not as what it said. */
    private static List<Item> withoutWithdrawn(List<Item> all) {
        Set<UUID> gone = new HashSet<>();
        for (var each : all) if (each.fact.withdraws() != null) gone.add(each.fact.withdraws().value());
        var left = new ArrayList<Item>();
        for (var each : all) if (each.line != null && !gone.contains(each.fact.id().value())) left.add(each);
        return left;
    }
}
