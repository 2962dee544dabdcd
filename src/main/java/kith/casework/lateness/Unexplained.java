package kith.casework.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is late, or was done late in the last weeks, and nobody has said why. What lies longer back is not asked about: nobody would remember, and a
 * service that starts with Kith is not asked to explain its past.
 */
@Component
public class Unexplained {

    private static final int DAYS = 60;

    static final String LATE = """
        select c.person, p.forenames, p.surname, p.child_id, c.rule, c.entry, c.fact, c.due, c.ended is not null and c.ended <= :today as done, k.name as key_name
          from pathway.clock c
          join people.person p        on p.person = c.person
          left join hub.allocation a  on a.person = c.person
          left join access.worker k   on k.id::text = a.key
         where c.person = any(:people) and c.rule <> all(:quiet) and c.started <= :today and not c.unknown and (c.stopped is null or c.ended > :today)
           and case when c.ended is null or c.ended > :today then coalesce(c.due_at < :now, c.due < :today)
                    else coalesce(c.ended_at > c.due_at, c.ended > c.due) and c.ended >= :today::date - :days end
           and not exists (select from pathway.lateness l where l.person = c.person and l.rule = c.rule and l.of_fact = c.fact)
         order by c.due, p.surname, p.forenames
        """;

    static final String SAID = "select fact, reason from pathway.lateness where person = :person and rule = :rule and of_fact = :of";

    record Said(UUID fact, String reason) {}

    public record Late(UUID person, String forenames, String surname, String childId, String rule, String entry, UUID fact, LocalDate due, boolean done, String keyName) {
        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    private final JdbcClient db;
    private final Pathways pathways;
    private final Clock clock;

    Unexplained(JdbcClient db, Pathways pathways, Clock clock) {
        this.db = db;
        this.pathways = pathways;
        this.clock = clock;
    }

    public List<Late> of(Collection<UUID> people, LocalDate today) {
        return within(people, today, DAYS);
    }

    Optional<Said> said(UUID person, String rule, UUID of) {
        return db.sql(SAID).param("person", person).param("rule", rule).param("of", of).query(Said.class).optional();
    }

    /** However long ago: for whoever wants to say it all the same. */
    List<Late> ever(Collection<UUID> people, LocalDate today) {
        return within(people, today, 100_000);
    }

    private List<Late> within(Collection<UUID> people, LocalDate today, int days) {
        if (people.isEmpty()) return List.of();
        return db.sql(LATE).param("people", people.toArray(UUID[]::new)).param("today", today).param("days", days).param("quiet", quiet()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Late.class).list();
    }

    /** Rules that ask nobody why. */
    private String[] quiet() {
        return pathways.clocks().stream().filter(rule -> !rule.asksWhenLate()).map(ClockRule::rule).distinct().toArray(String[]::new);
    }
}
