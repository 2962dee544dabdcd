package kith.workforce.place;

import java.time.Clock;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.organisation.Answering;
import kith.organisation.change.Changes;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.Authorities;
import kith.workforce.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class PlaceController {

    private final Authorities authorities;
    private final Answering answering;
    private final Changes changes;
    private final Reach reach;
    private final Clock clock;

    PlaceController(Authorities authorities, Answering answering, Changes changes, Reach reach, Clock clock) {
        this.authorities = authorities;
        this.answering = answering;
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/hubs/{hub}")
    Page show(@PathVariable String hub, Worker worker) {
        var today = Say.london(clock.instant());
        var authority = authorities.on(today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (authority.model().place(hub).isPresent() && authority.hub(hub).isEmpty()) return Page.redirect("/structure/parts/" + hub);
        // a hub that is still to open is shown as on its first day
        var there = authority.hub(hub).isPresent() ? authority : authorities.firstWith(hub, today).filter(later -> later.hub(hub).isPresent()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("kith/workforce/place/PlacePage", new PlacePage(there, there.hub(hub).orElseThrow(), answering.ofHub(hub, clock.instant()), there.about(hub),
            changes.all().stream().filter(each -> hub.equals(each.hub())).toList(), today, reach.of(worker, today).holds(hub)));
    }
}
