package kith.panel.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.panel.Panels;
import kith.panel.Panels.Panel;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a panel decided on a worker's questions in the last week, and the sittings a member is to prepare for. */
@Component
class PanelsWaiting implements Waiting {

    static final String CONCERNING = "select what, person, panel, sitting, day, how_many from panel.concerning(:today)";

    private record Concern(String what, UUID person, String panel, UUID sitting, LocalDate day, int howMany) {}

    private final Panels panels;
    private final JdbcClient db;

    PanelsWaiting(Panels panels, JdbcClient db) {
        this.panels = panels;
        this.db = db;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.RECORD)) return List.of();
        var things = new ArrayList<Thing>();
        for (var each : db.sql(CONCERNING).param("today", today).query(Concern.class).list()) {
            var panel = panels.panel(each.panel(), today).map(Panel::title).orElse("The panel");
            if (each.what().equals("sitting")) things.add(new Thing(panel + " sits", Say.count(each.howMany(), "matter") + " on the agenda", "/panels/sittings/" + each.sitting(), each.day()));
            else things.add(new Thing(panel + " has decided on your question", Say.brief(each.day(), today), "/children/" + each.person() + "/panels", null));
        }
        return things;
    }
}
