package kith.casework.record.anything;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.people.confidential.KeptTogether;
import kith.casework.child.ChildQueries;
import kith.access.drafts.Drafts;
import kith.ui.Answers;
import kith.access.Colleagues;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Recording anything that has no form made by hand: a call, a message, a note, a decision, a strategy discussion ... */
@Controller
class RecordFactController {

    private static final String FORM = "kith/casework/record/anything/FactForm";

    private final RecordFact recordFact;
    private final Recordable recordable;
    private final WhichOne whichOne;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Colleagues colleagues;
    private final Drafts drafts;
    private final Clock clock;

    RecordFactController(RecordFact recordFact, Recordable recordable, WhichOne whichOne, ChildQueries children, ChildHeading heading, Colleagues colleagues, Drafts drafts, Clock clock) {
        this.recordFact = recordFact;
        this.recordable = recordable;
        this.whichOne = whichOne;
        this.children = children;
        this.heading = heading;
        this.colleagues = colleagues;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "recording an entry") @GetMapping("/children/{person}/record/{type}")
    Page ask(Look look, Worker worker, @PathVariable String type, @RequestParam MultiValueMap<String, String> given) {
        var byHand = recordable.byHand(type, look.person());
        if (byHand.isPresent()) return Page.redirect(UriComponentsBuilder.fromPath(byHand.get()).queryParams(given).encode().toUriString());
        var kind = kind(type, look);
        var named = named(kind, given);
        var answers = drafts.opened(worker, FactForm.draft(type, named), look.person()).orElseGet(() -> new Answers(begun(type, look.person(), given, named)));
        return Page.of(FORM, form(kind, look.person(), worker, answers));
    }

    @May(value = Permission.RECORD, what = "recording an entry") @PostMapping("/children/{person}/record/{type}")
    Page save(Look look, Worker worker, @PathVariable String type, @RequestParam MultiValueMap<String, String> typed) {
        // what its own form asks and refuses is not got round by this one
        var byHand = recordable.byHand(type, look.person());
        if (byHand.isPresent()) return Page.redirect(byHand.get(), Flash.important("Nothing was saved: this has a form of its own"));
        var form = form(kind(type, look), look.person(), worker, new Answers(typed)).checked(LocalDateTime.now(clock.withZone(Happened.LONDON)));
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var kept = recordFact.run(form, worker);
        drafts.forget(worker, form.draft(), look.person());
        if (kept) return Page.redirect("/children/" + look.person(), Flash.important("Saved: " + form.title() + ". " + KeptTogether.KEPT));
        return form.warning() == null ? Page.redirect("/children/" + look.person(), "Saved: " + form.title()) : Page.redirect("/children/" + look.person(), Flash.important("Saved: " + form.title() + ". " + form.warning()));
    }

    /** What the address says it is about: what was begun about one promise, or one minute owed, is nothing about another. */
    private static String named(FactKind<?> kind, MultiValueMap<String, String> given) {
        var address = UriComponentsBuilder.newInstance();
        for (var part : kind.fields()) if (given.containsKey(part.name())) address.queryParam(part.name(), given.get(part.name()));
        return Objects.requireNonNullElse(address.encode().build().getQuery(), "");
    }

    /** Whoever may not decide names who did: whoever is responsible for the child, unless they say otherwise. */
    private Map<String, List<String>> begun(String type, UUID person, MultiValueMap<String, String> given, String named) {
        var answers = new LinkedHashMap<String, List<String>>(given);
        answers.put(FactForm.NAMED, List.of(named));
        if (!type.equals(FactForm.STRATEGY) || given.containsKey("forWhom") || Screen.now().may("DECIDE")) return answers;
        children.responsible(person).ifPresent(lead -> answers.put("forWhom", List.of(lead)));
        return answers;
    }

    private FactKind<?> kind(String type, Look look) {
        var kind = recordable.kind(type);
        if (kind == null || Recordable.BY_READERS.contains(type) && !look.level().reaches(Level.READ)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return kind;
    }

    private FactForm form(FactKind<?> kind, UUID person, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return FactForm.of(kind, recordable.title(kind), person, heading.name(person), today, answers, whichOne.of(kind, person, today), children.family(person, today), kind.name().equals(FactForm.STRATEGY) ? colleagues.deciding(worker) : colleagues.of(worker));
    }
}
