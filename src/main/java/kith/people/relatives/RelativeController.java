package kith.people.relatives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.Register;
import kith.people.search.Search;
import kith.people.search.Search.Found;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody joins the family on record. Whoever is like them and known already is shown before anybody is made. */
@Controller
class RelativeController {

    static final String OPENS = "select access.would_open(:person, :relative)";

    private static final String FORM = "kith/people/relatives/RelativeForm";

    private final Register register;
    private final ChildHeading heading;
    private final Search search;
    private final Households households;
    private final JdbcClient db;

    RelativeController(Register register, ChildHeading heading, Search search, Households households, JdbcClient db) {
        this.register = register;
        this.heading = heading;
        this.search = search;
        this.households = households;
        this.db = db;
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "adding to the family") @GetMapping("/children/{person}/people/relative")
    Page ask(Look look) {
        return Page.of(FORM, form(look, Answers.NONE, List.of()));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "adding to the family") @PostMapping("/children/{person}/people/relative")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var form = form(look, answers, List.of()).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        var known = known(look, form);
        if (!known.isEmpty()) form = form(look, answers, known).checked().asking();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var people = "/children/" + look.person() + "/people";
        return record(form, look) ? Page.redirect(people, Flash.important("Added. It opens neither record to the other's hub until a manager has confirmed it")) : Page.redirect(people, "Added to the family");
    }

    /** Likely the same: found by the name and the birth date, and allowed to be seen. */
    private List<Choice> known(Look look, RelativeForm form) {
        var born = form.born().date(form.today());
        var found = search.find(form.forenames().value() + " " + form.surname().value() + born.map(day -> " " + Say.typed(day)).orElse(""), form.today()).stream()
            .filter(each -> !each.person().equals(look.person()) && alike(each, form)).limit(5).toList();
        var seen = households.who(look, found.stream().map(Found::person).toList(), "likely duplicates");
        return found.stream().filter(each -> seen.containsKey(each.person())).map(each -> new Choice(each.person().toString(), seen.get(each.person()).name(),
            each.born() == null ? "Day of birth not known" : "Born " + Say.date(each.born()) + ", " + Say.age(each.born(), form.today()))).toList();
    }

    /** The rest of the family bears the surname too: it is the first name and the year of birth that tell them apart. */
    private static boolean alike(Found found, RelativeForm form) {
        var born = form.born().date(form.today()).orElse(null);
        if (born != null && found.born() != null && Math.abs(born.getYear() - found.born().getYear()) > 1) return false;
        var typed = plain(form.forenames().value());
        var known = plain(found.forenames()) + " " + plain(found.alias());
        return typed.isEmpty() || known.isBlank() || Arrays.stream(known.split(" ")).anyMatch(word -> word.length() > 1 && (word.startsWith(typed.substring(0, Math.min(2, typed.length()))) || typed.contains(word)));
    }

    private static String plain(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** @return whether it opens nothing until a manager has confirmed it */
    private boolean record(RelativeForm form, Look look) {
        boolean fresh = form.who().empty() || form.who().chosen(RelativeForm.NEW);
        // named after the form, so that sending it twice makes one person
        var relative = fresh ? Uuids.named(form.fact() + "/person") : UUID.fromString(form.who().value());
        // access follows the family: who joins two families that different hubs hold would open each to the other
        boolean waits = !fresh && db.sql(OPENS).param("person", look.person()).param("relative", relative).query(Boolean.class).single();
        var facts = new ArrayList<Fact<?>>();
        if (fresh) {
            facts.add(register.fact(Uuids.named(form.fact() + "/registered"), PeopleFacts.REGISTERED, register.now(),
                new PersonRegistered(form.born().date(form.today()).orElse(null), null, null, null), look.worker(), List.of(relative)));
            facts.add(register.fact(Uuids.named(form.fact() + "/named"), PeopleFacts.NAMED, register.now(),
                new PersonNamed("legal", form.forenames().empty() ? null : form.forenames().value().strip(), form.surname().value().strip()), look.worker(), List.of(relative)));
        }
        facts.add(register.fact(form.fact(), PeopleFacts.RELATED, register.on(form.since().date(form.today()).orElseThrow()),
            new RelationshipRecorded(new PersonId(relative), form.kind().value(), form.responsibility().chosen("yes") ? true : null, waits ? true : null), look.worker(), List.of(look.person())));
        register.record(facts);
        return waits;
    }

    private RelativeForm form(Look look, Answers answers, List<Choice> known) {
        return RelativeForm.of(look.person(), heading.name(look.person()), register.today(), Register.id(answers, "fact"), answers, known);
    }
}
