package kith.panel.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.panel.MatterRows;
import kith.panel.MatterRows.MatterRow;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelPaperPrepared;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Named;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Preparing the papers of a request, by somebody who may read the record. */
@Controller
class PaperController {

    private static final String FORM = "kith/panel/paper/PaperForm";

    private final Laid laid;
    private final MatterRows matters;
    private final Recording recording;
    private final Named named;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    PaperController(Laid laid, MatterRows matters, Recording recording, Named named, ChildHeading heading, Drafts drafts, Clock clock) {
        this.laid = laid;
        this.matters = matters;
        this.recording = recording;
        this.named = named;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "preparing papers for a panel") @GetMapping("/children/{person}/panels/{request}/paper")
    Page ask(Look look, Worker worker, @PathVariable UUID request) {
        var found = open(look, request);
        if (found == null) return gone(look);
        return Page.of(FORM, form(look, found, drafts.opened(worker, draft(request), look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "preparing papers for a panel") @PostMapping("/children/{person}/panels/{request}/paper")
    Page save(Look look, Worker worker, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        var found = open(look, request);
        if (found == null) return gone(look);
        var form = form(look, found, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, worker);
        drafts.forget(worker, draft(request), look.person());
        return Page.redirect("/children/" + look.person() + "/panels", "The papers are laid before the panel");
    }

    private void record(PaperForm form, Worker by) {
        var now = clock.instant();
        var includes = form.parts().stream().flatMap(Laid.Part::facts).distinct().map(UUID::toString).toList();
        var words = new ArrayList<Words>();
        say(words, form, form.child(), "What the child says");
        say(words, form, form.parents(), "What the parents or carers say");
        say(words, form, form.costs(), "What it costs");
        say(words, form, form.also(), "What else the panel should know");
        recording.record(List.of(Fact.of(new FactId(form.fact()), PanelFacts.PAPER, form.parts().stream().map(each -> new PersonId(each.person())).toList(), Happened.at(now), new Recorded(now, by.id(), null, null, "page"),
            new PanelPaperPrepared(new FactId(form.request().fact()), includes)).saying(words)));
    }

    private static void say(List<Words> words, PaperForm form, Field field, String title) {
        if (!field.empty()) words.add(Words.of(Uuids.named(form.fact() + "/" + field.name()), title + ": " + field.value().strip(), UUID.randomUUID().toString()));
    }

    private PaperForm form(Look look, MatterRow request, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var people = matters.about(request.fact());
        var pence = laid.spent(people, today);
        var spent = "Whatever the record knows is there already" + (pence == 0 ? "" : ": £%,d from the hub’s own budget in the last twelve months".formatted(pence / 100));
        return PaperForm.of(look.person(), heading.name(look.person()), today, request, laid.words(look.person(), request.fact()), people.stream().map(laid::from).toList(), named.of(people), spent, answers);
    }

    /** Papers are for what the panel has still to decide. */
    private MatterRow open(Look look, UUID request) {
        return matters.of(look.person(), LocalDate.now(clock.withZone(Happened.LONDON))).stream().filter(each -> each.fact().equals(request) && Stream.of("asked", "deferred").anyMatch(each.state()::equals)).findFirst().orElse(null);
    }

    private static Page gone(Look look) {
        return Page.redirect("/children/" + look.person() + "/panels", Flash.important("The panel has nothing to decide on by this request"));
    }

    private static String draft(UUID request) { return "panel-paper." + request; }
}
