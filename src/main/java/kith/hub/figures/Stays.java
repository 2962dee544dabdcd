package kith.hub.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the children of hubs were handed on, in ids and counts: access is asked before a name is read. */
@Component
class Stays {

    static final String NOW = "select person, hub, hand_offs, workers, hubs, hub_days, worker_days from hub.stays(cast(:hubs as text[]), :today)";
    static final String TURNS = "select person, day, from_hub, to_hub, other_worker, reason from hub.handed_on(cast(:hubs as text[]), :since, :until)";
    static final String CARDS = """
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, a.hub, h.title, w.name as key_name
          from people.person p
          left join hub.allocation a on a.person = p.person
          left join organisation.working_hub h on h.code = a.hub and h.valid @> :today::date
          left join access.worker w on w.id::text = a.key
         where p.person = any(:people)
         order by h.number nulls last, p.surname, p.forenames
        """;

    /** @param hubDays how long the hub has held the child; {@code workerDays} how long the key worker has known them, null where there is none */
    record Stay(UUID person, String hub, int handOffs, int workers, int hubs, int hubDays, Integer workerDays) {}

    record Turn(UUID person, LocalDate day, String fromHub, String toHub, boolean otherWorker, String reason) {

        boolean otherHub() {
            return fromHub != null && !fromHub.equals(toHub);
        }
    }

    record Card(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, String hub, String title, String keyName) {}

    private final JdbcClient db;

    Stays(JdbcClient db) {
        this.db = db;
    }

    /** @param hub null for all of them */
    List<Stay> now(String hub, LocalDate today) {
        return db.sql(NOW).param("hubs", hubs(hub)).param("today", today).query(Stay.class).list();
    }

    /** Hand-offs into, out of and within the hub. */
    List<Turn> turns(String hub, LocalDate since, LocalDate until) {
        return db.sql(TURNS).param("hubs", hubs(hub)).param("since", since).param("until", until).query(Turn.class).list();
    }

    List<Card> cards(List<UUID> people, LocalDate today) {
        return people.isEmpty() ? List.of() : db.sql(CARDS).param("people", people.toArray(UUID[]::new)).param("today", today).query(Card.class).list();
    }

    private static String[] hubs(String hub) {
        return hub == null ? null : new String[] {hub};
    }
}
