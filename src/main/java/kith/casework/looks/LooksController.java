package kith.casework.looks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.ledger.Happened;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at this child's record, when and at what: shown to everyone who may read it. */
@Controller
class LooksController {

    static final String LATEST = """
        select at, coalesce(name, 'Kith itself') as name, what
          from access.who_looked
         where person = :person
         order by at desc
         limit 500
        """;

    private final JdbcClient db;
    private final ChildHeading heading;
    private final Clock clock;

    LooksController(JdbcClient db, ChildHeading heading, Clock clock) {
        this.db = db;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab looksTab() {
        return new RecordTab("Who has looked", "looks", "/looks", 90);
    }

    @May(value = Permission.SEE_LOOKS, what = "who has looked") @GetMapping("/children/{person}/looks")
    Page show(Look look) {
        var looks = db.sql(LATEST).param("person", look.person())
            .query((row, n) -> new LooksPage.Seen(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("name"), row.getString("what"))).list();
        return Page.of("kith/casework/looks/LooksPage", new LooksPage(heading.name(look.person()), LocalDate.now(clock.withZone(Happened.LONDON)), looks, heading.sections(look.person(), "looks")));
    }
}
