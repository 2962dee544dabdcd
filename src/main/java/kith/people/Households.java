package kith.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Clearances;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who lived at the same address at the same time. Behind a shield nobody is named: who else lives there would give the place away. */
@Component
public class Households {

    static final String TOGETHER = "select n, person, shielded, since, until from people.lives_with(:person) order by since, person limit 200";

    static final String NAMES = "select person, forenames, surname, child_id, born, expected, died from people.person where person = any(:people)";

    public record Who(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died) {
        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    /** @param n which of the person's stays */
    public record Together(int n, Who who, LocalDate since, LocalDate until) {}

    private record Found(int n, UUID person, boolean shielded, LocalDate since, LocalDate until) {}

    private final JdbcClient db;
    private final Access access;
    private final Clearances clearances;
    private final Looks looks;

    Households(JdbcClient db, Access access, Clearances clearances, Looks looks) {
        this.db = db;
        this.access = access;
        this.clearances = clearances;
        this.looks = looks;
    }

    /** @param open which of the person's stays may be read in full */
    public List<Together> of(Look look, List<Integer> open) {
        var found = db.sql(TOGETHER).param("person", look.person()).query(Found.class).list().stream().filter(each -> open.contains(each.n())).toList();
        var cleared = clearances.of(look.worker(), found.stream().map(Found::person).toList());
        var visible = found.stream().filter(each -> !each.shielded() || cleared.covers(each.person())).toList();
        var who = who(look, visible.stream().map(Found::person).distinct().toList(), "who lives with whom");
        var together = new ArrayList<Together>();
        for (var each : visible) if (who.containsKey(each.person())) together.add(new Together(each.n(), who.get(each.person()), each.since(), each.until()));
        return together;
    }

    /** Those whom this worker may see in outline, the look at them written down. */
    public Map<UUID, Who> who(Look look, List<UUID> people, String what) {
        if (people.isEmpty()) return Map.of();
        var sight = access.sight(look.worker(), people);
        var seen = people.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList();
        looks.record(look.worker(), seen, what);
        return db.sql(NAMES).param("people", seen.toArray(UUID[]::new)).query(Who.class).list().stream().collect(Collectors.toMap(Who::person, Function.identity()));
    }
}
