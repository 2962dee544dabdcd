package kith.send.child;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a child's special educational needs and disability. */
@Component
class SendQueries {

    static final String PLAN = "select stage, since, requested, started, reviewed, paused_since from send.education_plan where person = :person";

    static final String STEPS = "select fact, type, day, said from send.step where person = :person order by day, fact";

    static final String ADVICE = "select fact, comes_from, asked, given from send.advice where person = :person order by asked, comes_from, fact";

    static final String SUPPORT = "select fact, what, pounds_a_week, since, looked, until from send.support where person = :person order by until is not null, since, fact";

    static final String CLOCKS = """
        select entry as rule, fact, due, unknown
          from pathway.clock
         where person = :person and rule = any(:rules) and started <= :today and (ended is null or ended > :today)
         order by due, rule
        """;

    /** What was given before the family's time to comment was over. */
    static final String TOO_SOON = "select early, due from pathway.clock where person = :person and rule = 'G5' and early <= :today";

    static final String KNOWN = """
        select p.disabilities, s.since as breaks_since, x.days as break_days
          from people.person p
          left join lateral (select min(since) as since from pathway.status where person = p.person and code = 'short-breaks' and since <= :today and (until is null or until > :today)) s on true
          left join lateral (select sum(greatest(1, least(coalesce(b.until, :today), cast(:today as date)) - greatest(b.since, cast(:from as date)))) as days
                               from care.short_break b where b.person = p.person and b.since <= :today and coalesce(b.until, :today) >= :from) x on true
         where p.person = :person
        """;

    record Plan(String stage, LocalDate since, LocalDate requested, LocalDate started, LocalDate reviewed, LocalDate pausedSince) {}

    record Step(UUID fact, String type, LocalDate day, String said) {}

    record Advice(UUID fact, String comesFrom, LocalDate asked, LocalDate given) {}

    record Line(UUID fact, String what, Integer poundsAWeek, LocalDate since, LocalDate looked, LocalDate until) {}

    record Clock(String rule, UUID fact, LocalDate due, boolean unknown) {}

    /** @param breakDays of the twelve months up to today */
    record Known(List<String> disabilities, LocalDate breaksSince, Integer breakDays) {}

    private final JdbcClient db;

    SendQueries(JdbcClient db) {
        this.db = db;
    }

    Optional<Plan> plan(UUID person) {
        return db.sql(PLAN).param("person", person).query(Plan.class).optional();
    }

    List<Step> steps(UUID person) {
        return db.sql(STEPS).param("person", person).query(Step.class).list();
    }

    List<Advice> advice(UUID person) {
        return db.sql(ADVICE).param("person", person).query(Advice.class).list();
    }

    List<Line> support(UUID person) {
        return db.sql(SUPPORT).param("person", person).query(Line.class).list();
    }

    List<Clock> clocks(UUID person, LocalDate today, String... rules) {
        return db.sql(CLOCKS).param("person", person).param("rules", rules).param("today", today).query(Clock.class).list();
    }

    /** The day to which the family could comment, by the day on which a plan was given before it. */
    Map<LocalDate, LocalDate> tooSoon(UUID person, LocalDate today) {
        var until = new HashMap<LocalDate, LocalDate>();
        db.sql(TOO_SOON).param("person", person).param("today", today).query(row -> { until.put(row.getObject("early", LocalDate.class), row.getObject("due", LocalDate.class)); });
        return until;
    }

    Known known(UUID person, LocalDate today) {
        return db.sql(KNOWN).param("person", person).param("today", today).param("from", today.minusMonths(12).plusDays(1)).query((row, n) -> {
            var codes = row.getArray("disabilities");
            return new Known(codes == null ? List.of() : List.of((String[]) codes.getArray()), row.getObject("breaks_since", LocalDate.class), row.getObject("break_days") == null ? null : row.getInt("break_days"));
        }).single();
    }
}
