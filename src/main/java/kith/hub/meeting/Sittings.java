package kith.hub.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.ledger.Uuids;
import kith.organisation.MeetingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of a hub and the families that were reached in them. */
@Component
public class Sittings {

    static final String RULES = "select meets_on, discussed_within, families, ahead, manager_within from organisation.meeting_rule where valid @> :day::date";

    static final String HUB = "select code, title from organisation.hub where code = :hub and valid @> :day::date";

    private static final String MEETING = """
        select m.id, m.hub, coalesce(h.title, m.hub) as title, m.day, m.started_at, m.ended_at, m.arranged
          from hub.meeting m
          left join organisation.hub h on h.code = m.hub and h.valid @> m.day
        """;
    static final String ONE = MEETING + " where m.id = :id";
    static final String ON = MEETING + " where m.hub = :hub and m.day = :day";
    static final String OF_HUB = MEETING + " where m.hub = :hub order by m.day desc limit 20";
    static final String LATELY = MEETING + " where m.hub = any(:hubs) and (m.day >= :from or m.started_at is not null and m.ended_at is null) order by m.day desc";

    static final String CALL = """
        insert into hub.meeting (id, hub, day, called_by, called_at) values (:id, :hub, :day, :by, :now)
        on conflict (hub, day) do nothing
        """;
    static final String HOLD_TODAY = """
        update hub.meeting m set day = :today
         where m.id = :id and m.started_at is null and not exists (select from hub.meeting other where other.hub = m.hub and other.day = :today)
        """;
    static final String START = "update hub.meeting set started_at = coalesce(started_at, :now), ended_at = null, ended_by = null where id = :id and (started_at is null or ended_at is not null)";
    static final String NOT_REACHED = """
        delete from hub.meeting_item i
         where i.meeting = :id and i.recorded_at is null and not exists (select from hub.meeting_text t where t.item = i.id)
           and not exists (select from hub.guest g where g.item = i.id) and exists (select from hub.meeting m where m.id = i.meeting and m.ended_at is not null)
        """;
    static final String END = "update hub.meeting set ended_at = :now, ended_by = :by where id = :id and ended_at is null";
    static final String ARRANGE = "update hub.meeting set arranged = :order where id = :id";

    static final String ITEMS = """
        select i.id, i.meeting, i.family, i.people, i.reasons, i.recorded_at, w.name as recorded_by
          from hub.meeting_item i
          left join access.worker w on w.id = i.recorded_by
         where i.meeting = :meeting
         order by i.recorded_at nulls last, i.begun_at
        """;

    static final String PUT_OFF = """
        select d.people, d.why, w.name as by
          from hub.deferral d
          join access.worker w on w.id = d.by
         where d.meeting = :meeting
        """;

    static final String PEOPLE = "select unnest(people) from hub.meeting_item where id = :item";
    static final String IS_RECORDED = "select exists (select from hub.meeting_item where id = :item and recorded_at is not null)";

    public record HubName(String code, String title) {}

    public record Item(UUID id, UUID meeting, UUID family, List<UUID> people, List<String> reasons, Instant recorded, String recordedBy) {}

    public record PutOff(Set<UUID> people, String why, String by) {}

    private static final int HALF_A_WEEK = 4;

    private final JdbcClient db;

    Sittings(JdbcClient db) {
        this.db = db;
    }

