package kith.people.essentials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Level;
import kith.access.Clearances;
import kith.people.Addresses;
import kith.ui.Flash;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.drafts.Drafts;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.ReadAt;
import kith.ui.Say;
import kith.ui.Stated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language, communication, school, GP: all on one form, of which only what was changed is recorded. */
@Controller
class EssentialsController {

    static final String NOW = "select language, interpreter, communication, phone, school, gp, health_visitor from people.person where person = :person";

    static final List<Stated> PARTS = List.of(Stated.of("language", "Language"), Stated.coded("interpreter", "Interpreter", Map.of("yes", "Needed", "no", "Not needed")),
        Stated.words("communication", "Communication"), Stated.of("phone", "Phone"), Stated.of("school", "School"), Stated.of("gp", "GP"), Stated.of("health-visitor", "Health visitor"));

    private static final String FORM = "kith/people/essentials/EssentialsForm";
    private static final String DRAFT = "essentials";

    private final JdbcClient db;
    private final Register register;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Addresses addresses;
    private final Clearances clearances;

    EssentialsController(JdbcClient db, Register register, ChildHeading heading, Drafts drafts, Addresses addresses, Clearances clearances) {
        this.db = db;
        this.register = register;
        this.heading = heading;
        this.drafts = drafts;
        this.addresses = addresses;
        this.clearances = clearances;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the essentials, to change them") @GetMapping("/children/{person}/people/essentials")
    Page ask(Look look) {
        if (veiled(look)) return hidden(look);
        return Page.of(FORM, form(look.person(), drafts.opened(look.worker(), DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the essentials, to change them") @PostMapping("/children/{person}/people/essentials")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        if (veiled(look)) return hidden(look);
        var answers = new Answers(typed);
        var form = form(look.person(), answers);
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        register.hold(List.of(look.person()));
        var now = now(look.person());
        var meanwhile = Meanwhile.between(PARTS, answers, now);
        var at = "/children/" + look.person() + "/people";
        if (meanwhile.open()) return meanwhile.ask("Essentials of " + form.name(), at + "/essentials", at, register.whoSaved(look.person(), PeopleFacts.ESSENTIALS));

        changed(now.was(), meanwhile.values()).ifPresent(body ->
            register.record(List.of(register.fact(form.fact(), PeopleFacts.ESSENTIALS, register.now(), body, look.worker(), List.of(look.person())))));
        drafts.forget(look.worker(), DRAFT, look.person());
        return Page.redirect(at, "Essentials saved" + (meanwhile.kept().isEmpty() ? "" : ". Somebody else had changed " + Say.list(meanwhile.kept()) + " meanwhile: that is kept"));
    }

    /** School, surgery and telephone give away where the child lives. */
    private boolean veiled(Look look) {
        var home = addresses.now(List.of(look.person())).get(look.person());
        return home != null && !home.address().opensTo(clearances.of(look));
    }

    private static Page hidden(Look look) {
        return Page.redirect("/children/" + look.person() + "/people", Flash.important("Where this child lives is shielded, and with it school, surgery and telephone. Ask the hub to put them right"));
    }

    private EssentialsForm form(UUID person, Answers answers) {
        return EssentialsForm.of(person, heading.name(person), Register.id(answers, "fact"), now(person), answers);
    }

    private ReadAt now(UUID person) {
        var now = db.sql(NOW).param("person", person).query((row, n) -> {
            var parts = new LinkedHashMap<String, String>();
            parts.put("language", row.getString(1));
            parts.put("interpreter", row.getObject(2) == null ? null : row.getBoolean(2) ? "yes" : "no");
            parts.put("communication", row.getString(3));
            parts.put("phone", row.getString(4));
            parts.put("school", row.getString(5));
            parts.put("gp", row.getString(6));
            parts.put("health-visitor", row.getString(7));
            return parts;
        }).optional().orElseGet(LinkedHashMap::new);
        return ReadAt.of(PARTS, now, register.version(person, PeopleFacts.ESSENTIALS));
    }

    /** What differs, and nothing else: a form says nothing about what it left alone. */
    private static Optional<EssentialsRecorded> changed(Map<String, String> was, Map<String, String> values) {
        var changed = new LinkedHashMap<String, String>();
        var cleared = new ArrayList<String>();
        values.forEach((part, value) -> {
            if (value.equals(was.get(part))) return;
            if (value.isEmpty()) cleared.add(part);
            else changed.put(part, value);
        });
        if (changed.isEmpty() && cleared.isEmpty()) return Optional.empty();
        var interpreter = changed.get("interpreter");
        return Optional.of(new EssentialsRecorded(changed.get("language"), interpreter == null ? null : interpreter.equals("yes"), changed.get("communication"), null, null,
            changed.get("phone"), changed.get("school"), changed.get("gp"), changed.get("health-visitor"), cleared.isEmpty() ? null : cleared));
    }
}
