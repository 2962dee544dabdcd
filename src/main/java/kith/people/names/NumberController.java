package kith.people.names;

import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Numbers others know a person by. One that looks wrong is kept and said to look wrong. */
@Controller
class NumberController {

    static final String ELSEWHERE = "select exists (select from people.identifier where scheme = :scheme and value = :value and person <> :person)";

    private static final String FORM = "kith/people/names/NumberForm";

    private final JdbcClient db;
    private final Register register;
    private final ChildHeading heading;

    NumberController(JdbcClient db, Register register, ChildHeading heading) {
        this.db = db;
        this.register = register;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, what = "adding a number") @GetMapping("/children/{person}/people/number")
    Page ask(Look look) {
        return Page.of(FORM, form(look.person(), Answers.NONE));
    }

    @May(value = Permission.RECORD, what = "adding a number") @PostMapping("/children/{person}/people/number")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look.person(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var scheme = form.scheme().value();
        var value = CheckDigits.written(scheme, form.value().value());
        register.record(List.of(register.fact(form.fact(), PeopleFacts.IDENTIFIED, register.now(), new PersonIdentified(scheme, value), look.worker(), List.of(look.person()))));
        return Page.redirect("/children/" + look.person() + "/people", said(scheme, value, look.person()));
    }

    private Flash said(String scheme, String value, UUID person) {
        var doubt = CheckDigits.doubt(scheme, value);
        if (doubt != null) return Flash.important(NumberForm.words(scheme) + " saved. " + doubt);
        boolean elsewhere = db.sql(ELSEWHERE).param("scheme", scheme).param("value", value).param("person", person).query(Boolean.class).single();
        return elsewhere ? Flash.important(NumberForm.words(scheme) + " saved. Another record bears the same number: it may be the same person recorded twice") : Flash.done(NumberForm.words(scheme) + " saved");
    }

    private NumberForm form(UUID person, Answers answers) {
        return NumberForm.of(person, heading.name(person), answers, Register.id(answers, "fact"));
    }
}