    public MeetingRules rules(LocalDate day) {
        return db.sql(RULES).param("day", day).query((row, n) -> new MeetingRules(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))).optional().orElse(MeetingRules.USUAL);
    }

    public Optional<HubName> hub(String hub, LocalDate day) {
        return db.sql(HUB).param("hub", hub).param("day", day).query(HubName.class).optional();
    }

    public Optional<Meeting> meeting(UUID id) {
        return db.sql(ONE).param("id", id).query((row, n) -> meeting(row)).optional();
    }

    /** The latest first. */
    public List<Meeting> of(String hub) {
        return db.sql(OF_HUB).param("hub", hub).query((row, n) -> meeting(row)).list();
    }

    /** Of each of these hubs, the latest first, what says which meeting comes next; and whatever nobody ended. */
    public Map<String, List<Meeting>> lately(Collection<String> hubs, LocalDate today) {
        return db.sql(LATELY).param("hubs", hubs.toArray(String[]::new)).param("from", today.minusDays(7)).query((row, n) -> meeting(row)).list().stream().collect(Collectors.groupingBy(Meeting::hub));
    }

    /** The meeting that is on or comes next, which may not be called yet; one that nobody ended is over two days later. */
    public Meeting next(HubName hub, List<Meeting> all, MeetingRules rules, LocalDate today) {
        var called = all.stream().filter(each -> each.ended() == null && !each.day().isBefore(today.minusDays(1))).reduce((later, earlier) -> earlier);
        if (called.isPresent()) return called.get();
        var last = all.stream().filter(each -> each.started() != null).map(Meeting::day).findFirst().orElse(today.minusDays(7));
        // what was held a day or two early was this week's meeting
        var from = last.plusDays(HALF_A_WEEK).isBefore(today) ? today : last.plusDays(HALF_A_WEEK);
        var day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(rules.on().toUpperCase())));
        return new Meeting(Uuids.fresh(), hub.code(), hub.title(), day, null, null, List.of());
    }

    /** Of a meeting made from a seed. One that people call has an id of its own: it may be held on another day than it was called for, and that day can have a meeting again. */
    public static UUID id(String hub, LocalDate day) {
        return Uuids.named("meeting of " + hub + " on " + day);
    }

    public static UUID item(UUID meeting, UUID family) {
        return Uuids.named(meeting + "/" + family);
    }

    public Meeting call(String hub, LocalDate day, Worker by, Instant now) {
        db.sql(CALL).param("id", Uuids.fresh()).param("hub", hub).param("day", day).param("by", by.id()).param("now", utc(now)).update();
        return db.sql(ON).param("hub", hub).param("day", day).query((row, n) -> meeting(row)).single();
    }

    /** The meeting that comes next, or was to be yesterday, held today. */
    public Meeting today(Meeting next, LocalDate today, Worker by, Instant now) {
        if (next.day().equals(today)) return call(next.hub(), today, by, now);
        if (db.sql(HOLD_TODAY).param("id", next.id()).param("today", today).update() == 1) return meeting(next.id()).orElseThrow();
        return call(next.hub(), today, by, now);
    }

    /** Or goes on, after somebody ended it too soon: whom it had not reached waits again. */
    public void start(Meeting meeting, Instant now) {
        db.sql(NOT_REACHED).param("id", meeting.id()).update();
        db.sql(START).param("id", meeting.id()).param("now", utc(now)).update();
    }

    public void end(Meeting meeting, Worker by, Instant now) {
        db.sql(END).param("id", meeting.id()).param("by", by.id()).param("now", utc(now)).update();
    }

    public void arrange(Meeting meeting, List<UUID> order) {
        db.sql(ARRANGE).param("id", meeting.id()).param("order", order.toArray(UUID[]::new)).update();
    }

    public Map<UUID, Item> items(Meeting meeting) {
        return db.sql(ITEMS).param("meeting", meeting.id()).query((row, n) -> item(row)).list().stream()
            .collect(Collectors.toMap(Item::family, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public List<PutOff> putOff(Meeting meeting) {
        return db.sql(PUT_OFF).param("meeting", meeting.id()).query((row, n) -> new PutOff(Set.of((UUID[]) row.getArray("people").getArray()), row.getString("why"), row.getString("by"))).list();
    }

    /** The children of a family that something was typed about; nobody where nothing was yet, or where whoever asks may not learn of them. */
    public List<UUID> people(UUID item) {
        return db.sql(PEOPLE).param("item", item).query(UUID.class).list();
    }

    public boolean recorded(UUID item) {
        return db.sql(IS_RECORDED).param("item", item).query(Boolean.class).single();
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject("id", UUID.class), row.getObject("meeting", UUID.class), row.getObject("family", UUID.class), List.of((UUID[]) row.getArray("people").getArray()),
            List.of((String[]) row.getArray("reasons").getArray()), instant(row, "recorded_at"), row.getString("recorded_by"));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(row.getObject("id", UUID.class), row.getString("hub"), row.getString("title"), row.getObject("day", LocalDate.class), instant(row, "started_at"), instant(row, "ended_at"),
            List.of((UUID[]) row.getArray("arranged").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
