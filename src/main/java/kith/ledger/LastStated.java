package kith.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fact that stated a part of somebody's present last: its id is the version that a form of that part carries. */
@Component
public class LastStated {

    static final String LAST = """
        select f.id, f.recorded_at, w.name
          from ledger.about a
          join ledger.fact f        on f.id = a.fact
          left join access.worker w on w.id::text = convert_from(f.content, 'UTF8')::jsonb ->> 'by'
         where a.person = :person and f.content is not null
           and f.type = any(:types)
         order by f.tx desc, f.recorded_at desc, f.id desc
         limit 1
        """;

    /** @param by null where a file or a program stated it */
    public record Of(UUID fact, Instant at, String by) {}

    private final JdbcClient db;

    LastStated(JdbcClient db) {
        this.db = db;
    }

    public Optional<Of> of(UUID person, FactKind<?>... kinds) {
        return db.sql(LAST).param("person", person).param("types", Arrays.stream(kinds).map(FactKind::name).toArray(String[]::new))
            .query((row, n) -> new Of(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3))).optional();
    }
}
