package kith.app.database;

import java.time.Clock;
import java.time.ZoneOffset;
import kith.access.May;
import kith.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A route that only the tests have: one small row, written as any handler writes. */
@RestController
class KeptTestRoutes {

    private static final String KEEP = "insert into access.failed_sign_in (username, source, at) values (:name, 'test', :at)";

    private final JdbcClient db;
    private final Clock clock;

    KeptTestRoutes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @PostMapping("/test/kept")
    String keep(@RequestParam String name) {
        db.sql(KEEP).param("name", name).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return "kept";
    }
}
