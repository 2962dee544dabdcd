package kith.hub.board;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.access.Planned;
import kith.organisation.BoardRules;
import kith.organisation.MeetingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board of a hub is made of: as many queries for seventy children as for none. */
@Component
class Board {

    static final String HELD = "select person from hub.allocation where hub = :hub";

    static final String CHILDREN = """
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id, w.family, w.weight, a.key, key.name as key_name, coalesce(d.since, a.given, a.since) as given, a.hubs, a.key_workers,
               a.key is not null and not exists (select from organisation.hub_member m where m.hub = a.hub and m.worker::text = a.key and m.valid @> :today::date) as stranger,
               exists (select from hub.spell one join hub.spell other on other.person = one.person and other.kind = 'hub' and other.since = one.since and other.who <> one.who
                        where one.person = a.person and one.kind = 'hub' and one.who = a.hub and one.until is null) as twice,
               s.last_seen, s.last_seen_alone, coalesce(s.missed_since, 0) as missed_since, now.statuses, involved.since as open_since,
               next.entry as rule, next.due, next.reason, coalesce(next.unknown, false) as unknown, next.late,
               owed.count as owed, owed.oldest as owed_since, owed.late as owed_late, d.last_on as discussed, others.names as others
          from hub.weighed(:today) w
          join hub.allocation a       on a.person = w.person
          join people.person p        on p.person = w.person
          left join access.worker key on key.id::text = a.key
          left join casework.seen s   on s.person = w.person
          left join hub.discussed d   on d.person = w.person
          join lateral (select array_agg(st.code) as statuses from pathway.status st
                         where st.person = w.person and st.code <> 'closed' and st.since <= :today and (st.until is null or st.until > :today)
                           and (st.until_at is null or st.until_at > :now)) now on now.statuses is not null
          left join lateral (select min(st.since) as since from pathway.status st
                              where st.person = w.person and st.code <> 'closed'
                                and st.since >= coalesce((select max(c.since) from pathway.status c where c.person = w.person and c.code = 'closed' and c.since <= :today), '-infinity')) involved on true
          left join lateral (select c.entry, c.due, c.unknown, l.reason, count(*) filter (where not c.unknown and c.due < :today) over () as late
                               from pathway.clock c
                               left join pathway.lateness l on l.person = c.person and l.rule = c.rule and l.of_fact = c.fact
                              where c.person = w.person and c.started <= :today and (c.ended is null or c.ended > :today) and c.warn is not null and c.due < cast(:today as date) + 730
                              order by c.unknown, c.due limit 1) next on true
          left join lateral (select count(*) as count, min(o.due) as oldest, count(*) filter (where o.due < :today) as late from pathway.owed o
                              where o.person = w.person and p.died is null and o.since <= :today and (o.completed is null or o.completed > :today)) owed on true
          left join lateral (select array_agg(distinct u.name) as names from hub.involvement i join access.worker u on u.id::text = i.worker
                              where i.person = w.person and i.until is null) others on true
         where w.hub = :hub
        """;

    static final String CHANGED = """
        select ab.person, count(*) as entries, max(ab.told_at) as at, (array_agg(f.type order by ab.told_at desc))[1] as latest
          from ledger.about ab
          join ledger.fact f on f.id = ab.fact
         where ab.person = any(:people) and ab.told_at > :since and f.content is not null
         group by ab.person
        """;

    record Child(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, String family, BigDecimal weight, String key, String keyName,
                 LocalDate given, LocalDate openSince, int hubs, int keyWorkers, boolean stranger, boolean twice, LocalDate lastSeen, LocalDate lastSeenAlone, int missedSince, List<String> statuses, String rule,
                 LocalDate due, String reason, boolean unknown, int late, int owed, LocalDate owedSince, int owedLate, LocalDate discussed, List<String> others) {}

    record Changed(UUID person, int entries, Instant at, String latest) {}

    static final String RULES = "select fresh, seen_alone, discussed, key_workers from organisation.board_rule where valid @> :day::date";

    private final JdbcClient db;
    private final Clock clock;

    Board(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A data folder of before the model said so has what is usual. */
    BoardRules rules(LocalDate day) {
        return db.sql(RULES).param("day", day).query((row, n) -> new BoardRules(row.getInt("fresh"), row.getInt("seen_alone"), row.getInt("discussed"), row.getInt("key_workers"))).optional()
            .orElse(BoardRules.USUAL.with(MeetingRules.USUAL));
    }

    List<UUID> held(String hub) {
        return db.sql(HELD).param("hub", hub).query(UUID.class).list();
    }

    /** After the sight of them was opened. */
    List<Child> children(String hub, LocalDate today) {
        Planned.once(db);
        return db.sql(CHILDREN).param("hub", hub).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query((row, n) -> child(row)).list();
    }

    List<Changed> changed(List<UUID> people, Instant since) {
        if (people.isEmpty()) return List.of();
        return db.sql(CHANGED).param("people", people.toArray(UUID[]::new)).param("since", since.atOffset(ZoneOffset.UTC))
            .query((row, n) -> new Changed(row.getObject("person", UUID.class), row.getInt("entries"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("latest"))).list();
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(row.getObject("person", UUID.class), day(row, "born"), day(row, "expected"), day(row, "died"), row.getString("forenames"), row.getString("surname"), row.getString("child_id"),
            row.getString("family"), row.getBigDecimal("weight"), row.getString("key"), row.getString("key_name"), day(row, "given"), day(row, "open_since"), row.getInt("hubs"), row.getInt("key_workers"), row.getBoolean("stranger"),
            row.getBoolean("twice"), day(row, "last_seen"), day(row, "last_seen_alone"), row.getInt("missed_since"), texts(row.getArray("statuses")), row.getString("rule"), day(row, "due"), row.getString("reason"),
            row.getBoolean("unknown"), row.getInt("late"), row.getInt("owed"), day(row, "owed_since"), row.getInt("owed_late"), day(row, "discussed"),
            texts(row.getArray("others")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
