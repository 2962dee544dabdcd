package kith.casework.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.pathway.ByName;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import kith.people.Register;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A manager confirms what somebody else keyed, their own decision or in another's place: a fact of its own, beside what was keyed. */
@Controller
class ConfirmationController {

    private final Unconfirmed unconfirmed;
    private final Recording recording;
    private final ByName byName;
    private final Clock clock;

    ConfirmationController(Unconfirmed unconfirmed, Recording recording, ByName byName, Clock clock) {
        this.unconfirmed = unconfirmed;
        this.recording = recording;
        this.byName = byName;
        this.clock = clock;
    }

    @May(value = Permission.DECIDE, what = "confirming a decision") @PostMapping("/children/{person}/confirmations/{fact}")
    Page confirm(Look look, Worker worker, @PathVariable UUID fact) {
        var child = "/children/" + look.person();
        var found = unconfirmed.of(look.person(), worker.id()).stream().filter(each -> each.fact().equals(fact)).findFirst();
        if (found.isEmpty()) return Page.redirect(child, Flash.note("It was confirmed already"));
        var decision = found.get();
        if (decision.keyed()) return Page.redirect(child, Flash.note("You keyed it, so somebody else confirms it"));
        var now = clock.instant();
        var inPlace = decision.yours() || decision.ofWhom() == null ? "" : "Confirmed by " + worker.name() + " in the place of " + decision.ofWhom();
        recording.record(List.of(Register.because(byName.fact("entry.confirmed", Uuids.named(fact + "/confirmation/" + look.person()), List.of(new PersonId(look.person())), Happened.at(now),
            new Recorded(now, worker.id(), null, null, "page"), Map.of("of", fact)), inPlace)));
        return Page.redirect(child, decision.title() + " confirmed");
    }
}
