package kith.protection.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to protect a child, what runs now and what is due. */
@Component
class Courses {

    static final String STEPS = "select fact, type, day, kind, outcome, on_day, of_fact from protection.step where person = :person order by turn";

    static final String STANDS = """
        select (select min(s.since) from pathway.status s where s.person = p.person and s.code = 'section-47' and s.since <= :today and (s.until is null or s.until > :today)) as enquiry,
               (select min(s.since) from pathway.status s where s.person = p.person and s.code = 'child-protection' and s.since <= :today and (s.until is null or s.until > :today)) as plan,
               c.current as category, coalesce(c.plans, 0) as plans, p.born, p.expected
          from people.person p
          left join protection.category c on c.person = p.person
         where p.person = :person
        """;

    static final String DUE = """
        select entry as rule, fact, due
          from pathway.clock
         where person = :person and rule like 'B%' and rule not like 'B2%' and started <= :today and (ended is null or ended > :today) and not unknown
         order by due, rule
        """;

    /** Who of these is on a plan now, and in which category. */
    static final String ON_PLAN = """
        select s.person, coalesce(c.current, '') as category
          from pathway.status s
          left join protection.category c on c.person = s.person
         where s.person = any(:people) and s.code = 'child-protection' and s.since <= :today and (s.until is null or s.until > :today)
        """;

    record Step(UUID fact, String type, LocalDate day, String kind, String outcome, LocalDate onDay, UUID ofFact) {}

    record Stands(LocalDate enquiry, LocalDate plan, String category, int plans, LocalDate born, LocalDate expected) {}

    record Running(String rule, UUID fact, LocalDate due) {}

    private record OnPlan(UUID person, String category) {}

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    List<Step> steps(UUID person) {
        return db.sql(STEPS).param("person", person).query(Step.class).list();
    }

    Stands stands(UUID person, LocalDate today) {
        return db.sql(STANDS).param("person", person).param("today", today).query(Stands.class).single();
    }

    List<Running> due(UUID person, LocalDate today) {
        return db.sql(DUE).param("person", person).param("today", today).query(Running.class).list();
    }

    /** The category by child; empty text where none was recorded. */
    Map<UUID, String> onPlan(Collection<UUID> people, LocalDate today) {
        return db.sql(ON_PLAN).param("people", people.toArray(UUID[]::new)).param("today", today).query(OnPlan.class).stream().collect(Collectors.toMap(OnPlan::person, OnPlan::category, (one, other) -> one));
    }
}
