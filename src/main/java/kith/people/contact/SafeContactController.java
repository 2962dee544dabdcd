package kith.people.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.SafeContactRecorded;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.ReadAt;
import kith.ui.Stated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of safe contact: how, when, and how never. */
@Controller
class SafeContactController {

    /** Free words of a file say how, or how never: nobody but a person can tell, so they stand whole where how is asked, and are never turned into a never. */
    static final String NOW = "select nullif(concat_ws('. ', contact_by, safe_contact), ''), contact_when, contact_never from people.person where person = :person";

    static final String SAID = "select safe_contact from people.person where person = :person";

    static final List<Stated> PARTS = List.of(Stated.words("how", "How"), Stated.words("when", "When"), Stated.words("never", "How never"));

    private static final String FORM = "kith/people/contact/SafeContactForm";

    private final JdbcClient db;
    private final Register register;
    private final ChildHeading heading;

    SafeContactController(JdbcClient db, Register register, ChildHeading heading) {
        this.db = db;
        this.register = register;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the rules of safe contact, to change them") @GetMapping("/children/{person}/people/safe-contact")
    Page ask(Look look) {
        return Page.of(FORM, form(look.person(), Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the rules of safe contact, to change them") @PostMapping("/children/{person}/people/safe-contact")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var form = form(look.person(), answers);
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        register.hold(List.of(look.person()));
        var now = now(look.person());
        var meanwhile = Meanwhile.between(PARTS, answers, now);
        var at = "/children/" + look.person() + "/people";
        if (meanwhile.open()) return meanwhile.ask("Safe contact with " + form.name(), at + "/safe-contact", at, register.whoSaved(look.person(), PeopleFacts.SAFE_CONTACT, PeopleFacts.ESSENTIALS));

        var values = meanwhile.values();
        if (!values.equals(now.was()))
            register.record(List.of(register.fact(form.fact(), PeopleFacts.SAFE_CONTACT, register.now(),
                new SafeContactRecorded(orNull(values.get("how")), orNull(values.get("when")), orNull(values.get("never"))), look.worker(), List.of(look.person()))));
        return Page.redirect(at, "Rules of safe contact saved");
    }

    private SafeContactForm form(UUID person, Answers answers) {
        return SafeContactForm.of(person, heading.name(person), Register.id(answers, "fact"), db.sql(SAID).param("person", person).query(String.class).optional().orElse(null), now(person), answers);
    }

    private ReadAt now(UUID person) {
        var now = db.sql(NOW).param("person", person).query((row, n) -> {
            var parts = new LinkedHashMap<String, String>();
            parts.put("how", row.getString(1));
            parts.put("when", row.getString(2));
            parts.put("never", row.getString(3));
            return parts;
        }).optional().orElseGet(LinkedHashMap::new);
        return ReadAt.of(PARTS, now, register.version(person, PeopleFacts.SAFE_CONTACT, PeopleFacts.ESSENTIALS));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
