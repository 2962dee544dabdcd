package kith.hub.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What families are called: Amara and Ben Adeyemi-Clarke, once where brothers and sisters share it. For people of whom Access was asked before. */
@Component
public class Names {

    static final String OF = "select person, forenames, surname, child_id from people.person where person = any(:people) order by born, forenames";

    public record Name(UUID person, String forenames, String surname, String childId) {

        public String whole() {
            return ChildHeading.named(forenames, surname, childId);
        }

        public String first() {
            return forenames == null || forenames.isBlank() ? whole() : forenames.strip().split(" ")[0];
        }
    }

    private final JdbcClient db;

    Names(JdbcClient db) {
        this.db = db;
    }

    /** The eldest first. */
    public Map<UUID, Name> of(Collection<UUID> people) {
        var names = new LinkedHashMap<UUID, Name>();
        if (!people.isEmpty()) db.sql(OF).param("people", people.toArray(UUID[]::new)).query(row -> {
            var person = row.getObject("person", UUID.class);
            names.put(person, new Name(person, row.getString("forenames"), row.getString("surname"), row.getString("child_id")));
        });
        return names;
    }

    public static String together(Map<UUID, Name> names, Collection<UUID> people) {
        var all = names.values().stream().filter(each -> people.contains(each.person())).toList();
        if (all.isEmpty()) return "A family";
        if (all.size() == 1) return all.getFirst().whole();
        var surnames = all.stream().map(each -> String.valueOf(each.surname())).distinct().toList();
        if (surnames.size() > 1 || all.getFirst().surname() == null) return Say.list(all.stream().map(Name::whole).toList());
        return Say.list(all.stream().map(Name::first).toList()) + " " + surnames.getFirst();
    }

    public static List<UUID> ordered(Map<UUID, Name> names, Collection<UUID> people) {
        return names.keySet().stream().filter(people::contains).toList();
    }
}
