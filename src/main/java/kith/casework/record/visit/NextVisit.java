package kith.casework.record.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.pathway.Pathways;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which visit a child is owed by the plan, and when the next is due. */
@Component
class NextVisit {

    static final String PURPOSES = """
        select person,
               case when bool_or(code = 'child-protection') then 'child-protection'
                    when bool_or(code = 'looked-after') then 'looked-after'
                    when bool_or(code = 'child-in-need') then 'child-in-need'
                    else 'other' end as purpose
          from pathway.status
         where person = any(:people) and since <= :today and (until is null or until > :today)
         group by person
        """;

    static final String DUE = """
        select distinct on (person) person, entry as rule, due
          from pathway.clock
         where person = any(:people) and rule in ('B12', 'B13', 'B28', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24', 'H4', 'H5', 'H6') and started <= :today and (ended is null or ended > :today)
         order by person, due
        """;

    static final String MISSED = "select person, missed_since from casework.seen where person = any(:people)";

    private record Due(UUID person, String rule, LocalDate due) {}

    private record Purpose(UUID person, String purpose) {}

    private record Missed(UUID person, int missedSince) {}

    private final JdbcClient db;
    private final Pathways pathways;

    NextVisit(JdbcClient db, Pathways pathways) {
        this.db = db;
        this.pathways = pathways;
    }

    /** What kind of visit each child's own plan asks for; of a child without any the visit is another. */
    Map<UUID, String> purposes(Collection<UUID> people, LocalDate today) {
        var of = db.sql(PURPOSES).param("people", people.toArray(UUID[]::new)).param("today", today).query(Purpose.class).stream().collect(Collectors.toMap(Purpose::person, Purpose::purpose));
        return people.stream().distinct().collect(Collectors.toMap(each -> each, each -> of.getOrDefault(each, "other")));
    }

    /** Such as "Child protection visit next due 11 December 2026". */
    Map<UUID, String> due(Collection<UUID> people, LocalDate today) {
        return db.sql(DUE).param("people", people.toArray(UUID[]::new)).param("today", today).query(Due.class).stream()
            .collect(Collectors.toMap(Due::person, next -> pathways.clockTitle(next.rule()) + " next due " + Say.date(next.due())));
    }

    Map<UUID, Integer> missed(Collection<UUID> people) {
        return db.sql(MISSED).param("people", people.toArray(UUID[]::new)).query(Missed.class).stream().collect(Collectors.toMap(Missed::person, Missed::missedSince));
    }
}
