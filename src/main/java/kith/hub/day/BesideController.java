package kith.hub.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.HubFacts;
import kith.hub.day.BesidePage.Line;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The children somebody works with beside the hubs that hold them: whom they review, advise, see or are consulted about. */
@Controller
class BesideController {

    static final String WITH = """
        select hub.with_worker(:me) as person
         union
        select a.person from hub.allocation a
         where a.key = :me and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
        """;

    static final String CHILDREN = """
        select p.person, p.forenames, p.surname, p.child_id, coalesce(h.title, a.hub) as hub, key.name as key_name, next.entry as rule, next.due,
               array(select i.role from hub.involvement i where i.person = p.person and i.worker = :me and i.until is null order by i.role) as roles
          from people.person p
          left join hub.allocation a   on a.person = p.person
          left join organisation.hub h on h.code = a.hub and h.valid @> :today::date
          left join access.worker key  on key.id::text = a.key
          left join lateral (select c.entry, c.due from pathway.clock c
                              where c.person = p.person and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown and c.warn is not null
                              order by c.due limit 1) next on true
         where p.person = any(:people)
         order by next.due nulls last, p.surname, p.forenames
        """;

    private final JdbcClient db;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Clock clock;

    BesideController(JdbcClient db, Access access, Looks looks, Pathways pathways, Clock clock) {
        this.db = db;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/day/children")
    Page list(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var with = db.sql(WITH).param("me", worker.id().toString()).param("today", today).query(UUID.class).list();
        var seen = access.sight(worker, with).keySet();
        looks.record(worker, seen, "the children one works with");
        var lines = db.sql(CHILDREN).param("people", seen.toArray(UUID[]::new)).param("me", worker.id().toString()).param("today", today).query((row, n) -> {
            var due = row.getObject("due", LocalDate.class);
            return new Line(row.getObject("person", UUID.class), ChildHeading.named(row.getString("forenames"), row.getString("surname"), row.getString("child_id")), as((String[]) row.getArray("roles").getArray()),
                row.getString("hub"), row.getString("key_name"), due == null ? null : pathways.clockTitle(row.getString("rule")), due == null ? null : Due.on(due, today, WorkingDays.between(today, due)));
        }).list();
        return Page.of("kith/hub/day/BesidePage", new BesidePage(lines));
    }

    private static String as(String[] roles) {
        if (roles.length == 0) return "Key worker";
        return String.join(", ", List.of(roles).stream().map(each -> HubFacts.INVOLVED.field("role").codes().label(each)).toList());
    }
}
