package kith.hub.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Planned;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children of the hubs that a worker belongs to, in one query however many they are. */
@Component
public class MyHub {

    static final String HUBS = """
        select distinct h.code, h.title
          from organisation.hub_member m
          join organisation.hub h on h.code = m.hub and h.valid @> :today::date
         where m.worker = :worker and m.valid @> :today::date
         order by h.code
        """;

    static final String HUB = "select code, title from organisation.hub where code = :hub and valid @> :today::date";

    static final String HELD = "select a.person from unnest(:hubs) held join hub.allocation a on a.hub = held";

    static final String CHILDREN = """
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id, a.key, key.name as key_name,
               s.last_seen, s.last_seen_alone, coalesce(s.missed_since, 0) as missed_since, now.statuses, now.since,
               next.entry as rule, next.due, next.reason, coalesce(next.unknown, false) as unknown, owed.count as owed, owed.oldest as owed_since
          from hub.allocation a
          join people.person p        on p.person = a.person
          left join access.worker key on key.id::text = a.key
          left join casework.seen s   on s.person = a.person
          join lateral (select array_agg(st.code) as statuses, min(st.since) as since from pathway.status st
                         where st.person = a.person and st.code <> 'closed' and st.since <= :today and (st.until is null or st.until > :today)
                           and (st.until_at is null or st.until_at > :now)) now on now.statuses is not null
          left join lateral (select c.entry, c.due, c.unknown, l.reason from pathway.clock c
                              left join pathway.lateness l on l.person = c.person and l.rule = c.rule and l.of_fact = c.fact
                              where c.person = a.person and c.started <= :today and (c.ended is null or c.ended > :today) and c.warn is not null and c.due < cast(:today as date) + 730
                              order by c.unknown, c.due limit 1) next on true
          left join lateral (select count(*) as count, min(o.due) as oldest from pathway.owed o
                              where o.person = a.person and p.died is null and o.since <= :today and (o.completed is null or o.completed > :today)) owed on true
         where a.person = any(:people)
         order by (a.key = :worker) desc, next.unknown nulls last, next.due nulls last, p.surname, p.forenames
        """;

    public record HubName(String code, String title) {}

    public record Child(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, String key, String keyName, LocalDate lastSeen,
                        LocalDate lastSeenAlone, int missedSince, List<String> statuses, LocalDate since, String rule, LocalDate due, String reason, boolean unknown, int owed, LocalDate owedSince) {}

    private final JdbcClient db;
    private final Clock clock;

    MyHub(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<HubName> of(Worker worker, LocalDate today) {
        return db.sql(HUBS).param("worker", worker.id()).param("today", today).query(HubName.class).list();
    }

    List<HubName> called(String hub, LocalDate today) {
        return db.sql(HUB).param("hub", hub).param("today", today).query(HubName.class).list();
    }

    List<UUID> held(List<HubName> hubs) {
        Planned.once(db);
        return db.sql(HELD).param("hubs", hubs.stream().map(HubName::code).toArray(String[]::new)).query(UUID.class).list();
    }

    /** After the sight of them was opened. */
    List<Child> children(Collection<UUID> people, Worker worker, LocalDate today) {
        if (people.isEmpty()) return List.of();
        return db.sql(CHILDREN).param("people", people.toArray(UUID[]::new)).param("worker", worker.id().toString()).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, n) -> new Child(row.getObject("person", UUID.class), row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class),
                row.getObject("died", LocalDate.class), row.getString("forenames"), row.getString("surname"), row.getString("child_id"), row.getString("key"), row.getString("key_name"),
                row.getObject("last_seen", LocalDate.class), row.getObject("last_seen_alone", LocalDate.class), row.getInt("missed_since"),
                List.of((String[]) row.getArray("statuses").getArray()), row.getObject("since", LocalDate.class), row.getString("rule"), row.getObject("due", LocalDate.class), row.getString("reason"),
                row.getBoolean("unknown"), row.getInt("owed"), row.getObject("owed_since", LocalDate.class))).list();
    }
}
