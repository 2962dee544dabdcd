package kith.exchange.demo;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.Sittings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings that hubs held in the last weeks: who was there, and which families were reached. What was said stands on the records. */
@Component
class Meetings {

    static final String MEETING = "insert into hub.meeting (id, hub, day, called_by, called_at, started_at, ended_at, ended_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    static final String ATTENDANCE = "insert into hub.attendance (meeting, who, worker, name, role, oversees, here, ticked_by, ticked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    /** A family is what its children have in common, as on an agenda. */
    static final String REACHED = """
        select d.meeting, coalesce(parent.relative, d.person) as family, array_agg(d.person order by d.person) as people
          from hub.discussion d
          left join lateral (select r.relative from people.relationship r
                              where r.person = d.person and r.kind in ('mother', 'father') and r.until is null
                              order by r.kind desc, r.since, r.relative limit 1) parent on true
          join hub.meeting m on m.id = d.meeting
         group by 1, 2
        """;
    static final String ITEM = """
        insert into hub.meeting_item (id, meeting, family, people, reasons, begun_at, recorded_at, recorded_by)
        select ?, m.id, ?, ?, '{}', m.started_at, m.ended_at, m.ended_by from hub.meeting m where m.id = ?
            on conflict do nothing
        """;

    private record Reached(UUID meeting, UUID family, UUID[] people) {}

    private final JdbcTemplate db;
    private final JdbcClient ask;

    Meetings(JdbcTemplate db) {
        this.db = db;
        this.ask = JdbcClient.create(db);
    }

    void lay(Staff staff, LocalDate today) {
        var ways = staff.region().ways();
        var meetings = new ArrayList<Object[]>();
        var attendance = new ArrayList<Object[]>();
        for (var hub : ways.groups().keySet().stream().sorted().filter(each -> !staff.allOf(each).isEmpty()).toList())
            for (var day : ways.meetings(today)) {
                var id = Sittings.id(hub, day);
                var by = staff.coordinator(hub).id();
                var began = Pen.instant(day, LocalTime.of(9, 30)).atOffset(ZoneOffset.UTC);
                meetings.add(new Object[] {id, hub, day, by, began.minusDays(1), began, began.plusMinutes(115), by});
                var here = AtMeeting.at(staff, hub, id).stream().map(Colleague::id).toList();
                for (var each : staff.allOf(hub)) attendance.add(ticked(id, each, false, here, by, began));
                if (here.contains(staff.manager(hub).id())) attendance.add(ticked(id, staff.manager(hub), true, here, by, began));
            }
        db.batchUpdate(MEETING, meetings);
        db.batchUpdate(ATTENDANCE, attendance);
        var reached = ask.sql(REACHED).query((row, n) -> new Reached(row.getObject("meeting", UUID.class), row.getObject("family", UUID.class), ids(row.getArray("people")))).list();
        db.batchUpdate(ITEM, reached.stream().map(each -> new Object[] {Sittings.item(each.meeting(), each.family()), each.family(), each.people(), each.meeting()}).toList());
    }

    private static Object[] ticked(UUID meeting, Colleague who, boolean oversees, List<UUID> here, UUID by, OffsetDateTime at) {
        return new Object[] {meeting, who.id().toString(), who.id(), who.name(), oversees ? "group manager" : who.role().replace('-', ' '), oversees, here.contains(who.id()), by, at};
    }

    private static UUID[] ids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
