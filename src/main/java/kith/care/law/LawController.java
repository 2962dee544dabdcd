package kith.care.law;

import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.Entries;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
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

    private final Entries entries;
    private final Siblings siblings;
    private final ChildHeading heading;

    LawController(Entries entries, Siblings siblings, ChildHeading heading) {
        this.entries = entries;
        this.siblings = siblings;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, what = "recording under what law the child is looked after") @GetMapping("/children/{person}/care/law")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, entries.begun(DRAFT, look, given)));
    }

    @May(value = Permission.RECORD, what = "recording under what law the child is looked after") @PostMapping("/children/{person}/care/law")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.happened().date(form.today()).orElseThrow();
        entries.of(form.about().fact(), look, form.about().people()).with(CareFacts.LEGAL_STATUS, day, new LegalStatusChanged(form.legalStatus().value()), form.words().value())
            .interimOrder(day, form.until().date(form.today())).save();
        entries.done(DRAFT, look);
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), "Legal status changed from " + Say.date(day));
    }

    private LawForm form(Look look, Answers answers) {
        var today = entries.today();
        return LawForm.of(Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers), today, answers);
    }
}
