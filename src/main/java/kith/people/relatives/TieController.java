package kith.people.relatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipEnded;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Parental responsibility comes or goes; a relationship ends. Who they were to each other stays on the record. */
@Controller
class TieController {

    static final String TOLD = "select relative, since, awaits from people.relationship where person = :person and kind = :kind and until is null and people.survivor(relative) = :relative limit 1";

    private record Told(UUID relative, LocalDate since, UUID awaits) {}

    private static final String FORM = "kith/people/relatives/TieForm";

    private final JdbcClient db;
    private final Register register;
    private final ChildHeading heading;
    private final Households households;

    TieController(JdbcClient db, Register register, ChildHeading heading, Households households) {
        this.db = db;
        this.register = register;
        this.heading = heading;
        this.households = households;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "changing a relationship") @GetMapping("/children/{person}/people/relative/{relative}")
    Page ask(Look look, @PathVariable UUID relative, @RequestParam MultiValueMap<String, String> typed) {
        return Page.of(FORM, form(look, relative, new Answers(typed)));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "changing a relationship") @PostMapping("/children/{person}/people/relative/{relative}")
    Page save(Look look, @PathVariable UUID relative, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, relative, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var told = told(look.person(), relative, form.kind());
        var to = new PersonId(told.relative());
        var day = register.on(form.since().date(form.today()).orElseThrow());
        var about = List.of(look.person());
        register.record(List.of(form.what().chosen("ended")
            ? register.fact(form.fact(), PeopleFacts.RELATION_ENDED, day, new RelationshipEnded(to, form.kind()), look.worker(), about)
            : register.fact(form.fact(), PeopleFacts.RELATED, day, // what waited goes on waiting, also where what was said first is withdrawn
                new RelationshipRecorded(to, form.kind(), form.what().chosen("responsible"), told.awaits() == null ? null : true), look.worker(), about)));
        return Page.redirect("/children/" + look.person() + "/people", "Saved");
    }

    private TieForm form(Look look, UUID relative, Answers answers) {
        var kind = answers.text("kind");
        var told = told(look.person(), relative, kind);
        var who = households.who(look, List.of(relative), "a relationship").get(relative);
        if (who == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return new TieForm(look.person(), heading.name(look.person()), relative, who.name(), kind, register.today(), Register.id(answers, "fact"), told.since(), answers.field("what"), answers.field("since", "today"));
    }

    /** The id under which it was told: the relative's own, or that of a record merged into theirs. */
    private Told told(UUID person, UUID relative, String kind) {
        return db.sql(TOLD).param("person", person).param("kind", kind).param("relative", relative).query(Told.class).optional().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
