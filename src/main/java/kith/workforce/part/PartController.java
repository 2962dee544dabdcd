package kith.workforce.part;

import java.time.Clock;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.organisation.Group;
import kith.organisation.Place;
import kith.organisation.ServiceArea;
import kith.organisation.change.Changes;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.Authorities;
import kith.workforce.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A group or a service area: who answers for it, and what belongs to it. */
@Controller
class PartController {

    private final Authorities authorities;
    private final Changes changes;
    private final Reach reach;
    private final Clock clock;

    PartController(Authorities authorities, Changes changes, Reach reach, Clock clock) {
        this.authorities = authorities;
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/parts/{part}")
    Page show(@PathVariable String part, Worker worker) {
        var today = Say.london(clock.instant());
        var made = changes.all().stream().filter(each -> part.equals(each.hub())).toList();
        var authority = authorities.on(today).filter(each -> each.model().place(part).isPresent())
            .or(() -> made.stream().filter(each -> each.toCome(today)).flatMap(each -> authorities.on(each.starting()).stream()).filter(each -> each.model().place(part).isPresent()).findFirst());
        var there = authority.flatMap(each -> each.model().place(part)).filter(PartController::isPart);
        if (there.isEmpty()) return Page.redirect("/structure/changes", "There is no such group or service area today");
        return Page.of("kith/workforce/part/PartPage", new PartPage(authority.get(), there.get(), made, today, reach.of(worker, today).everywhere()));
    }

    private static boolean isPart(Place place) { return place instanceof Group || place instanceof ServiceArea; }
}
