package kith.hub.meeting.preread;

import java.util.List;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.Round;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What to read before the meeting: a page a family, for the screen and for paper. */
@Controller
class PreReadController {

    private static final String PAGE = "kith/hub/meeting/preread/PreReadPage";

    private final Round round;
    private final PreReads preReads;
    private final Looks looks;

    PreReadController(Round round, PreReads preReads, Looks looks) {
        this.round = round;
        this.preReads = preReads;
        this.looks = looks;
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/pre-read")
    Page all(@PathVariable String hub, Worker worker) {
        var of = found(hub, worker);
        return page(of, of.ahead(), "/hubs/" + hub + "/meetings", worker);
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/pre-read/{family}")
    Page one(@PathVariable String hub, @PathVariable UUID family, Worker worker) {
        var of = found(hub, worker);
        var it = of.agenda().of(family).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(of, List.of(it), of.meeting().open() ? of.meeting().at() + "/families/" + family : "/hubs/" + hub + "/meetings", worker);
    }

    private Page page(Round.Of of, List<Family> families, String back, Worker worker) {
        var people = families.stream().flatMap(each -> each.people().stream()).toList();
        looks.record(worker, people, "the pre-read of the hub’s meeting");
        return Page.of(PAGE, new PreReadPage(of.meeting(), of.today(), preReads.of(of, families, worker), back));
    }

    private Round.Of found(String hub, Worker worker) {
        return round.next(hub, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
