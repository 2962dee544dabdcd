package kith.supervision.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.Together;
import kith.supervision.notes.Requests;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A sitting for those who were part of it. To anybody else it is not there. */
@Controller
class SittingController {

    private static final String PAGE = "kith/supervision/personal/SittingPage";

    private final Sittings sittings;
    private final Requests requests;
    private final Clock clock;

    SittingController(Sittings sittings, Requests requests, Clock clock) {
        this.sittings = sittings;
        this.requests = requests;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/sittings/{sitting}")
    Page show(Worker me, @PathVariable UUID sitting) {
        return Page.of(PAGE, page(sitting, Field.blank("words"), Uuids.fresh()));
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/sittings/{sitting}/additions")
    Page add(Worker me, @PathVariable UUID sitting, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String fact) {
        var page = page(sitting, Field.of("words", words).orElse("Write what you want to add").atMost(20_000, "Keep it to what matters later"), Together.id(fact));
        if (page.added().wrong()) return Page.invalid(PAGE, page);
        sittings.write(page.fact(), sitting, "added", words.strip(), me, clock.instant());
        return Page.redirect("/supervision/sittings/" + sitting, "Added");
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/sittings/{sitting}/agreed/{agreed}")
    Page done(Worker me, @PathVariable UUID sitting, @PathVariable UUID agreed) {
        page(sitting, Field.blank("words"), agreed);
        return Page.redirect("/supervision/sittings/" + sitting, sittings.done(agreed, clock.instant()) ? "Done" : "It was done before");
    }

    private SittingPage page(UUID sitting, Field added, UUID fact) {
        var whole = sittings.one(sitting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var kind = whole.sitting().kind().equals("group") ? "group" : "personal";
        return new SittingPage(LocalDate.now(clock.withZone(Happened.LONDON)), whole, fact, added, requests.opened(kind, whole.sitting().lead(), whole.attended().stream().map(Sittings.Attended::worker).toList()));
    }
}
