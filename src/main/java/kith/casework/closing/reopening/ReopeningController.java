package kith.casework.closing.reopening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Colleagues;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.child.ChildQueries;
import kith.casework.child.ChildQueries.Sibling;
import kith.casework.record.AboutWhom;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a closed case again. */
@Controller
class ReopeningController {

    private static final String DRAFT = "reopening";
    private static final String FORM = "kith/casework/closing/reopening/ReopeningForm";

    static final String HUBS = "select code, title from organisation.working_hub where valid @> :today::date order by number nulls last, title";
    static final String BEFORE = """
        select a.hub, a.key, (select w.id::text from access.worker w where w.id::text = a.responsible and w.active) as responsible
          from hub.allocation a
         where a.person = :person
        """;
    /** A form that is sent twice finds open what it opened itself. */
    static final String SENT = "select exists (select from ledger.fact where id = :fact)";

    private record Before(String hub, String key, String responsible) {}

    private final ReopenCase reopenCase;
    private final TakeBackClosing takeBack;
    private final LastClosing last;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Colleagues colleagues;
    private final JdbcClient db;
    private final Drafts drafts;
    private final Clock clock;

    ReopeningController(ReopenCase reopenCase, TakeBackClosing takeBack, LastClosing last, ChildQueries children, ChildHeading heading, Colleagues colleagues, JdbcClient db, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.reopenCase = reopenCase;
        this.takeBack = takeBack;
        this.last = last;
        this.children = children;
        this.heading = heading;
        this.colleagues = colleagues;
        this.db = db;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "opening the case again") @GetMapping("/children/{person}/reopening")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, worker, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "opening the case again") @PostMapping("/children/{person}/reopening")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        drafts.forget(worker, DRAFT, look.person());
        if (form.takesBack()) {
            // what is sent twice would take back the closing before
            if (!sent(form.about().fact())) takeBack.run(form, worker);
            return Page.redirect("/children/" + look.person(), "The closing is taken back. What it ended runs again");
        }
        reopenCase.run(form, worker);
        return Page.redirect("/children/" + look.person(), "The case is open again");
    }

    private ReopeningForm form(Look look, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var before = db.sql(BEFORE).param("person", person).query(Before.class).optional().orElse(new Before(null, null, null));
        List<Choice> hubs = db.sql(HUBS).param("today", today).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
        var workers = colleagues.of(worker).stream().map(each -> each.value().isEmpty() ? Choice.of(worker.id().toString(), "Myself: " + worker.name()) : each).toList();
        var family = children.family(person, today);
        var people = family.stream().map(Sibling::person).toList();
        var about = AboutWhom.of(person, heading.name(person), family, today, answers);
        return ReopeningForm.of(about, today, answers, hubs, workers, sent(about.fact()) ? Map.of() : open(family), before.hub(), before.responsible(), before.key(),
            last.closed(people, today), last.ended(people, today));
    }

    private boolean sent(UUID fact) {
        return db.sql(SENT).param("fact", fact).query(Boolean.class).single();
    }

    private static Map<UUID, String> open(List<Sibling> family) {
        return family.stream().filter(each -> each.statuses().stream().anyMatch(status -> !status.equals("closed"))).collect(Collectors.toMap(Sibling::person, Sibling::name));
    }
}
