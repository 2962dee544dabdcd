package kith.permanence.sealing;

import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.permanence.child.PermanenceQueries;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After an adoption order: the file is closed to everybody but a few, and the child has a record under the new name. */
@Controller
class SealingController {

    private static final String FORM = "kith/permanence/sealing/SealingForm";
    static final String TO_GIVE = """
        select owed.title
          from (values ('life-story-book.given', 'life story book'), ('later-life-letter.given', 'later life letter')) owed (type, title)
         where not exists (select from permanence.step s where s.person = :person and s.type = owed.type)
         order by owed.type desc
        """;

    private final Seal seal;
    private final SealingQueries queries;
    private final PermanenceQueries permanence;
    private final Register register;
    private final ChildHeading heading;
    private final JdbcClient db;

    SealingController(Seal seal, SealingQueries queries, PermanenceQueries permanence, Register register, ChildHeading heading, JdbcClient db) {
        this.seal = seal;
        this.queries = queries;
        this.permanence = permanence;
        this.register = register;
        this.heading = heading;
        this.db = db;
    }

    @May(value = Permission.DECIDE, what = "sealing the file") @GetMapping("/children/{person}/permanence/sealing")
    Page ask(Look look) {
        if (!ready(look)) return notYet(look);
        return Page.of(FORM, form(look, Answers.NONE));
    }

    @May(value = Permission.DECIDE, what = "sealing the file") @PostMapping("/children/{person}/permanence/sealing")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        if (!ready(look)) return notYet(look);
        var form = form(look, new Answers(typed));
        var checked = form.checked(queries.called(form.usernames(), look.worker().id()).size());
        if (!checked.problems().isEmpty()) return Page.invalid(FORM, checked);

        seal.run(look, checked);
        return Page.redirect("/", checked.anew() ? "The file is sealed. The child is found under the new name" : "The file is sealed");
    }

    /** Only an order makes a file one to seal, and it is sealed once. */
    private boolean ready(Look look) {
        var stands = permanence.stands(look.person());
        return stands.ordered() != null && !stands.sealed();
    }

    private static Page notYet(Look look) {
        return Page.redirect("/children/" + look.person() + "/permanence", Flash.note("Record the adoption order first; a file is sealed once"));
    }

    private SealingForm form(Look look, Answers answers) {
        var person = look.person();
        return SealingForm.of(person, heading.name(person), Register.id(answers, "fact"), Register.id(answers, "child"), queries.colleagues(person, look.worker().id(), register.today()),
            queries.adopter(person), db.sql(TO_GIVE).param("person", person).query(String.class).list(), answers);
    }
}
