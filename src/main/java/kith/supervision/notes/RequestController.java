package kith.supervision.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.supervision.clinic.WorkingNotes;
import kith.supervision.notes.Requests.Request;
import kith.supervision.personal.Sittings;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The way to notes that are private to others: asked with a ground, decided by a second person who was named, and written down each time. */
@Controller
class RequestController {

    private static final String FORM = "kith/supervision/notes/RequestForm";
    private static final String PAGE = "kith/supervision/notes/RequestPage";

    private final Requests requests;
    private final Sittings sittings;
    private final WorkingNotes working;
    private final ChildHeading heading;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    RequestController(Requests requests, Sittings sittings, WorkingNotes working, ChildHeading heading, Access access, Looks looks, Clock clock) {
        this.requests = requests;
        this.sittings = sittings;
        this.working = working;
        this.heading = heading;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/requests/new")
    Page ask(Worker me, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(me, null, null, new Answers(given)));
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/requests/new")
    Page save(Worker me, @RequestParam MultiValueMap<String, String> typed) {
        return save(me, form(me, null, null, new Answers(typed)).checked());
    }

    @May(value = Permission.FIND, what = "asking for working notes") @GetMapping("/children/{person}/clinic/notes/request")
    Page askOfClinic(Look look, Worker me) {
        return Page.of(FORM, form(me, look.person(), heading.name(look.person()), Answers.NONE));
    }

    @May(value = Permission.FIND, what = "asking for working notes") @PostMapping("/children/{person}/clinic/notes/request")
    Page saveOfClinic(Look look, Worker me, @RequestParam MultiValueMap<String, String> typed) {
        return save(me, form(me, look.person(), heading.name(look.person()), new Answers(typed)).checked());
    }

    private Page save(Worker me, RequestForm form) {
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        requests.ask(form, me, clock.instant());
        return Page.redirect("/supervision/requests/" + form.id(), "Asked. It stands on the day of whoever decides");
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/requests/{request}")
    Page show(Worker me, @PathVariable UUID request) {
        return Page.of(PAGE, page(me, found(request), Answers.NONE));
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/requests/{request}")
    Page decide(Worker me, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(me, found(request), new Answers(typed));
        if (!page.decides()) return Page.redirect("/supervision/requests/" + request, page.request().decision() == null ? page.request().deciderName() + " decides about this" : "It is decided already");
        var checked = page.checked();
        if (!checked.problems().isEmpty()) return Page.invalid(PAGE, checked);
        boolean agreed = checked.decision().chosen("agreed");
        // whether they are told is said with a yes: of what was refused nobody is told
        requests.decide(page.request(), agreed, checked.answer().value(), checked.until().date(page.today()).orElse(null), agreed ? !checked.tell().chosen("no") : page.request().tell(), agreed ? checked.notTold().value() : page.request().notTold(), clock.instant());
        return Page.redirect("/supervision/requests/" + request, "Decided");
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/requests/{request}/notes")
    Page read(Worker me, @PathVariable UUID request) {
        var found = found(request);
        if (!found.askedBy().equals(me.id()) || !found.open(today())) return Page.redirect("/supervision/requests/" + request, "These notes are not open to you");
        // a child of whom nothing may be known to this worker stays so, whatever was agreed
        if (found.person() != null) {
            access.sight(me, List.of(found.person()));
            looks.record(me, List.of(found.person()), "a clinician’s working notes, by request");
        }
        var opened = requests.open(request, clock.instant());
        return Page.of("kith/supervision/notes/NotesPage", new NotesPage(today(), found, found.person() == null ? sittings.all(opened) : List.of(), found.person() == null ? List.of() : working.opened(opened)));
    }

    private RequestPage page(Worker me, Request request, Answers answers) {
        return new RequestPage(today(), request, request.decider().equals(me.id()) && request.decision() == null, request.askedBy().equals(me.id()) && request.open(today()), answers.field("decision"), answers.field("answer"),
            answers.field("until"), answers.field("tell", request.tell() ? "yes" : "no"), answers.typed().containsKey("notTold") ? answers.field("notTold") : Field.of("notTold", request.notTold()));
    }

    private Request found(UUID request) {
        return requests.one(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RequestForm form(Worker me, UUID person, String name, Answers answers) {
        return RequestForm.of(person, name, requests.whose(me), requests.deciders(me), answers);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
