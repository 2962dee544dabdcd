package kith.people.names;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Flash;
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

/** A name is a dated fact: a change of name leaves the earlier ones where they were. */
@Controller
class NameController {

    static final String NOW = "select distinct on (use) use, coalesce(forenames || ' ', '') || surname from people.name where person = :person and use in ('legal', 'known-as') order by use, n desc";

    /** Of two that stand since one day that is past nobody can say which is the later. */
    static final String OTHER = """
        select exists (select from people.name
                        where person = :person and use = :use and use in ('legal', 'known-as') and since = :since and coalesce(forenames || ' ', '') || surname <> :whole)
        """;

    static final List<Stated> PARTS = List.of(Stated.of("legal", "Legal name"), Stated.of("known-as", "Known as"));

    private static final String FORM = "kith/people/names/NameForm";

    private final JdbcClient db;
    private final Register register;
    private final ChildHeading heading;

    NameController(JdbcClient db, Register register, ChildHeading heading) {
        this.db = db;
        this.register = register;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the names, to change them") @GetMapping("/children/{person}/people/name")
    Page ask(Look look) {
        return Page.of(FORM, form(look.person(), Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the names, to change them") @PostMapping("/children/{person}/people/name")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look.person(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        register.hold(List.of(look.person()));
        var now = now(look.person());
        var meanwhile = Meanwhile.between(PARTS, whole(typed, form), now);
        var at = "/children/" + look.person() + "/people";
        if (meanwhile.open()) return meanwhile.ask("A name of " + form.name(), at + "/name", at, register.whoSaved(look.person(), PeopleFacts.NAMED));

        // whoever chose the other's name has nothing more to record
        boolean mine = !now.was().containsKey(form.use().value()) || meanwhile.values().get(form.use().value()).equals(form.whole()) && !form.whole().equals(now.was().get(form.use().value()));
        if (!mine) return Page.redirect(at, "The name stands as it is");
        var since = form.since().date(form.today()).orElseThrow();
        if (since.isBefore(form.today()) && other(form, since)) return Page.invalid(FORM, form.twice());

        register.record(List.of(register.fact(form.fact(), PeopleFacts.NAMED, register.on(since),
            new PersonNamed(form.use().value(), form.forenames().empty() ? null : form.forenames().value().strip(), form.surname().value().strip()), look.worker(), List.of(look.person()))));
        var stands = now(look.person()).was().get(form.use().value());
        return stands == null || stands.equals(form.whole()) ? Page.redirect(at, "Name saved") : Page.redirect(at, Flash.important("Saved as an earlier name: " + stands + " is the later one"));
    }

    private boolean other(NameForm form, LocalDate since) {
        return db.sql(OTHER).param("person", form.person()).param("use", form.use().value()).param("since", since).param("whole", form.whole()).query(Boolean.class).single();
    }

    /** The form is about one kind of name; what stands for the other kinds it leaves alone. */
    private static Answers whole(Map<String, List<String>> typed, NameForm form) {
        var all = new LinkedHashMap<>(typed);
        for (var part : PARTS)
            all.put(part.name(), part.name().equals(form.use().value()) ? List.of(form.whole()) : typed.getOrDefault("was-" + part.name(), List.of()));
        return new Answers(all);
    }

    private NameForm form(UUID person, Answers answers) {
        return NameForm.of(person, heading.name(person), register.today(), Register.id(answers, "fact"), now(person), answers);
    }

    private ReadAt now(UUID person) {
        var now = new LinkedHashMap<String, String>();
        db.sql(NOW).param("person", person).query(row -> {
            now.put(row.getString(1), row.getString(2));
        });
        return ReadAt.of(PARTS, now, register.version(person, PeopleFacts.NAMED));
    }
}
