package kith.frontdoor.mash;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.frontdoor.MashFacts;
import kith.frontdoor.decision.OneContact;
import kith.frontdoor.mash.Enquiries.Check;
import kith.frontdoor.mash.Enquiries.Enquiry;
import kith.frontdoor.mash.EnquiryPage.Typed;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The board of the multi-agency safeguarding hub, and one enquiry: whom to ask, what each agency answered, how long is left. */
@Controller
class MashController {

    private static final String ENQUIRY = "kith/frontdoor/mash/EnquiryPage";

    private final Enquiries enquiries;
    private final RunMash runMash;
    private final OneContact contacts;
    private final Looks looks;
    private final Clock clock;

    MashController(Enquiries enquiries, RunMash runMash, OneContact contacts, Looks looks, Clock clock) {
        this.enquiries = enquiries;
        this.runMash = runMash;
        this.contacts = contacts;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination mashPlace() {
        return Destination.of("MASH", "/mash", 31).needs(Permission.FRONT_DOOR.name());
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/mash")
    Page show(Worker worker) {
        return shown("kith/frontdoor/mash/MashBoard", worker, "");
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/mash/lines")
    Page lines(@RequestParam(defaultValue = "") String seen, Worker worker) {
        return shown("kith/frontdoor/mash/lines", worker, seen);
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/mash/{enquiry}")
    Page one(@PathVariable UUID enquiry, Worker worker) {
        return Page.of(ENQUIRY, page(find(enquiry, worker), worker));
    }

    private EnquiryPage page(Enquiry found, Worker worker) {
        var contact = found.line().contact() == null ? null : contacts.find(found.line().contact(), worker, today()).orElse(null);
        return EnquiryPage.of(found, contact, today(), clock.instant());
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/mash/{enquiry}/checks")
    Page ask(@PathVariable UUID enquiry, @RequestParam(defaultValue = "") List<String> agency, Worker worker) {
        var found = find(enquiry, worker);
        var known = MashFacts.ASKED.field("agency").codes();
        if (found.line().endedOn() != null) return Page.redirect("/mash/" + enquiry, Flash.note("The enquiry has been decided meanwhile"));
        runMash.ask(found, agency.stream().filter(known::has).toList(), worker);
        return Page.redirect("/mash/" + enquiry, agency.isEmpty() ? Flash.important("Nobody was ticked, and nobody is asked") : Flash.done("Asked"));
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/mash/{enquiry}/answers")
    Page answer(@PathVariable UUID enquiry, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        enquiries.alone(enquiry);
        var found = find(enquiry, worker);
        var answers = new Answers(typed);
        var check = found.checks().stream().filter(each -> each.asked().toString().equals(answers.text("asked"))).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var agency = MashFacts.agency(check.agency());
        if (check.answer() != null && check.answer().toString().equals(answers.text("fact"))) return Page.redirect("/mash/" + enquiry, agency + ": answer recorded");
        if (check.answer() != null) return unsaved(HttpStatus.CONFLICT, found, check, answers, agency + " has answered already", worker);
        if (!MashFacts.ANSWERED.field("colour").codes().has(answers.text("colour")) || !MashFacts.ANSWERED.field("lawfulBasis").codes().has(answers.text("basis")))
            return unsaved(HttpStatus.UNPROCESSABLE_CONTENT, found, check, answers, "Not saved: choose a colour and on what ground the agency shares", worker);
        runMash.answer(found, check, UUID.fromString(answers.text("fact")), answers.text("colour"), answers.text("basis"), answers.text("said"), worker);
        return Page.redirect("/mash/" + enquiry, agency + ": answer recorded");
    }

    private Page unsaved(HttpStatus status, Enquiry found, Check check, Answers answers, String why, Worker worker) {
        return Page.status(status, ENQUIRY, page(found, worker).with(new Typed(check.asked(), answers.text("colour"), answers.text("basis"), answers.text("said"), why)));
    }

    private Enquiry find(UUID enquiry, Worker worker) {
        var found = enquiries.find(enquiry, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.record(worker, found.people(), "a MASH enquiry");
        return found;
    }

    private Page shown(String template, Worker worker, String seen) {
        var board = enquiries.open(worker);
        return MashBoard.of(board.all(), today(), clock.instant()).shown(template, seen, () -> looks.record(worker, board.seen(), "the board of the MASH"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
