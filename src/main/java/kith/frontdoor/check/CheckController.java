package kith.frontdoor.check;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.partners.Partners;
import kith.access.partners.Partners.Partner;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A partner asks whether a child is known. */
@Controller
class CheckController {

    private static final String FORM = "kith/frontdoor/check/CheckForm";

    private final Checks checks;
    private final Partners partners;
    private final Clock clock;
    private final String firstContact;
    private final String emergencyDuty;

    CheckController(Checks checks, Partners partners, Clock clock, @Value("${kith.ring.first-contact:}") String firstContact, @Value("${kith.ring.emergency-duty:}") String emergencyDuty) {
        this.checks = checks;
        this.partners = partners;
        this.clock = clock;
        this.firstContact = firstContact;
        this.emergencyDuty = emergencyDuty;
    }

    @Bean
    static Destination checkPlace() {
        return Destination.of("Check a child", "/check", 82).needs("CHECK").under("More");
    }

    @May(Permission.CHECK) @GetMapping("/check")
    Page ask(Worker worker) {
        return Page.of(FORM, form(worker, Answers.NONE));
    }

    /** The answer is the page itself and not an address: it is nowhere to be found again. */
    @May(Permission.CHECK) @PostMapping("/check")
    Page answer(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(worker, new Answers(typed)).checked();
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, form);

        var asked = form.asked();
        if (checks.tooMany(worker, asked, form.reason().value())) return Page.status(HttpStatus.TOO_MANY_REQUESTS, "kith/frontdoor/check/TooManyPage", page(Answer.NOTHING));
        return Page.of("kith/frontdoor/check/AnswerPage", page(checks.answer(worker, partner(worker), asked, form.reason().value())));
    }

    private AnswerPage page(Answer answer) {
        return new AnswerPage(answer, firstContact, emergencyDuty);
    }

    private CheckForm form(Worker worker, Answers typed) {
        return CheckForm.of(partner(worker).organisation(), LocalDate.now(clock.withZone(Happened.LONDON)), typed);
    }

    private Partner partner(Worker worker) {
        return partners.of(worker).orElseThrow(() -> new AccessDeniedException("no organisation"));
    }
}
