package kith.people.birth;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildBorn;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An expected child is born, in one step; somebody has died. */
@Controller
class BirthController {

    private static final String FORM = "kith/people/birth/BirthForm";

    private final Register register;
    private final ChildHeading heading;

    BirthController(Register register, ChildHeading heading) {
        this.register = register;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, what = "recording a birth") @GetMapping("/children/{person}/people/birth")
    Page askBirth(Look look) {
        return Page.of(FORM, form(look.person(), Answers.NONE));
    }

    @May(value = Permission.RECORD, what = "recording a birth") @PostMapping("/children/{person}/people/birth")
    Page birth(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look.person(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = Happened.on(form.day().date(form.today()).orElseThrow());
        var about = List.of(look.person());
        var facts = new ArrayList<Fact<?>>();
        facts.add(register.fact(form.fact(), PeopleFacts.BORN, day, new ChildBorn(), look.worker(), about));
        facts.add(register.fact(Uuids.named(form.fact() + "/sex"), PeopleFacts.REGISTERED, day, new PersonRegistered(day.day(), null, form.sex().value(), null), look.worker(), about));
        if (!form.surname().empty()) facts.add(register.fact(Uuids.named(form.fact() + "/name"), PeopleFacts.NAMED, day,
            new PersonNamed("legal", form.forenames().empty() ? null : form.forenames().value().strip(), form.surname().value().strip()), look.worker(), about));
        register.record(facts);
        return Page.redirect("/children/" + look.person() + "/people", "Birth recorded");
    }

    private BirthForm form(UUID person, Answers answers) {
        return new BirthForm(person, heading.name(person), register.today(), Register.id(answers, "fact"), answers.field("day", "today"), answers.field("sex"), answers.field("forenames"),
            answers.field("surname"));
    }
}
