package kith.panel.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelRequested;
import kith.panel.Panels;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting a matter on a panel's list. */
@Controller
class RequestController {

    private static final String FORM = "kith/panel/asking/RequestForm";

    /** What the panel is asked about where it is money from the hub's budget. */
    private static final String MONEY = "budget";
    static final String ASKED = "select fact from ledger.about a join ledger.fact f on f.id = a.fact where a.fact = :fact and a.person = :person and f.type = 'budget.requested'";

    private final Recording recording;
    private final Panels panels;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final JdbcClient db;
    private final Clock clock;

    RequestController(Recording recording, Panels panels, Siblings siblings, ChildHeading heading, Drafts drafts, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.panels = panels;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.db = db;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "asking a panel") @GetMapping("/children/{person}/panels/new")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, drafts.opened(worker, form(look, new Answers(given)).draft(), look.person()).orElse(new Answers(given))));
    }

    @May(value = Permission.RECORD, what = "asking a panel") @PostMapping("/children/{person}/panels/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, worker);
        drafts.forget(worker, form.draft(), look.person());
        return Page.redirect("/children/" + look.person() + "/panels", "On the list of the " + form.panel().title().toLowerCase());
    }

    private void record(RequestForm form, Worker by) {
        var day = form.happened().date(form.today()).orElseThrow();
        recording.record(List.of(Fact.of(new FactId(form.about().fact()), PanelFacts.REQUESTED, form.about().people(), Happened.on(day), new Recorded(clock.instant(), by.id(), null, null, "page"),
            new PanelRequested(form.panel().code(), form.matter().value(), money(form))).saying(List.of(Words.of(Uuids.named(form.about().fact() + "/words"), form.why().value().strip(), UUID.randomUUID().toString())))));
    }

    /** Of what was asked for this child alone: what the panel decides settles it. */
    private FactId money(RequestForm form) {
        if (!form.matter().chosen(MONEY) || form.money().empty()) return null;
        return db.sql(ASKED).param("fact", Together.id(form.money().value())).param("person", form.about().person()).query(UUID.class).optional().map(FactId::new).orElse(null);
    }

    private RequestForm form(Look look, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return RequestForm.of(Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers), today, panels.all(today), answers);
    }
}
