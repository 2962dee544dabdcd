package kith.casework.chronology;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.ledger.Happened;
import kith.pathway.Histories;
import kith.ui.Leaf;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that happened to a child, in the order in which it happened. */
@Controller
class ChronologyController {

    /** On one page: years of most lives, and no more than a phone can bear. */
    private static final int SIZE = 500;

    private final Chronology chronology;
    private final Histories histories;
    private final ChildHeading heading;
    private final Clock clock;

    ChronologyController(Chronology chronology, Histories histories, ChildHeading heading, Clock clock) {
        this.chronology = chronology;
        this.histories = histories;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab chronologyTab() {
        return new RecordTab("Chronology", "chronology", "/chronology", 25).first();
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the chronology") @GetMapping("/children/{person}/chronology")
    Page show(Look look, @RequestParam(defaultValue = "1") int page) {
        var story = histories.of(look.person());
        var leaf = Leaf.of(page, Chronology.count(story), SIZE, "/children/" + look.person() + "/chronology?page=");
        return Page.of("kith/casework/chronology/ChronologyPage", new ChronologyPage(look.person(), heading.name(look.person()),
            LocalDate.now(clock.withZone(Happened.LONDON)), chronology.of(story, (leaf.page() - 1) * SIZE, SIZE), chronology.withheld(look.person()), heading.sections(look.person(), "chronology"), leaf));
    }
}
