package kith.casework.night.tonight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.ledger.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of these children is looked after now. */
@Component
class Standing {

    static final String LOOKED_AFTER = """
        select distinct person
          from pathway.status
         where person = any(:people) and code = 'looked-after' and since <= :today and (until is null or until > :today)
        """;

    static final String GROWN = "select person, born from people.person where person = any(:people) and born <= :eighteen order by born";

    static final String POWER = """
        select case code when 'emergency-order' then 'L2' else 'L1' end
          from pathway.status
         where person = :person and code in ('police-protection', 'emergency-order') and since <= :today and (until is null or until > :today) and (until_at is null or until_at > :now)
         order by code
         limit 1
        """;

    record Grown(UUID person, LocalDate born) {}

    private final JdbcClient db;
    private final Clock clock;

    Standing(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whoever of these is of age on that day. */
    List<Grown> grown(Collection<PersonId> people, LocalDate day) {
        return db.sql(GROWN).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("eighteen", day.minusYears(18)).query(Grown.class).list();
    }

    /** The legal status that follows from the power in use; empty where there is none. */
    String power(UUID person, LocalDate today) {
        return db.sql(POWER).param("person", person).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).optional().orElse("");
    }

    Set<PersonId> lookedAfter(Collection<PersonId> people, LocalDate today) {
        var looked = new HashSet<PersonId>();
        for (var each : db.sql(LOOKED_AFTER).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("today", today).query(UUID.class).list()) looked.add(new PersonId(each));
        return looked;
    }
}
