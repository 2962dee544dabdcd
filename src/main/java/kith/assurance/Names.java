package kith.assurance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Worker;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of those whom this worker may know of; the others are left out, and so is whatever is about them. */
@Component
public class Names {

    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people)";

    private record Named(UUID person, String forenames, String surname, String childId) {}

    private final JdbcClient db;
    private final Access access;

    Names(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    public Map<UUID, String> of(Worker worker, Collection<UUID> people) {
        var wanted = people.stream().filter(Objects::nonNull).distinct().toList();
        if (wanted.isEmpty()) return Map.of();
        var seen = access.sight(worker, wanted).entrySet().stream().filter(each -> each.getValue().reaches(Level.STATUS)).map(Map.Entry::getKey).toList();
        var names = new LinkedHashMap<UUID, String>();
        for (var each : named(seen)) names.put(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId()));
        return names;
    }

    private List<Named> named(List<UUID> people) {
        return db.sql(NAMES).param("people", people.toArray(UUID[]::new)).query(Named.class).list();
    }
}
