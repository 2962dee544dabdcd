package kith.court.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.people.ChildHeading;
import kith.people.Kin;
import kith.people.Kin.Related;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brothers and sisters in proceedings, and under what law a child is looked after now. */
@Component
class HearingQueries {

    static final String IN_COURT = """
        select distinct p.person, p.forenames, p.surname, p.child_id, p.born
          from people.person p
         where p.person = :person
            or p.person = any(:kin) and p.died is null and exists (select from court.stage s where s.person = p.person and s.stage = 'court' and s.ended is null)
         order by p.born nulls last, p.forenames
        """;

    static final String DUE = "select person, due from court.stage where person = any(:people) and stage = 'court' and ended is null";

    static final String LOOKED_AFTER = "select distinct person from pathway.status where person = any(:people) and code = 'looked-after' and since <= :day and (until is null or until > :day)";

    private static final Set<String> BROTHERS_AND_SISTERS = Set.of("brother", "sister", "half-brother", "half-sister", "sibling");

    private final JdbcClient db;
    private final Kin kin;

    HearingQueries(JdbcClient db, Kin kin) {
        this.db = db;
        this.kin = kin;
    }

    /** The child, and whoever of the brothers and sisters is before the court too: one hearing is about all of them. */
    List<Choice> children(UUID person, LocalDate today) {
        var siblings = kin.of(person).stream().filter(each -> each.until() == null && BROTHERS_AND_SISTERS.contains(each.kind())).map(Related::other).distinct().toArray(UUID[]::new);
        return db.sql(IN_COURT).param("person", person).param("kin", siblings)
            .query((row, n) -> Choice.of(row.getString("person"), ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")))).list();
    }

    /** The last day of the proceedings that run, by child. */
    Map<String, LocalDate> due(List<Choice> children) {
        return db.sql(DUE).param("people", children.stream().map(each -> UUID.fromString(each.value())).toArray(UUID[]::new))
            .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    /** On the day of the hearing, which may be recorded after care began. */
    Set<UUID> lookedAfter(List<UUID> people, LocalDate day) {
        return db.sql(LOOKED_AFTER).param("people", people.toArray(UUID[]::new)).param("day", day).query(UUID.class).set();
    }
}
