package kith.gate.law;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.gate.Standing;
import kith.ledger.Happened;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The gates as they are written, for anybody who wants to know why something asks. */
@Controller
class GatesController {

    private final Standing standing;
    private final Clock clock;

    GatesController(Standing standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/gates")
    Page show() {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return Page.of("kith/gate/law/GatesPage", new GatesPage(today, standing.all(today)));
    }
}
