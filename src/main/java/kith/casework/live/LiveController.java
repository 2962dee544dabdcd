package kith.casework.live;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.pathway.Fresh;
import kith.ui.Live;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether anything was recorded since an open page was drawn. It shows nothing of anybody: the page then reads itself again, and that is a look. */
@Controller
class LiveController {

    static final String HELD = "select person from hub.allocation where hub = any(:hubs)";
    private static final String TEMPLATE = "kith/ui/live";
    private static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient db;
    private final Access access;
    private final Fresh fresh;
    private final Clock clock;

    LiveController(JdbcClient db, Access access, Fresh fresh, Clock clock) {
        this.db = db;
        this.access = access;
        this.fresh = fresh;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/live")
    Page ask(Worker worker, @RequestParam(required = false) UUID child, @RequestParam(defaultValue = "") List<String> hub, @RequestParam(required = false) Instant since,
             @RequestParam(defaultValue = "0") int known, @RequestParam(defaultValue = "0") int round, HttpServletResponse response) {
        var oldest = clock.instant().minus(LONGEST);
        var from = since == null || since.isBefore(oldest) ? oldest : since;
        var people = child != null ? List.of(child) : db.sql(HELD).param("hubs", hub.toArray(String[]::new)).query(UUID.class).list();
        var count = fresh.count(access.sight(worker, people).keySet(), from);
        if (count != known) response.setHeader("HX-Trigger", "kith-news");
        return Page.of(TEMPLATE, Map.of("live", new Live(child != null ? Live.child(child) : Live.hubs(hub), from, count, round).next()));
    }
}
