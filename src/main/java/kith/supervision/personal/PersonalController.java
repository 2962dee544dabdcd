package kith.supervision.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.Together;
import kith.supervision.lines.Lines;
import kith.supervision.lines.Lines.Person;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Personal supervision: written by whoever supervises, read by the two and nobody else. */
@Controller
class PersonalController {

    private static final String FORM = "kith/supervision/personal/PersonalForm";
    private static final String DRAFT = "supervision.personal";

    private final Lines lines;
    private final Sittings sittings;
    private final Drafts drafts;
    private final Clock clock;

    PersonalController(Lines lines, Sittings sittings, Drafts drafts, Clock clock) {
        this.lines = lines;
        this.sittings = sittings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision/personal/new")
    Page ask(Worker me, @RequestParam(name = "worker", defaultValue = "") String whom) {
        var worker = supervised(me, whom);
        if (worker.isEmpty()) return refused(whom);
        return Page.of(FORM, form(me, worker.get(), drafts.opened(me, DRAFT, worker.get().worker()).orElse(Answers.NONE)));
    }

    @May(Permission.OWN_WORK) @PostMapping("/supervision/personal/new")
    Page save(Worker me, @RequestParam(name = "worker", defaultValue = "") String whom, @RequestParam MultiValueMap<String, String> typed) {
        var worker = supervised(me, whom);
        if (worker.isEmpty()) return refused(whom);
        var form = form(me, worker.get(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, me);
        drafts.forget(me, DRAFT, worker.get().worker());
        return Page.redirect("/supervision/sittings/" + form.id(), "Saved. " + worker.get().name() + " and you can read it");
    }

    private void record(PersonalForm form, Worker me) {
        var now = clock.instant();
        var today = form.today();
        if (!sittings.hold(form.id(), form.kind().value(), me, form.happened().date(today).orElseThrow(), form.next().date(today).orElse(null), now)) return;
        sittings.attend(form.id(), form.worker().worker(), true);
        for (var part : List.of(form.topics(), form.wellbeing(), form.development()))
            if (!part.empty()) sittings.write(Uuids.named(form.id() + "/" + part.name()), form.id(), part.name(), part.value().strip(), me, now);
        for (var each : form.actions())
            if (each.said()) sittings.agree(Uuids.named(form.id() + "/agreed/" + each.number()), form.id(), each.what().value().strip(), each.ownerId(), each.due().date(today).orElse(null));
        for (var each : form.open()) if (form.done().chosen(each.id().toString())) sittings.done(each.id(), now);
    }

    private PersonalForm form(Worker me, Person worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var open = sittings.open(me, worker.worker(), "personal", "clinical");
        return PersonalForm.of(worker, me.id(), me.name(), today, open, answers);
    }

    private Optional<Person> supervised(Worker me, String whom) {
        return lines.below(me, LocalDate.now(clock.withZone(Happened.LONDON))).stream().filter(each -> each.privately() && each.worker().toString().equals(whom)).findFirst();
    }

    /** Whoever directs somebody's day is told who supervises them. */
    private Page refused(String whom) {
        UUID worker = Together.id(whom);
        var above = lines.above(worker, LocalDate.now(clock.withZone(Happened.LONDON))).stream().filter(Person::privately).map(each -> each.name() + " (" + each.title().toLowerCase() + ")").toList();
        return Page.redirect("/supervision", Flash.important(above.isEmpty() ? "Choose whom you supervise" : "This is done by " + Say.list(above)));
    }
}
