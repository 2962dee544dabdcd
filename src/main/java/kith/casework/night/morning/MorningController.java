package kith.casework.night.morning;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.NightFacts;
import kith.casework.NightFacts.NightAcknowledged;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The morning after: the hub says that it has read what the night did. Who said so, and when, is a fact on the child's record. */
@Controller
class MorningController {

    private final LastNights nights;
    private final Recording recording;
    private final Clock clock;

    MorningController(LastNights nights, Recording recording, Clock clock) {
        this.nights = nights;
        this.recording = recording;
        this.clock = clock;
    }

    @May(value = Permission.READ, what = "acknowledging what emergency duty did") @PostMapping("/children/{person}/night")
    Page acknowledge(Look look, Worker worker, @RequestParam(defaultValue = "") String read) {
        var child = "/children/" + look.person();
        var events = nights.of(look.person()).events();
        if (events.isEmpty()) return Page.redirect(child, Flash.note("Somebody in the hub had read it already"));
        if (!nights.answers(look.person(), worker)) return Page.redirect(child, Flash.important("Only the hub that answers for the child says that it has read this, and nobody who recorded it themselves"));
        if (!events.getLast().fact().toString().equals(read)) return Page.redirect(child, Flash.important("Emergency duty has recorded more since you opened this page. Read it too"));

        var newest = events.stream().map(LastNight.Event::recorded).max(Comparator.naturalOrder()).orElseThrow();
        var key = events.stream().map(each -> each.fact().toString()).sorted().collect(Collectors.joining());
        var now = clock.instant();
        recording.record(List.of(Fact.of(new FactId(Uuids.named(look.person() + "/night/" + key)), NightFacts.ACKNOWLEDGED, List.of(new PersonId(look.person())), Happened.at(now),
            new Recorded(now.isBefore(newest) ? newest : now, worker.id(), null, null, "page"), new NightAcknowledged())));
        return Page.redirect(child, "Noted that the hub has read what emergency duty did");
    }
}
