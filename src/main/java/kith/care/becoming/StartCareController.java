package kith.care.becoming;

import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.Entries;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording that a child became looked after. Whether it may be decided is for a panel to say; what happened is never held up here. */
@Controller
class StartCareController {

    private static final String DRAFT = "care.started";
    private static final String FORM = "kith/care/becoming/StartCareForm";
    private static final String PANEL = "panel.decided";

    private final Entries entries;
    private final Histories histories;
    private final Engine engine;
    private final ChildHeading heading;

    StartCareController(Entries entries, Histories histories, Engine engine, ChildHeading heading) {
        this.entries = entries;
        this.histories = histories;
        this.engine = engine;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, what = "recording that the child is looked after") @GetMapping("/children/{person}/care/start")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, entries.begun(DRAFT, look, given)));
    }

    @May(value = Permission.RECORD, what = "recording that the child is looked after") @PostMapping("/children/{person}/care/start")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.happened().date(form.today()).orElseThrow();
        var entry = entries.of(form.fact(), look).with(CareFacts.STARTED, day, new CareStarted(form.legalStatus().value(), null, form.need().empty() ? null : form.need().value(),
            form.authority().value(), form.decision().empty() ? null : new FactId(UUID.fromString(form.decision().value()))), form.words().value());
        entry.interimOrder(day, form.until().date(form.today()));
        if (!form.placing().type().empty()) form.placing().into(entry, Happened.on(day), null);
        entry.save();
        entries.done(DRAFT, look);
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), "Looked after since " + Say.date(day));
    }

    private StartCareForm form(Look look, Answers answers) {
        var decisions = look.level().reaches(Level.READ) ? decisions(look.person()) : List.<Choice>of();
        return StartCareForm.of(look.person(), heading.name(look.person()), entries.today(), decisions, entries.placing(look, answers), answers);
    }

    private List<Choice> decisions(UUID person) {
        return histories.of(person).standing().reversed().stream().filter(fact -> fact.kind().name().equals(PANEL))
            .map(fact -> Choice.of(fact.id().value().toString(), engine.fold().telling(fact.kind()).line(fact) + ", " + Say.date(fact.happened().day()))).toList();
    }
}
