package kith.permanence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.drafts.Drafts;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.pathway.ByName;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.permanence.AdoptionFacts.AdoptionOrderMade;
import kith.permanence.AdoptionFacts;
import kith.permanence.child.PermanenceQueries;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The adoption order: with it the child is no longer looked after, and whoever decides is led on to sealing the file. */
@Controller
class OrderController {

    private static final String DRAFT = "adoption-order";
    private static final String FORM = "kith/permanence/order/OrderForm";

    private final Register register;
    private final ByName byName;
    private final PermanenceQueries queries;
    private final Drafts drafts;
    private final ChildHeading heading;

    OrderController(Register register, ByName byName, PermanenceQueries queries, ChildHeading heading, Drafts drafts) {
        this.drafts = drafts;
        this.register = register;
        this.byName = byName;
        this.queries = queries;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording an adoption order") @GetMapping("/children/{person}/permanence/order")
    Page ask(Look look) {
        return Page.of(FORM, form(look, drafts.opened(look.worker(), DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording an adoption order") @PostMapping("/children/{person}/permanence/order")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = Happened.on(form.happened().date(form.today()).orElseThrow());
        var facts = new ArrayList<Fact<?>>();
        facts.add(Register.because(register.fact(form.fact(), AdoptionFacts.ORDERED, day, new AdoptionOrderMade(form.consent().value()), look.worker(), List.of(look.person())), form.words().value()));
        // Adoption and Children Act 2002, section 46: the order ends any earlier order, and the authority's part
        if (form.lookedAfter())
            facts.add(byName.fact("care.ended", Uuids.named(form.fact() + "/care-ended"), List.of(new PersonId(look.person())), day, register.by(look.worker()), Map.of("reason", form.consent().chosen("unopposed") ? "E11" : "E12")).on(form.fact()));
        register.record(facts);
        drafts.forget(look.worker(), DRAFT, look.person());
        var at = "/children/" + look.person() + "/permanence";
        return look.level().reaches(Level.DECIDE) ? Page.onward(at + "/sealing", "Adoption order recorded") : Page.redirect(at, "Adoption order recorded");
    }

    private OrderForm form(Look look, Answers answers) {
        return OrderForm.of(look.person(), heading.name(look.person()), register.today(), Register.id(answers, "fact"), queries.stands(look.person()).lookedAfter(), answers);
    }
}
