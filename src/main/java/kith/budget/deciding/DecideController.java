package kith.budget.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetDecided;
import kith.budget.Money;
import kith.budget.Requests;
import kith.budget.Requests.Request;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.panel.MatterRows;
import kith.panel.MatterRows.MatterRow;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deciding about money within one's own limit: never about what one asked for. Of two who decide at once the first counts, and the second sees both. */
@Controller
class DecideController {

    private static final String FORM = "kith/budget/deciding/DecideForm";
    static final String WORDS = "select text from ledger.words where id = any(:ids) and text is not null";

    private final Recording recording;
    private final Requests requests;
    private final MatterRows matters;
    private final ChildHeading heading;
    private final JdbcClient db;
    private final Clock clock;

    DecideController(Recording recording, Requests requests, MatterRows matters, ChildHeading heading, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.requests = requests;
        this.matters = matters;
        this.heading = heading;
        this.db = db;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "a decision about money") @GetMapping("/children/{person}/budget/{request}/decision")
    Page ask(Look look, Worker me, @PathVariable UUID request) {
        if (requests.one(look.person(), request).isEmpty()) return gone(look);
        var form = form(look, me, request, Answers.NONE);
        return form.request().open() ? Page.of(FORM, form) : Page.redirect("/children/" + look.person() + "/budget", said(form.request()));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "a decision about money") @PostMapping("/children/{person}/budget/{request}/decision")
    Page save(Look look, Worker me, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        if (requests.one(look.person(), request).isEmpty()) return gone(look);
        var about = requests.about(request);
        recording.hold(about);
        var form = form(look, me, request, new Answers(typed));
        if (form.mine() == null) return Page.invalid(FORM, form);
        // pressed twice it is decided once; where another sum or reason is given with it now, the recording says so
        boolean again = form.fact().equals(form.request().decision()) && form.outcome().chosen(form.request().state());
        if (!form.request().open() && !again) return Page.status(HttpStatus.CONFLICT, FORM, form.after(said(form.request())));
        var checked = form.checked();
        if (!checked.problems().isEmpty()) return Page.invalid(FORM, checked);

        var now = clock.instant();
        boolean agreed = checked.outcome().chosen("agreed");
        recording.record(List.of(Fact.of(new FactId(checked.fact()), BudgetFacts.DECIDED, about, Happened.at(now), new Recorded(now, me.id(), null, null, "page"),
            new BudgetDecided(new FactId(request), checked.outcome().value(), agreed ? checked.pence() : null, checked.mine().role(), me.id().toString()))
            .saying(List.of(Words.of(Uuids.named(checked.fact() + "/words"), checked.why().value().strip(), UUID.randomUUID().toString())))));
        return Page.redirect("/children/" + look.person() + "/budget", agreed ? Money.of(checked.pence()) + " agreed" : "Not agreed");
    }

    private static Page gone(Look look) {
        return Page.redirect("/children/" + look.person() + "/budget", Flash.important("There is no such request on this record"));
    }

    private static String said(Request request) {
        return (request.decidedByName() == null ? "Somebody" : request.decidedByName()) + " has decided: " + (request.state().equals("agreed") ? Money.of(request.agreedPence()) + " agreed." : "not agreed.");
    }

    private DecideForm form(Look look, Worker me, UUID fact, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var request = requests.one(look.person(), fact).orElseThrow();
        var words = look.level().reaches(Level.READ) ? db.sql(WORDS).param("ids", new UUID[] {Uuids.named(fact + "/what"), Uuids.named(fact + "/effect")}).query(String.class).list() : List.<String>of();
        return DecideForm.of(look.person(), heading.name(look.person()), today, request, words, requests.together(fact, today), me.id(), requests.deciders(request.hub(), today), matters.about(look.person(), fact, today).map(MatterRow::fact).orElse(null), answers);
    }
}
