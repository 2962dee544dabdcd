package kith.frontdoor.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.decision.OneContact.Child;
import kith.frontdoor.decision.OneContact.Contact;
import kith.frontdoor.queue.Taking;
import kith.frontdoor.told.Reports;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A contact, and the decision about it. */
@Controller
class DecisionController {

    private static final String FORM = "kith/frontdoor/decision/DecisionForm";
    private static final String DRAFT = "contact-decision";

    private final OneContact contacts;
    private final DecideContact decideContact;
    private final Reports reports;
    private final Taking taking;
    private final Drafts drafts;
    private final Looks looks;
    private final Clock clock;

    DecisionController(OneContact contacts, DecideContact decideContact, Reports reports, Taking taking, Drafts drafts, Looks looks, Clock clock) {
        this.contacts = contacts;
        this.decideContact = decideContact;
        this.reports = reports;
        this.taking = taking;
        this.drafts = drafts;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts/{contact}")
    Page show(@PathVariable UUID contact, Worker worker) {
        var found = find(contact, worker);
        return Page.of("kith/frontdoor/decision/ContactPage", new ContactPage(found, found.due(today()), today(), worker.id()));
    }

    @May(Permission.FRONT_DOOR) @GetMapping("/contacts/{contact}/decision")
    Page ask(@PathVariable UUID contact, Worker worker) {
        var found = find(contact, worker);
        return Page.of(FORM, DecisionForm.of(found, drafts.opened(worker, DRAFT, contact).orElse(Answers.NONE), found.due(today()), today()));
    }

    @May(Permission.FRONT_DOOR) @PostMapping("/contacts/{contact}/decision")
    Page save(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        taking.alone(contact);
        var found = find(contact, worker);
        var form = DecisionForm.of(found, new Answers(typed), found.due(today()), today()).checked();
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, form);
        if (again(form)) return done(form, contact, worker, "Decided already");
        if (!form.known().containsAll(DecisionForm.standing(found))) return Page.status(HttpStatus.CONFLICT, FORM, form.afterOthers("While you were writing, somebody else decided. " + others(found, form)));

        if (found.report().isPresent()) {
            if (!reports.decide(found.report().get(), form.decision().value(), form.reason().value().strip(), kept(typed), worker))
                return Page.status(HttpStatus.CONFLICT, FORM, form.afterOthers("While you were writing, somebody else matched it to a child or decided."));
        } else if (decideContact.run(form, worker) == 0) return done(form, contact, worker, "Nothing changed: it was decided so already");
        return done(form, contact, worker, (form.correcting() ? "Put right: " : "Decided: ") + said(form));
    }

    /** It leaves the queue, and nothing else: whoever learns more can match it still. */
    @May(Permission.FRONT_DOOR) @PostMapping("/contacts/{contact}/no-child")
    Page aboutNobody(@PathVariable UUID contact, Worker worker) {
        taking.alone(contact);
        find(contact, worker);
        return Page.redirect("/contacts", reports.aboutNobody(contact, worker) ? "Noted that it names no child who can be found" : "Nothing changed: it was noted already, was matched, or waits for more than advice");
    }

    private Page done(DecisionForm form, UUID contact, Worker worker, String words) {
        drafts.forget(worker, DRAFT, contact);
        taking.end(contact);
        return Page.redirect("/contacts", words);
    }

    /** The answers without what belongs to this one page; what was left empty is open still. */
    private static Map<String, List<String>> kept(MultiValueMap<String, String> typed) {
        var kept = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, values) -> {
            var given = values.stream().filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty() && !List.of("_csrf", "known", "back").contains(name)) kept.put(name, given);
        });
        return kept;
    }

    /** This very form was saved before. */
    private static boolean again(DecisionForm form) {
        var mine = Stream.concat(DecisionForm.DECISIONS.stream().map(Choice::value), form.contact().people().stream().map(UUID::toString)).map(part -> Uuids.named(form.id() + "/" + part)).collect(Collectors.toSet());
        return form.contact().children().stream().anyMatch(each -> mine.contains(each.standing().act()) || each.standing().act() == null && mine.contains(each.decided()));
    }

    private static String others(Contact contact, DecisionForm form) {
        if (contact.report().isPresent()) {
            var report = contact.report().get();
            return report.deciderName() + " decided at " + Say.time(report.decidedAt()) + ": " + FrontDoorFacts.decision(report.decision()) + ". " + report.reason();
        }
        return contact.children().stream().filter(each -> each.decided() != null && !form.known().containsAll(DecisionForm.standing(each)))
            .map(DecisionController::other)
            .collect(Collectors.joining(". ")) + ". " + contact.decided().stream().filter(row -> row.term().startsWith("Why")).map(row -> row.words()).reduce((earlier, later) -> later).orElse("");
    }

    private static String other(Child child) {
        boolean corrected = child.standing().act() != null && !child.standing().act().equals(child.decided());
        var who = corrected ? child.standing().worker() : child.decider();
        var at = corrected ? child.standing().at() : child.decidedAt();
        return (who == null ? "Somebody" : who) + (corrected ? " put it right" : " decided") + (at == null ? "" : " at " + Say.time(at)) + " for " + child.someone().name() + ": " + child.words();
    }

    private static String said(DecisionForm form) {
        var contact = form.contact();
        if (contact.report().isPresent()) return FrontDoorFacts.decision(form.decision().value()) + ". It is still to be matched to a child";
        var decisions = contact.children().stream().map(child -> form.decisionFor(child.someone().person())).distinct().toList();
        var names = decisions.stream().map(decision -> FrontDoorFacts.decision(decision) + " for "
            + Say.list(contact.children().stream().filter(child -> form.decisionFor(child.someone().person()).equals(decision)).map(child -> child.someone().name()).toList())).toList();
        var owed = List.of(form.familyTold().chosen("not-yet") ? "the family" : "", form.referrerTold().chosen("not-yet") ? "whoever made contact" : "").stream().filter(each -> !each.isEmpty()).toList();
        return Say.list(names) + (owed.isEmpty() ? "" : ". Still to be told: " + Say.list(owed));
    }

    private Contact find(UUID contact, Worker worker) {
        var found = contacts.find(contact, worker, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.record(worker, found.people(), "a contact and what was decided");
        return found;
    }

    /** From the contact, also where a closing has stopped the clock: somebody still has to decide. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
