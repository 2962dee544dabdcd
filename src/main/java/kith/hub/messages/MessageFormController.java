package kith.hub.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.cover.Away;
import kith.hub.messages.Recipients.OfChild;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Taking a call for somebody, by whoever picks it up: about a child, for a worker, or neither. */
@Controller
class MessageFormController {

    private static final String FORM = "kith/hub/messages/MessageForm";

    private final TakeMessage takeMessage;
    private final Recipients recipients;
    private final ChildHeading heading;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    MessageFormController(TakeMessage takeMessage, Recipients recipients, ChildHeading heading, Access access, Looks looks, Clock clock) {
        this.takeMessage = takeMessage;
        this.recipients = recipients;
        this.heading = heading;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/messages/new")
    Page ask(Worker worker, @RequestParam(required = false) UUID about, @RequestParam(name = "for", defaultValue = "") String whom) {
        return Page.of(FORM, form(about, worker, Answers.NONE, whom));
    }

    @May(Permission.RECORD) @PostMapping("/messages/new")
    Page take(Worker worker, @RequestParam(required = false) UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(person, worker, new Answers(typed), "").checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        takeMessage.take(form, worker);
        return Page.redirect("/messages", "Message sent to " + form.toWords());
    }

    /** Adding is not reading: it needs no more of the child than that they are known. */
    private MessageForm form(UUID person, Worker worker, Answers answers, String whom) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        if (person != null && access.sight(worker, List.of(person)).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (person != null) looks.record(worker, List.of(person), "taking a message");
        var held = person == null ? null : recipients.ofChild(person, today).orElse(null);
        return new MessageForm(id(answers.text("id")), person, person == null ? null : heading.name(person), held == null || held.closed() != null ? null : held.hub(), today, answers.field("caller"),
            answers.field("callerIs", "parent-or-carer"), answers.field("number"), answers.field("about"), answers.field("urgent"), answers.field("to", to(held, whom, today)), recipients.all(today), note(held, today));
    }

    private String to(OfChild held, String whom, LocalDate today) {
        if (!whom.isEmpty()) return "worker:" + whom;
        if (held != null && held.closed() != null) return desk(today);
        return held == null ? "" : held.key() != null ? "worker:" + held.key() : "hub:" + held.hub();
    }

    /** Nobody works with a child whose case is closed: whoever rings is a new contact until somebody has listened. */
    private String desk(LocalDate today) {
        var desk = recipients.hubOf(null, today);
        return desk == null ? "" : "hub:" + desk;
    }

    private static String note(OfChild held, LocalDate today) {
        if (held == null) return null;
        if (held.closed() != null) return "The case was closed on " + Say.date(held.closed()) + ". Until then " + (held.key() == null ? held.title() : held.keyName() + " in " + held.title()) + " worked with them.";
        if (held.key() == null) return "There is no key worker. The message goes to " + held.title() + ".";
        if (!held.away()) return null;
        return held.keyName() + " is " + Away.until(held.back(), held.back() == null || held.back().toLocalTime().equals(LocalTime.MIDNIGHT), today) + ". "
            + (held.standIn() == null ? "" : held.standIn() + " stands in, and ") + (held.coordinator() == null ? held.title() : held.coordinator()) + " will have the message too.";
    }

    static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }
}
