package kith.casework.night.tonight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who meets what the night did: the hub that holds the child, and of a child whom none holds the front door. Whoever records it reads who that is. */
@Component
class ToldInTheMorning {

    static final String WITHOUT_HUB = "select p from unnest(:people::uuid[]) as p where not hub.holds(p, :today)";

    static final String FRONT_DOOR = "select title from organisation.hub where duty = 'front-door' and valid @> :today::date order by number nulls last, title";

    private final JdbcClient db;
    private final ChildHeading heading;

    ToldInTheMorning(JdbcClient db, ChildHeading heading) {
        this.db = db;
        this.heading = heading;
    }

    String of(Collection<PersonId> people, LocalDate today) {
        var alone = db.sql(WITHOUT_HUB).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("today", today).query(UUID.class).list();
        if (alone.isEmpty()) return "The hub is told first thing";
        var doors = db.sql(FRONT_DOOR).param("today", today).query(String.class).list();
        return (alone.size() < people.size() ? "The hub is told first thing. " : "") + "No hub holds " + Say.list(alone.stream().map(heading::name).toList()) + ": " + frontDoor(doors);
    }

    private static String frontDoor(List<String> doors) {
        if (doors.isEmpty()) return "Kith tells nobody, hand it on yourself";
        return Say.list(doors) + (doors.size() == 1 ? " is" : " are") + " told first thing";
    }
}
