package kith.hub.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.ui.Choice;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs at a hub's meeting, and who is there. */
@Component
public class Attendance {

    /** The hub's members, whoever leads its group, clinicians who work with its children, and whoever was ticked beside them. */
    static final String OF = """
        with invited as (
            select m.worker, m.title as role, false as oversees, 1 as turn from organisation.hub_member m where m.hub = :hub and m.valid @> :day::date
             union all
            select r.worker, 'group manager', true, 2
              from organisation.hub h
              join organisation.worker_role r on r.place_kind = 'group' and r.place = h.group_code and r.leads and r.valid @> :day::date
             where h.code = :hub and h.valid @> :day::date
             union all
            select distinct i.worker::uuid, 'clinician', false, 3
              from hub.allocation a
              join hub.involvement i on i.person = a.person and i.role = 'clinician' and i.until is null
             where a.hub = :hub
             union all
            select t.worker, t.role, t.oversees, 4 from hub.attendance t where t.meeting = :meeting and t.worker is not null
        )
        select distinct on (w.id) w.id as worker, w.name, i.role, i.oversees, i.turn, coalesce(t.here, false) as here
          from invited i
          join access.worker w       on w.id = i.worker and w.active
          left join hub.attendance t on t.meeting = :meeting and t.worker = w.id
         order by w.id, i.turn
        """;

    static final String TICK = """
        insert into hub.attendance (meeting, who, worker, name, role, oversees, here, ticked_by, ticked_at)
        values (:meeting, :who, :worker, :name, :role, :oversees, :here, :by, :now)
        on conflict (meeting, who) do update set here = excluded.here, ticked_by = excluded.ticked_by, ticked_at = excluded.ticked_at
        """;

    public record Member(UUID worker, String name, String role, boolean oversees, int turn, boolean here) {

        public Choice choice() {
            return Choice.of(worker.toString(), name + (role.isBlank() ? "" : ", " + Say.amid(role)));
        }
    }

    private final JdbcClient db;

    Attendance(JdbcClient db) {
        this.db = db;
    }

    public List<Member> of(Meeting meeting) {
        return members(meeting.hub(), meeting.id(), meeting.day());
    }

    private List<Member> members(String hub, UUID meeting, LocalDate day) {
        return db.sql(OF).param("hub", hub).param("meeting", meeting).param("day", day).query(Member.class).list().stream()
            .sorted(Comparator.comparing(Member::turn).thenComparing(Member::name)).toList();
    }

    /** Whoever puts a family on the records is there, ticked or not. */
    public List<Member> with(Meeting meeting, Worker by, Instant now) {
        var members = of(meeting);
        if (members.stream().noneMatch(each -> each.worker().equals(by.id()) && !each.here())) return members;
        var here = members.stream().filter(each -> each.here() || each.worker().equals(by.id())).map(each -> each.worker().toString()).collect(Collectors.toSet());
        tick(meeting, members, here, by, now);
        return of(meeting);
    }

    /** Those ticked are there, the others of the list are not. */
    public void tick(Meeting meeting, Collection<Member> members, Set<String> here, Worker by, Instant now) {
        for (var each : members)
            if (here.contains(each.worker().toString()) != each.here())
                db.sql(TICK).param("meeting", meeting.id()).param("who", each.worker().toString()).param("worker", each.worker()).param("name", each.name()).param("role", each.role())
                    .param("oversees", each.oversees()).param("here", !each.here()).param("by", by.id()).param("now", Sittings.utc(now)).update();
    }
}
