package kith.care.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.care.ShortBreaks.Stay;
import kith.ledger.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of a looked after child shows, as it was made from the facts. */
@Component
class CareQueries {

    static final String PERIODS = "select since, until, reason from pathway.status where person = :person and code = 'looked-after' order by since";

    static final String DIED = "select exists (select from people.person where person = :person and died is not null)";

    static final String EPISODES = "select kind, code, provider, basis, permanent, since, until, why from care.episode where person = :person order by since, kind";

    static final String LATEST = "select thing, day, said, fact from care.latest where person = :person";

    static final String MISSING = "select type, since, until, offered, answer, interviewed, outcome, interviewer from care.missing where person = :person order by since desc";

    static final String BREAKS = "select fact, since, until from care.short_break where person = :person order by since desc";

    static final String DUE = """
        select distinct on (rule) rule, fact, due, unknown
          from pathway.clock
         where person = :person and ended is null and rule = any(:rules)
         order by rule, due
        """;

    record Period(LocalDate since, LocalDate until, String reason) {}

    record Episode(String kind, String code, String provider, String basis, boolean permanent, LocalDate since, LocalDate until, String why) {
        boolean law() {
            return kind.equals("law");
        }
    }

    record Thing(String thing, LocalDate day, String said, UUID fact) {}

    record Away(String type, LocalDate since, LocalDate until, LocalDate offered, String answer, LocalDate interviewed, String outcome, String interviewer) {}

    record Running(String rule, UUID fact, LocalDate due, boolean unknown) {}

    private final JdbcClient db;

    CareQueries(JdbcClient db) {
        this.db = db;
    }

    boolean died(UUID person) {
        return db.sql(DIED).param("person", person).query(Boolean.class).single();
    }

    List<Period> periods(UUID person) {
        return db.sql(PERIODS).param("person", person).query(Period.class).list();
    }

    List<Episode> episodes(UUID person) {
        return db.sql(EPISODES).param("person", person).query(Episode.class).list();
    }

    Map<String, Thing> latest(UUID person) {
        return db.sql(LATEST).param("person", person).query(Thing.class).list().stream().collect(Collectors.toMap(Thing::thing, Function.identity()));
    }

    List<Away> missing(UUID person) {
        return db.sql(MISSING).param("person", person).query(Away.class).list();
    }

    List<Stay> breaks(UUID person) {
        return db.sql(BREAKS).param("person", person).query((row, n) -> new Stay(new FactId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))).list();
    }

    Map<String, Running> due(UUID person, List<String> rules) {
        return db.sql(DUE).param("person", person).param("rules", rules.toArray(String[]::new)).query(Running.class).list().stream().collect(Collectors.toMap(Running::rule, Function.identity()));
    }
}
