package kith.frontdoor.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Openings;
import kith.access.Permission;
import kith.access.Prompt;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Uuids;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contact about a child is a reason to see the family: one tap, written down like any other reason. */
@Controller
class OpenFamilyController {

    private final Openings openings;
    private final Drafts drafts;

    OpenFamilyController(Openings openings, Drafts drafts) {
        this.openings = openings;
        this.drafts = drafts;
    }

    @May(value = Permission.RECORD, what = "opening the record for a new contact") @PostMapping("/children/{person}/opening-for-contact")
    Page open(Look look, @RequestParam UUID contact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        look.answer().offers().stream().filter(offer -> offer.level().reaches(Level.OUTLINE) && offer.prompt() != Prompt.BREAK_GLASS).findFirst()
            .ifPresent(offer -> openings.open(Uuids.fresh(), look, offer.prompt(), offer.prompt() == Prompt.TAP ? offer.actor() : "called", "New contact"));
        var answers = new LinkedHashMap<String, List<String>>(typed);
        answers.remove("_csrf");
        drafts.keep(worker, NewContactController.DRAFT, contact, answers);
        return Page.redirect("/contacts/new/details?contact=" + contact);
    }
}
