package kith.casework.restriction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who reads, beside those whose work it is, what fewer people may read. It opens no record: it counts for whoever reads this one already. */
@Controller
class ClearanceController {

    static final String CLEARED = """
        select t.worker, w.name, t.detail as strand, t.since
          from people.tie t
          join access.worker w on w.id = t.worker and w.active
         where t.person = :person and t.kind = 'cleared' and (t.until is null or t.until > :today::date)
         order by w.name, t.detail
        """;

    private static final String PAGE = "kith/casework/restriction/ClearancePage";
    private static final String AS = "cleared";

    private final Restrictions restrictions;
    private final ChildHeading heading;
    private final Recording recording;
    private final JdbcClient db;
    private final Clock clock;

    ClearanceController(Restrictions restrictions, ChildHeading heading, Recording recording, JdbcClient db, Clock clock) {
        this.restrictions = restrictions;
        this.heading = heading;
        this.recording = recording;
        this.db = db;
        this.clock = clock;
    }

    @May(value = Permission.DECIDE, what = "who is cleared") @GetMapping("/children/{person}/clearances")
    Page ask(Look look) {
        return Page.of(PAGE, page(look, Answers.NONE));
    }

    @May(value = Permission.DECIDE, what = "clearing somebody") @PostMapping("/children/{person}/clearances")
    Page clear(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(look, new Answers(typed)).checked(look.worker().id());
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        var words = List.of(Words.of(Uuids.named(page.fact() + "/words"), page.words().value().strip(), UUID.randomUUID().toString()));
        record(look, new FactId(page.fact()), ConfidentialFacts.GRANTED, new AccessGranted(page.who(), AS, page.strand().value(), null), words);
        return Page.redirect("/children/" + look.person() + "/clearances", page.named() + " is cleared");
    }

    @May(value = Permission.DECIDE, what = "ending a clearance") @PostMapping("/children/{person}/clearances/end")
    Page end(Look look, @RequestParam(required = false) UUID worker, @RequestParam(required = false) UUID fact) {
        var at = "/children/" + look.person() + "/clearances";
        if (worker == null || cleared(look.person()).stream().noneMatch(each -> each.worker().equals(worker))) return Page.redirect(at);
        record(look, fact == null ? FactId.fresh() : new FactId(fact), ConfidentialFacts.ENDED, new AccessEnded(worker.toString(), AS), List.of());
        return Page.redirect(at, "Ended");
    }

    private <B extends Record> void record(Look look, FactId fact, FactKind<B> kind, B body, List<Words> words) {
        var now = clock.instant();
        var recorded = new Recorded(now, look.worker().id(), null, null, "page");
        recording.record(List.of(Fact.of(fact, kind, List.of(new PersonId(look.person())), Happened.at(now), recorded, body).saying(words)));
    }

    private List<ClearancePage.Line> cleared(UUID person) {
        return db.sql(CLEARED).param("person", person).param("today", today()).query(ClearancePage.Line.class).list();
    }

    private ClearancePage page(Look look, Answers answers) {
        var workers = new ArrayList<>(restrictions.colleagues(List.of(look.person()), look.worker(), today()));
        var username = answers.text("other").strip().toLowerCase();
        var other = username.isEmpty() ? List.<Choice>of() : restrictions.called(List.of(username));
        return new ClearancePage(look.person(), ClearancePage.id(answers.text("fact")), heading.name(look.person()), cleared(look.person()), workers, other,
            answers.field("worker"), answers.field("other"), answers.field("strand"), answers.field("words"));
    }

    private LocalDate today() {
        return restrictions.today();
    }
}
