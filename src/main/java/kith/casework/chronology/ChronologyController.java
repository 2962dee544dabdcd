package kith.casework.chronology;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.ledger.Happened;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that happened to a child, in the order in which it happened. */
@Controller
class ChronologyController {

    private static final int ALL = 1_000;

    private final Chronology chronology;
    private final ChildHeading heading;
    private final Clock clock;

    ChronologyController(Chronology chronology, ChildHeading heading, Clock clock) {
        this.chronology = chronology;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab chronologyTab() {
        return new RecordTab("Chronology", "chronology", "/chronology", 25).first();
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the chronology") @GetMapping("/children/{person}/chronology")
    Page show(Look look) {
        return Page.of("kith/casework/chronology/ChronologyPage", new ChronologyPage(look.person(), heading.name(look.person()),
            LocalDate.now(clock.withZone(Happened.LONDON)), chronology.of(look.person(), ALL), chronology.withheld(look.person()), heading.sections(look.person(), "chronology")));
    }
}
