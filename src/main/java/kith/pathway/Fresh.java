package kith.pathway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import kith.ui.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many facts were recorded about these people lately, of those that whoever asks may see. A page counts before it reads, so that it misses none. */
@Component
public class Fresh {

    /** Counted rather than dated: what was recorded first may be confirmed last. */
    static final String RECORDED = """
        select count(distinct f.id)
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where a.person = any(:people) and a.told_at > :since
        """;

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Fresh(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Live live(String of, Collection<UUID> people) {
        var since = clock.instant().minus(LATELY);
        return new Live(of, since, count(people, since), 0);
    }

    public int count(Collection<UUID> people, Instant since) {
        if (people.isEmpty()) return 0;
        return db.sql(RECORDED).param("since", since.atOffset(ZoneOffset.UTC)).param("people", people.toArray(UUID[]::new)).query(Integer.class).single();
    }
}
