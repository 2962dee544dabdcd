package kith.hub.meeting.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Sittings;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On My day: that one's hub meets; the day before to whoever minds the agenda; and to them a meeting that nobody ended, so that what was typed in it is not forgotten. */
@Component
class Ahead implements Waiting {

    /** Where somebody belongs, or is consulted about a child. A desk through which families only pass does not meet about them. */
    static final String HUBS = """
        with mine as (
            select m.hub, m.takes_messages or m.leads as minds from organisation.hub_member m where m.worker = :worker and m.valid @> :today::date
             union all
            select a.hub, false
              from hub.with_worker(cast(:worker as text)) as w (person)
              join hub.allocation a on a.person = w.person
             where exists (select from organisation.worker_role r join organisation.role k on k.code = r.role and k.valid @> :today::date and 'consults' = any(k.does) where r.worker = :worker and r.valid @> :today::date)
        )
        select h.code, h.title, bool_or(mine.minds) as minds
          from mine
          join organisation.hub h on h.code = mine.hub and h.valid @> :today::date and h.duty is null
         where exists (select from hub.allocation a where a.hub = h.code)
         group by h.code, h.title
         order by h.title
        """;

    static final String BEGUN = "select count(*) from hub.meeting_item where meeting = :meeting and recorded_at is null";

    private record Mine(String code, String title, boolean minds) {}

    private final Sittings sittings;
    private final JdbcClient db;

    Ahead(Sittings sittings, JdbcClient db) {
        this.sittings = sittings;
        this.db = db;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.RECORD)) return List.of();
        var hubs = db.sql(HUBS).param("worker", worker.id()).param("today", today).query(Mine.class).list();
        if (hubs.isEmpty()) return List.of();
        var meetings = sittings.lately(hubs.stream().map(Mine::code).toList(), today);
        var rules = sittings.rules(today);
        var things = new ArrayList<Thing>();
        for (var hub : hubs) {
            var all = meetings.getOrDefault(hub.code, List.of());
            var left = all.stream().filter(each -> each.open() && each.day().isBefore(today)).findFirst();
            if (hub.minds && left.isPresent()) things.add(left(left.get(), today));
            var next = sittings.next(new Sittings.HubName(hub.code, hub.title), all.stream().filter(each -> !left.filter(each::equals).isPresent()).toList(), rules, today);
            var agenda = "/hubs/" + hub.code + "/meetings";
            if (next.open()) things.add(new Thing(hub.title + " meets now", "The meeting has begun", next.at(), today));
            else if (next.day().equals(today)) things.add(new Thing(hub.title + " meets today", "Agenda and pre-read", agenda, today));
            else if (hub.minds && next.day().equals(today.plusDays(1))) things.add(new Thing(hub.title + " meets tomorrow", "Look through the agenda", agenda, next.day()));
        }
        return things;
    }

    private Thing left(Meeting meeting, LocalDate today) {
        long begun = db.sql(BEGUN).param("meeting", meeting.id()).query(Long.class).single();
        return new Thing("The meeting of " + meeting.title() + " on " + Say.brief(meeting.day(), today) + " was not ended", begun == 0 ? null : Say.count(begun, "family is", "families are") + " begun and not on the records", meeting.at(), null);
    }
}
