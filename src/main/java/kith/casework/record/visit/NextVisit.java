package kith.casework.record.visit;

import java.time.LocalDate;
import java.util.UUID;
import kith.pathway.Pathways;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which visit a child is owed by the plan, and when the next is due. */
@Component
class NextVisit {

    static final String PURPOSE = """
        select case when bool_or(code = 'child-protection') then 'child-protection'
                    when bool_or(code = 'looked-after') then 'looked-after'
                    when bool_or(code = 'child-in-need') then 'child-in-need'
                    else 'other' end
          from pathway.status
         where person = :person and since <= :today and (until is null or until > :today)
        """;

    static final String DUE = """
        select entry as rule, due
          from pathway.clock
         where person = :person and rule in ('B12', 'B13', 'B28', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24', 'H4', 'H5', 'H6') and started <= :today and (ended is null or ended > :today)
         order by due
         limit 1
        """;

    static final String MISSED = "select coalesce((select missed_since from casework.seen where person = :person), 0)";

    record Due(String rule, LocalDate due) {}

    private final JdbcClient db;
    private final Pathways pathways;

    NextVisit(JdbcClient db, Pathways pathways) {
        this.db = db;
        this.pathways = pathways;
    }

    String purpose(UUID person, LocalDate today) {
        return db.sql(PURPOSE).param("person", person).param("today", today).query(String.class).single();
    }

    String due(UUID person, LocalDate today) {
        return db.sql(DUE).param("person", person).param("today", today).query(Due.class).optional()
            .map(next -> ". " + pathways.clockTitle(next.rule()) + " next due " + Say.date(next.due())).orElse("");
    }

    int missed(UUID person) {
        return db.sql(MISSED).param("person", person).query(Integer.class).single();
    }
}
