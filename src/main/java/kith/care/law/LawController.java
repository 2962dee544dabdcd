package kith.care.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.Entries;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The law under which a child is looked after changes, for brothers and sisters at once. An interim order goes on record with the day it ends. */
@Controller
class LawController {

    private static final String DRAFT = "legal-status.changed";
    private static final String FORM = "kith/care/law/LawForm";

    static final String LOOKED_AFTER = "select distinct person from pathway.status where person = any(:people) and code = 'looked-after' and since <= :day and (until is null or until > :day)";

    private final Entries entries;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final JdbcClient db;

    LawController(Entries entries, Siblings siblings, ChildHeading heading, JdbcClient db) {
        this.entries = entries;
        this.siblings = siblings;
        this.heading = heading;
        this.db = db;
    }

    @May(value = Permission.RECORD, what = "recording under what law the child is looked after") @GetMapping("/children/{person}/care/law")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, entries.begun(DRAFT, look, given)));
    }

    @May(value = Permission.RECORD, what = "recording under what law the child is looked after") @PostMapping("/children/{person}/care/law")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var asked = form(look, new Answers(typed));
        // what is sent twice finds looked after whom it took into care itself
        if (entries.knows(asked.about().fact())) return saved(look, asked.happened().date(asked.today()).orElse(asked.today()), "Recorded");
        var form = asked.checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.happened().date(form.today()).orElseThrow();
        // what is recorded on the day itself comes after what the night did: it has its time, so that the last word counts
        var since = day.equals(form.today()) ? Happened.at(entries.now()) : Happened.on(day);
        var law = form.legalStatus().value();
        var looked = lookedAfter(form.about().people(), day);
        var before = form.about().people().stream().filter(looked::contains).toList();
        var fresh = form.about().people().stream().filter(each -> !looked.contains(each)).toList();
        entries.of(form.about().fact(), look, form.about().people()).with(CareFacts.LEGAL_STATUS, before, since, new LegalStatusChanged(law), form.words().value())
            .with(CareFacts.STARTED, fresh, since, new CareStarted(law, null), before.isEmpty() ? form.words().value() : null).interimOrder(day, form.until().date(form.today())).save();
        entries.done(DRAFT, look);
        return saved(look, day, fresh.isEmpty() ? "Legal status changed" : before.isEmpty() ? "Looked after" : "Legal status changed, and whoever was not looked after before is");
    }

    /** On that day: an order may be recorded after care began. */
    private Set<PersonId> lookedAfter(List<PersonId> people, LocalDate day) {
        return db.sql(LOOKED_AFTER).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("day", day).query((row, n) -> new PersonId(row.getObject(1, UUID.class))).set();
    }

    private static Page saved(Look look, LocalDate day, String what) {
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), what + " from " + Say.date(day));
    }

    private LawForm form(Look look, Answers answers) {
        var today = entries.today();
        return LawForm.of(Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers), today, answers);
    }
}
