package kith.hub.meeting.agenda;

import java.util.UUID;
import java.util.stream.Stream;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Round;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A wish is taken back by whoever asked, or by whoever leads the hub: the wrong family was chosen, or it is settled. */
@Controller
class WishController {

    private final Round round;
    private final Wishes wishes;

    WishController(Round round, Wishes wishes) {
        this.round = round;
        this.wishes = wishes;
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/agenda/wishes/{wish}/removal")
    Page remove(@PathVariable String hub, @PathVariable UUID wish, Worker worker) {
        var of = round.next(hub, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = Stream.concat(of.agenda().families().stream(), of.agenda().others().stream()).flatMap(each -> each.wishes().stream()).filter(each -> each.id().equals(wish)).findFirst();
        var at = "/hubs/" + hub + "/meetings";
        if (found.isEmpty()) return Page.redirect(at, "It is not asked for any more");
        if (!found.get().byId().equals(worker.id()) && !wishes.leads(hub, worker, of.today())) return Page.redirect(at, Flash.important(found.get().by() + " asked for it: they take it back, or whoever leads the hub"));
        wishes.remove(wish);
        return Page.redirect(at, "Taken back");
    }
}
