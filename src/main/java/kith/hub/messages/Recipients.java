package kith.hub.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a message can be: a child's key worker or hub first, then everybody who works here. */
@Component
class Recipients {

    /** Where the child is held: the key worker, and whom the hub's messages go to. */
    static final String OF_CHILD = """
        select a.hub, coalesce(h.title, a.hub) as title, key.id as key, key.name as key_name,
               (select m.name from organisation.hub_member m where m.hub = a.hub and m.takes_messages and m.valid @> :today::date order by m.name limit 1) as coordinator,
               away.worker is not null as away, away.back, away.stand_in, a.closed
          from hub.holder a
          left join organisation.hub h on h.code = a.hub and h.valid @> :today::date
          left join access.worker key  on key.id::text = a.key and key.active
          left join lateral (select min(w.worker::text) as worker, max(w.back) as back, string_agg(distinct coalesce(st.name, initcap(replace(w.covering_hub, '-', ' '))), ', ') as stand_in
                               from hub.away(:now) w
                               left join access.worker st on st.id = w.covering_worker
                              where w.worker = key.id and (w.hub is null or w.hub = a.hub)) away on true
         where a.person = :person
        """;

    static final String EVERYBODY = """
        select w.id::text as id, w.name, min(h.title) as hub
          from access.worker w
          left join organisation.hub_member m on m.worker = w.id and m.valid @> :today::date
          left join organisation.hub h        on h.code = m.hub and h.valid @> :today::date
         where w.active
         group by w.id, w.name
         order by w.name
        """;

    static final String HUBS = "select code, title from organisation.hub where valid @> :today::date order by number nulls last, title";

    /** A worker's own hub; without one the desk that everybody's calls come to. */
    static final String HUB_OF = """
        select h.code
          from organisation.hub h
          left join organisation.hub_member m on m.hub = h.code and m.worker = :worker and m.valid @> :today::date
         where h.valid @> :today::date and (m.worker is not null or h.duty is not null)
         order by (m.worker is not null) desc, h.number nulls last
         limit 1
        """;

    /** Whoever stands in for a worker who is away. */
    static final String STANDING_IN = "select distinct covering_worker from hub.away(:now) where worker = :worker and covering_worker is not null";

    record OfChild(String hub, String title, UUID key, String keyName, String coordinator, boolean away, LocalDateTime back, String standIn, LocalDate closed) {}

    private final JdbcClient db;
    private final Clock clock;

    Recipients(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<OfChild> ofChild(UUID person, LocalDate today) {
        return db.sql(OF_CHILD).param("person", person).param("today", today).param("now", now()).query(OfChild.class).optional();
    }

    /** "worker:…" and "hub:…" */
    List<Choice> all(LocalDate today) {
        var all = new ArrayList<Choice>();
        all.addAll(db.sql(EVERYBODY).param("today", today).query((row, n) -> Choice.of("worker:" + row.getString(1), row.getString(2) + (row.getString(3) == null ? "" : ", " + row.getString(3)))).list());
        all.addAll(db.sql(HUBS).param("today", today).query((row, n) -> Choice.of("hub:" + row.getString(1), row.getString(2) + " (whoever takes messages)")).list());
        return all;
    }

    List<UUID> standingInFor(UUID worker) {
        return worker == null ? List.of() : db.sql(STANDING_IN).param("worker", worker).param("now", now()).query(UUID.class).list();
    }

    String hubOf(UUID worker, LocalDate today) {
        return db.sql(HUB_OF).param("worker", worker).param("today", today).query(String.class).optional().orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
