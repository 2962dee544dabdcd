package kith.casework.journey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Every status, clock and owed record that a child ever had, in one statement. */
@Component
class Stands {

    static final String STATUSES = "select code, since, until, reason from pathway.status where person = :person and since <= :today order by since desc, code";

    static final String CLOCKS = """
        select c.rule, c.entry, c.fact, c.started, c.due, c.warn, c.ended, c.stopped, c.unknown, c.again, c.due_at, c.ended_at, c.was_due, c.early, l.reason, l.words, w.name as agreed_by
          from pathway.clock c
          left join pathway.lateness l on l.person = c.person and l.rule = c.rule and l.of_fact = c.fact
          left join access.worker w    on w.id::text = l.agreed_by
         where c.person = :person and c.started <= :today and (c.ended <= :today or c.due < cast(:today as date) + 730)
         order by c.started desc, c.rule
        """;

    static final String OWED = """
        select o.code, o.fact, organisation.owing(o.role, a.hub, :today) as role, o.since, o.due,
               case when o.role = 'key-worker' then k.name
                    else (select string_agg(distinct m.name, ', ') from organisation.hub_member m where m.hub = a.hub and m.role = organisation.owing(o.role, a.hub, :today) and m.valid @> :today::date and m.worker in (select w.id from access.worker w where w.active)) end as who
          from pathway.owed o
          left join hub.allocation a on a.person = o.person
          left join access.worker k  on k.id::text = a.key
         where o.person = :person and o.since <= :today and (o.completed is null or o.completed > :today)
         order by o.due, o.code
        """;

    static final String ALL = "select json_build_object(" + lines("statuses", STATUSES) + ", " + lines("clocks", CLOCKS) + ", " + lines("owed", OWED) + ")";
    static final String WORDS = "select id, text from ledger.words where id = any(:words) and text is not null";

    private static String lines(String name, String sql) {
        return "'" + name + "', (select coalesce(json_agg(line), '[]') from (" + sql + ") line)";
    }

    record Status(String code, LocalDate since, LocalDate until, String reason) {}

    record Clock(String rule, String entry, UUID fact, LocalDate started, LocalDate due, LocalDate warn, LocalDate ended, String stopped, boolean unknown, boolean again, OffsetDateTime dueAt, OffsetDateTime endedAt, LocalDate wasDue, LocalDate early,
                 String reason, List<UUID> words, String agreedBy) {}

    record Owed(String code, UUID fact, String role, LocalDate since, LocalDate due, String who) {}

    record All(List<Status> statuses, List<Clock> clocks, List<Owed> owed) {}

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final JdbcClient db;

    Stands(JdbcClient db) {
        this.db = db;
    }

    All of(UUID person, LocalDate today) {
        return JSON.readValue(db.sql(ALL).param("person", person).param("today", today).query(String.class).single(), All.class);
    }

    /** Why something was late, in the words of whoever said it; none where this worker may not read them. */
    List<String> words(List<UUID> words) {
        return words == null || words.isEmpty() ? List.of() : db.sql(WORDS).param("words", words.toArray(UUID[]::new)).query((row, n) -> row.getString(2)).list();
    }
}
