package kith.hub.load;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How much each hub holds of what it can carry, and each worker of one hub; names no child, each number opens the children behind it. */
@Controller
class LoadsController {

    private final Loads loads;
    private final Clock clock;

    LoadsController(Loads loads, Clock clock) {
        this.loads = loads;
        this.clock = clock;
    }

    @Bean
    static Destination loadsPlace() {
        return Destination.of("Load of the hubs", "/hubs/load", 55).needs("DECIDE").under("Services");
    }

    @May(Permission.DECIDE) @GetMapping("/hubs/load")
    Page all() {
        var today = today();
        return Page.of("kith/hub/load/LoadsPage", LoadsPage.of(loads.all(today), loads.scheme(today), today));
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/load")
    Page one(@PathVariable String hub) {
        var today = today();
        var load = loads.of(hub, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("kith/hub/load/LoadPage", LoadPage.of(load, loads.workers(hub, today), loads.strangers(hub, today), loads.scheme(today), today));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
