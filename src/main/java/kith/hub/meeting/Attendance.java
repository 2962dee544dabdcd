package kith.hub.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Worker;
import kith.ui.Choice;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs at a hub's meeting, and who is there. */
@Component
public class Attendance {

    /**
     * The hub's members, whoever leads its group, whoever stands in for one of them, clinicians who work with its children, and whoever was ticked beside them;
     * for a family whoever works with it too, and nobody who is in conflict with it.
     */
    static final String OF = """
        with leaders as (
            select r.worker
              from organisation.hub h
              join organisation.worker_role r on r.leads and r.valid @> :day::date and (r.place_kind in ('hub', 'team') and r.place = h.code or r.place_kind = 'group' and r.place = h.group_code
                                                                                          or r.place_kind in ('service-area', 'body'))
             where h.code = :hub and h.valid @> :day::date
        ), standing as (
            select s.worker, a.worker as absent, s.hub
              from hub.absent a
              join hub.stand_in s on s.absence = a.id and s.worker is not null and s.period && tsrange(:day::date, :day::date + 1)
             union
            select c.covering_worker, c.absent_worker, null
              from organisation.cover c
             where c.covering_worker is not null and c.absent_worker is not null and c.absence is null and c.valid @> :day::date
        ), invited as (
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
            select s.worker, 'stands in' || coalesce(' for ' || away.name, ''), false, 2
              from standing s
              left join access.worker away on away.id = s.absent
             where coalesce(s.hub, :hub) = :hub and (s.absent is null or s.absent in (select m.worker from organisation.hub_member m where m.hub = :hub and m.valid @> :day::date union select worker from leaders))
             union all
            select i.worker::uuid, replace(i.role, '-', ' '), false, 3 from hub.involvement i where i.person = any(:people) and i.until is null
             union all
            select t.worker, t.role, t.oversees, 4 from hub.attendance t where t.meeting = :meeting and t.worker is not null
        )
        select distinct on (w.id) w.id as worker, w.name, i.role, i.oversees, i.turn, coalesce(t.here, false) as here,
               w.id in (select worker from leaders union select s.worker from standing s join leaders on leaders.worker = s.absent) as leads
          from invited i
          join access.worker w       on w.id = i.worker and w.active
          left join hub.attendance t on t.meeting = :meeting and t.worker = w.id
         where w.id not in (select worker from hub.in_conflict(:people))
         order by w.id, i.turn
        """;

    static final String TICK = """
        insert into hub.attendance (meeting, who, worker, name, role, oversees, here, ticked_by, ticked_at)
        values (:meeting, :who, :worker, :name, :role, :oversees, :here, :by, :now)
        on conflict (meeting, who) do update set here = excluded.here, ticked_by = excluded.ticked_by, ticked_at = excluded.ticked_at
        """;

    /** Somebody of ours who belongs to no list of this hub: a reviewing officer, a worker of another team. */
    static final String ALSO = """
        insert into hub.attendance (meeting, who, worker, name, role, oversees, here, ticked_by, ticked_at)
        select :meeting, w.id::text, w.id, w.name, coalesce((select min(p.title) from organisation.posting g join organisation.post p on p.code = g.post and p.valid @> :day::date where g.worker = w.id and g.valid @> :day::date), ''),
               false, true, :by, :now
          from access.worker w
         where w.id = :worker and w.active and exists (select from organisation.worker_role r where r.worker = w.id and r.valid @> :day::date)
        on conflict (meeting, who) do update set here = true, ticked_by = excluded.ticked_by, ticked_at = excluded.ticked_at
        """;

    static final String OTHERS = """
        select w.id::text as value, w.name || coalesce(', ' || min(h.title), '') as words
          from access.worker w
          join organisation.worker_role r on r.worker = w.id and r.valid @> :day::date
          left join organisation.hub h    on h.code = r.hub and h.valid @> :day::date
         where w.active and w.id <> all(:known)
         group by w.id, w.name
         order by w.name
        """;

    /** @param leads the hub, its group or what is above, or stands in for whoever does: theirs is management oversight */
    public record Member(UUID worker, String name, String role, boolean oversees, int turn, boolean here, boolean leads) {

        public Choice choice() {
            return Choice.of(worker.toString(), name + (role.isBlank() ? "" : ", " + Say.amid(role)));
        }
    }

    private final JdbcClient db;

    Attendance(JdbcClient db) {
        this.db = db;
    }

    public List<Member> of(Meeting meeting) {
        return of(meeting, List.of());
    }

    /** For one family. */
    public List<Member> of(Meeting meeting, Collection<UUID> people) {
        return db.sql(OF).param("hub", meeting.hub()).param("meeting", meeting.id()).param("day", meeting.day()).param("people", people.toArray(UUID[]::new)).query(Member.class).list().stream()
            .sorted(Comparator.comparing(Member::turn).thenComparing(Member::name)).toList();
    }

    /** Whoever puts a family on the records is there, ticked or not. */
    public List<Member> with(Meeting meeting, Collection<UUID> people, Worker by, Instant now) {
        var members = of(meeting, people);
        var self = members.stream().filter(each -> each.worker().equals(by.id()) && !each.here()).toList();
        if (self.isEmpty()) return members;
        tick(meeting, self, Set.of(by.id().toString()), by, now);
        return of(meeting, people);
    }

    public void also(Meeting meeting, UUID worker, Worker by, Instant now) {
        db.sql(ALSO).param("meeting", meeting.id()).param("day", meeting.day()).param("worker", worker).param("by", by.id()).param("now", Sittings.utc(now)).update();
    }

    public List<Choice> others(Meeting meeting, Collection<Member> members) {
        return db.sql(OTHERS).param("day", meeting.day()).param("known", members.stream().map(Member::worker).toArray(UUID[]::new)).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
    }

    /** Those ticked are there, the others of the list are not. */
    public void tick(Meeting meeting, Collection<Member> members, Set<String> here, Worker by, Instant now) {
        for (var each : members)
            if (here.contains(each.worker().toString()) != each.here())
                db.sql(TICK).param("meeting", meeting.id()).param("who", each.worker().toString()).param("worker", each.worker()).param("name", each.name()).param("role", each.role())
                    .param("oversees", each.oversees()).param("here", !each.here()).param("by", by.id()).param("now", Sittings.utc(now)).update();
    }
}
