package kith.exchange.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.organisation.Panel;
import kith.panel.Panels;
import kith.panel.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When panels sat in the last weeks and sit next, with what is on their agendas. */
@Component
class PanelsSat {

    static final String DECIDED = "select distinct fact from panel.matter where sitting = :sitting order by fact";
    static final String WAITING = "select distinct fact from panel.matter where panel = :panel and state in ('asked', 'deferred') order by fact";
    private static final int MINUTES = 20;
    private static final int MOST = 6;

    private final Sittings sittings;
    private final Panels panels;
    private final JdbcClient db;
    private final Clock clock;

    PanelsSat(Sittings sittings, Panels panels, JdbcClient db, Clock clock) {
        this.sittings = sittings;
        this.panels = panels;
        this.db = db;
        this.clock = clock;
    }

    void lay(Staff staff, LocalDate today) {
        for (var panel : staff.region().ways().panels()) {
            var chair = staff.deciding(panel.chair(), "");
            if (chair == null) continue;
            for (var day : staff.region().ways().sittings(panel, today)) held(panel, chair, day);
            var next = staff.region().ways().nextSitting(panel, today);
            plan(panel, chair, next, db.sql(WAITING).param("panel", panel.code()).query(UUID.class).list().stream().limit(MOST).toList());
        }
    }

    /** Where nothing was to be decided nobody sat. */
    private void held(Panel panel, Colleague chair, LocalDate day) {
        var id = BeforeThePanel.sitting(panel, day);
        var matters = db.sql(DECIDED).param("sitting", id).query(UUID.class).list();
        if (matters.isEmpty()) return;
        plan(panel, chair, day, matters);
        var of = panels.panel(panel.code(), today()).orElseThrow();
        var members = sittings.members(id, of, today());
        var came = new ArrayList<UUID>(List.of(chair.id()));
        members.stream().map(Sittings.Member::worker).distinct().filter(each -> AtMeeting.came(id, each)).limit(MOST).forEach(came::add);
        sittings.present(id, members, came, Pen.instant(day, LocalTime.of(12, 0)));
    }

    private void plan(Panel panel, Colleague chair, LocalDate day, List<UUID> matters) {
        var id = BeforeThePanel.sitting(panel, day);
        sittings.plan(id, panel.code(), day, LocalTime.of(10, 0), "The large room, and online", chair.id(), new Worker(chair.id(), chair.name(), ""), Pen.instant(day.minusDays(12), LocalTime.NOON));
        for (var each : matters) sittings.put(id, each, MINUTES);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Happened.LONDON);
    }
}
