package kith.casework.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kith.casework.record.ChoosePage.Next;
import kith.casework.record.anything.Recordable;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the child's clocks wait for, the most pressing first: most of what is recorded about a child is one of these. */
@Component
class Awaited {

    static final String CLOCKS = """
        select entry
          from pathway.clock
         where person = :person and started <= :today and (ended is null or ended > :today) and warn is not null and due < cast(:today as date) + 365
         group by entry
         order by min(due), entry
        """;

    private static final int MOST = 8;

    private final JdbcClient db;
    private final Pathways pathways;
    private final Recordable recordable;
    private final Clock clock;

    Awaited(JdbcClient db, Pathways pathways, Recordable recordable, Clock clock) {
        this.db = db;
        this.pathways = pathways;
        this.recordable = recordable;
        this.clock = clock;
    }

    /** Nothing for somebody who may not read what is due. */
    List<Next> of(UUID person) {
        var entries = db.sql(CLOCKS).param("person", person).param("today", LocalDate.now(clock.withZone(Happened.LONDON))).query(String.class).list();
        return entries.stream().flatMap(each -> pathways.clock(each).stream()).flatMap(each -> each.ends().stream()).map(each -> each.fact()).filter(Objects::nonNull).distinct()
            .filter(each -> !each.equals("visit.made")).flatMap(each -> recordable.address(each, person).stream().map(address -> new Next(recordable.titled(each).orElse(each), address))).limit(MOST).toList();
    }
}
