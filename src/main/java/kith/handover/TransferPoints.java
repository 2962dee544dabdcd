package kith.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kith.organisation.Organisation;
import kith.organisation.Situation;
import kith.organisation.TransferPoint;
import kith.organisation.WholeModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The points of the operating model at which a child's work goes on in another kind of hub. Where one is met it is shown, with its reason, to the hub that
 * holds the child, until somebody hands over. Nothing follows from it by itself, and no day is set by which it must be.
 */
@Component
public class TransferPoints {

    static final String AT = """
        select a.person, h.function, p.born, p.expected, p.disabilities is not null and p.disabilities <> '{NONE}' as disabled,
               (select array_agg(s.code) from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)) as statuses,
               array(select o.to_hub from handover.offer o where o.person = a.person and o.state = 'open' and o.to_hub is not null) as offered
          from hub.allocation a
          join organisation.working_hub h on h.code = a.hub and h.valid @> :today::date
          join people.person p            on p.person = a.person and p.died is null
         where (a.hub = any(:hubs) or a.person = any(:people)) and h.function = any(:functions)
        """;

    static final String RECORDED = """
        select ab.person, f.type
          from ledger.about ab
          join ledger.fact f on f.id = ab.fact
         where ab.person = any(:people) and f.type = any(:types)
        """;

    static final String DO = "select code from organisation.working_hub where function = :function and valid @> :today::date order by number nulls last, code";

    /** @param hubs those that do the work, in the order of their numbers */
    public record Reached(UUID person, List<String> hubs, String because) {}

    private record Child(UUID person, String function, LocalDate born, LocalDate expected, boolean disabled, Set<String> statuses, List<String> offered) {

        Situation situation(LocalDate today) {
            boolean unborn = born == null && expected != null || born != null && born.isAfter(today);
            return new Situation(statuses, born == null || unborn ? Optional.empty() : Optional.of(Period.between(born, today).getYears()), unborn, disabled, false, Optional.empty());
        }
    }

    private final JdbcClient db;
    private final Organisation organisation;
    private final WholeModels models;
    private final Map<String, List<TransferPoint>> points = new ConcurrentHashMap<>();

    TransferPoints(JdbcClient db, Organisation organisation, WholeModels models) {
        this.db = db;
        this.organisation = organisation;
        this.models = models;
    }

    /** Of a child whose record is open. */
    public Optional<Reached> of(UUID person, LocalDate today) {
        return reached(List.of(), List.of(person), today).stream().findFirst();
    }

    /** Of the children of these hubs whom the asker sees. */
    public List<Reached> in(Collection<String> hubs, LocalDate today) {
        return hubs.isEmpty() ? List.of() : reached(hubs, List.of(), today);
    }

    private List<Reached> reached(Collection<String> hubs, Collection<UUID> people, LocalDate today) {
        var points = organisation.inForce(today).map(model -> this.points.computeIfAbsent(model.code(), code -> read(today))).orElse(List.of());
        if (points.isEmpty()) return List.of();
        var children = db.sql(AT).param("today", today).param("hubs", hubs.toArray(String[]::new)).param("people", people.toArray(UUID[]::new))
            .param("functions", points.stream().map(TransferPoint::from).distinct().toArray(String[]::new)).query((row, n) -> child(row)).list();
        var recorded = recorded(children, points);
        return children.stream().flatMap(child -> points.stream().filter(point -> meets(point, child, recorded, today)).findFirst().stream()
            .map(point -> new Reached(child.person(), doing(point.to(), today), point.when())).filter(each -> child.offered().stream().noneMatch(each.hubs()::contains))).toList();
    }

    private static boolean meets(TransferPoint point, Child child, Set<String> recorded, LocalDate today) {
        return point.from().equals(child.function()) && point.met().orElseThrow().fits(child.situation(today)) && point.recorded().map(type -> recorded.contains(child.person() + type)).orElse(true);
    }

    private Set<String> recorded(List<Child> children, List<TransferPoint> points) {
        var types = points.stream().flatMap(each -> each.recorded().stream()).distinct().toArray(String[]::new);
        if (types.length == 0 || children.isEmpty()) return Set.of();
        return Set.copyOf(db.sql(RECORDED).param("people", children.stream().map(Child::person).toArray(UUID[]::new)).param("types", types).query((row, n) -> row.getString(1) + row.getString(2)).set());
    }

    private List<TransferPoint> read(LocalDate today) {
        return models.on(today).map(model -> model.transferPoints().stream().filter(each -> each.met().isPresent()).toList()).orElse(List.of());
    }

    private List<String> doing(String function, LocalDate today) {
        return db.sql(DO).param("function", function).param("today", today).query(String.class).list();
    }

    private static Child child(ResultSet row) throws SQLException {
        var statuses = row.getArray("statuses");
        return new Child(row.getObject("person", UUID.class), row.getString("function"), row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class), row.getBoolean("disabled"),
            statuses == null ? Set.of() : Set.copyOf(List.of((String[]) statuses.getArray())), List.of((String[]) row.getArray("offered").getArray()));
    }
}
