package kith.harm.link;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.drafts.Drafts;
import kith.harm.LinkFacts;
import kith.harm.LinkFacts.LinkRecorded;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.Register;
import kith.people.search.Search;
import kith.people.search.Search.Found;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A link outside the family. It stands on the record of every child it is about, and opens none of them to anybody. */
@Controller
class LinkController {

    static final String OTHER_HUB = "select access.would_open(:person, :other)";

    private static final String DRAFT = "harm-link";
    private static final String FORM = "kith/harm/link/LinkForm";

    private final Register register;
    private final ChildHeading heading;
    private final Search search;
    private final Households households;
    private final Drafts drafts;
    private final JdbcClient db;

    LinkController(Register register, ChildHeading heading, Search search, Households households, JdbcClient db, Drafts drafts) {
        this.drafts = drafts;
        this.register = register;
        this.heading = heading;
        this.search = search;
        this.households = households;
        this.db = db;
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "a link outside the family") @GetMapping("/children/{person}/harm/link")
    Page ask(Look look) {
        return Page.of(FORM, form(look, drafts.opened(look.worker(), DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "a link outside the family") @PostMapping("/children/{person}/harm/link")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var others = form.others();
        boolean awaits = others.stream().anyMatch(other -> db.sql(OTHER_HUB).param("person", look.person()).param("other", other).query(Boolean.class).single());
        var about = new ArrayList<>(List.of(look.person()));
        about.addAll(others);
        register.record(List.of(Register.because(register.fact(form.fact(), LinkFacts.RECORDED, Happened.on(form.since().date(form.today()).orElseThrow()),
            new LinkRecorded(form.kind().value(), text(form.group()), text(form.place()), awaits ? true : null), look.worker(), about), form.words().value())));
        drafts.forget(look.worker(), DRAFT, look.person());
        var harm = "/children/" + look.person() + "/harm";
        return awaits ? Page.redirect(harm, Flash.important("Link recorded. A manager of each hub has still to confirm it")) : Page.redirect(harm, "Link recorded");
    }

    private LinkForm form(Look look, Answers answers) {
        return LinkForm.of(look.person(), heading.name(look.person()), register.today(), Register.id(answers, "fact"), answers, known(look, answers.text("wanted")));
    }

    private List<Choice> known(Look look, String wanted) {
        if (wanted.isEmpty()) return List.of();
        var found = search.find(wanted, register.today()).stream().filter(each -> !each.person().equals(look.person()) && each.died() == null).toList();
        var seen = households.who(look, found.stream().map(Found::person).toList(), "whom a link is with");
        return found.stream().filter(each -> seen.containsKey(each.person())).map(each -> choice(each, seen.get(each.person()).name())).toList();
    }

    private Choice choice(Found each, String name) {
        UUID person = each.person();
        return new Choice(person.toString(), name, each.born() == null ? "Day of birth not known" : "Born " + Say.date(each.born()) + ", " + Say.age(each.born(), register.today()));
    }

    private static String text(Field field) {
        return field.empty() ? null : field.value().strip();
    }
}
