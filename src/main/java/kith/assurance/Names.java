package kith.assurance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Worker;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of those whom this worker may know of; the others are left out, and with them whatever is about them. */
@Component
public class Names {

    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people)";
    static final String RESTRICTED = "A restricted record";

    private record Named(UUID person, String forenames, String surname, String childId) {}

    private final JdbcClient db;
    private final Access access;

    Names(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** A record of which only whom to ring may be said is there without a name. */
    public Map<UUID, String> of(Worker worker, Collection<UUID> people) {
        var names = new LinkedHashMap<UUID, String>();
        access.answers(worker, people.stream().filter(Objects::nonNull).distinct().toList()).forEach((person, answer) -> {
            if (answer.masked() || answer.reaches(Level.STATUS)) names.put(person, RESTRICTED);
        });
        if (names.isEmpty()) return names;
        // row-level security keeps the names of those that are masked
        for (var each : db.sql(NAMES).param("people", names.keySet().toArray(UUID[]::new)).query(Named.class).list())
            names.put(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId()));
        return names;
    }

    public boolean knows(Worker worker, UUID person) {
        return access.answer(worker, person).reaches(Level.STATUS);
    }
}
