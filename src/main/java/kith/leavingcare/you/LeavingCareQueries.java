package kith.leavingcare.you;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.leavingcare.PlanParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a young person who leaves care stands, and what their plan says. */
@Component
public class LeavingCareQueries {

    static final String CURRENT = """
        select assessed, plan_made, plan_reviewed, plan, adviser, adviser_phone, adviser_seen, home, home_by_authority, home_suitable, home_since, activity, activity_since, in_touch, in_touch_on,
               rights, rights_on, support_asked
          from leavingcare.current
         where person = :person
        """;

    static final String STATUSES = "select code, since from pathway.status where person = :person and since <= :today and (until is null or until > :today)";

    static final String DUE = """
        select entry as rule, due, unknown
          from pathway.clock
         where person = :person and ended is null and started <= :today and (rule like 'E%' or rule = 'H10')
         order by due, rule
        """;

    static final String BORN = "select born from people.person where person = :person";

    static final String TEXTS = "select id, text from ledger.words where id = any(:words) and text is not null";

    /** @param plan the fact that holds the plan's words; null where there is none */
    public record Current(LocalDate assessed, LocalDate planMade, LocalDate planReviewed, UUID plan, String adviser, String adviserPhone, LocalDate adviserSeen, String home, boolean homeByAuthority,
                          Boolean homeSuitable, LocalDate homeSince, String activity, LocalDate activitySince, String inTouch, LocalDate inTouchOn, List<String> rights, LocalDate rightsOn, LocalDate supportAsked) {
        static final Current NOTHING = new Current(null, null, null, null, null, null, null, null, false, null, null, null, null, null, null, List.of(), null, null);
    }

    record Status(String code, LocalDate since) {}

    record Running(String rule, LocalDate due, boolean unknown) {}

    private final JdbcClient db;

    LeavingCareQueries(JdbcClient db) {
        this.db = db;
    }

    public Current current(UUID person) {
        return db.sql(CURRENT).param("person", person).query(LeavingCareQueries::current).optional().orElse(Current.NOTHING);
    }

    private static Current current(ResultSet row, int n) throws SQLException {
        return new Current(day(row, "assessed"), day(row, "plan_made"), day(row, "plan_reviewed"), row.getObject("plan", UUID.class), row.getString("adviser"), row.getString("adviser_phone"),
            day(row, "adviser_seen"), row.getString("home"), row.getBoolean("home_by_authority"), row.getObject("home_suitable", Boolean.class), day(row, "home_since"), row.getString("activity"),
            day(row, "activity_since"), row.getString("in_touch"), day(row, "in_touch_on"), List.of((String[]) row.getArray("rights").getArray()), day(row, "rights_on"), day(row, "support_asked"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    List<Status> statuses(UUID person, LocalDate today) {
        return db.sql(STATUSES).param("person", person).param("today", today).query(Status.class).list();
    }

    List<Running> due(UUID person, LocalDate today) {
        return db.sql(DUE).param("person", person).param("today", today).query(Running.class).list();
    }

    Optional<LocalDate> born(UUID person) {
        return db.sql(BORN).param("person", person).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** The words of a plan, part by part. */
    public Map<String, String> plan(UUID plan) {
        if (plan == null) return Map.of();
        var ids = PlanParts.CODES.stream().collect(Collectors.toMap(part -> PlanParts.word(plan, part), part -> part));
        return db.sql(TEXTS).param("words", ids.keySet().toArray(UUID[]::new)).query((row, n) -> Map.entry(ids.get(row.getObject(1, UUID.class)), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
