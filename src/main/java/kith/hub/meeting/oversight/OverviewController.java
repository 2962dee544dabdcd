package kith.hub.meeting.oversight;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Access;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the meetings of one's hubs stand: of the own hub, of the group one leads, of all to whoever sees the service. */
@Controller
class OverviewController {

    static final String HUBS = """
        select h.code
          from organisation.hub h
         where h.valid @> :today::date
           and (:all and h.kind = 'hub'
                or exists (select from organisation.worker_role r where r.worker = :worker and r.valid @> :today::date and (r.hub = h.code or r.leads and r.place_kind = 'group' and r.place = h.group_code)))
        """;

    private final Figures figures;
    private final Sittings sittings;
    private final Access access;
    private final JdbcClient db;
    private final Clock clock;

    OverviewController(Figures figures, Sittings sittings, Access access, JdbcClient db, Clock clock) {
        this.figures = figures;
        this.sittings = sittings;
        this.access = access;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static Destination meetingsPlace() {
        return Destination.of("Hub meetings", "/meetings", 22).needs("READ");
    }

    @May(Permission.READ) @GetMapping("/meetings")
    Page show(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var hubs = db.sql(HUBS).param("today", today).param("worker", worker.id()).param("all", access.rights(worker).contains(Permission.SEE_SERVICE)).query(String.class).list();
        if (hubs.size() == 1) return Page.redirect("/hubs/" + hubs.getFirst() + "/meetings");
        return Page.of("kith/hub/meeting/oversight/OverviewPage", new OverviewPage(figures.of(hubs, today, sittings.rules(today)), sittings.rules(today), today));
    }
}
