package kith.court.party;

import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.court.CourtFacts;
import kith.court.CourtFacts.PartyJoined;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.Kin;
import kith.people.Kin.Related;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Solicitors, the guardian and whoever else takes part, each with their role and how to ring them. */
@Controller
class PartyController {

    private static final String FORM = "kith/court/party/PartyForm";

    private final Register register;
    private final ChildHeading heading;
    private final Households households;
    private final Kin kin;

    PartyController(Register register, ChildHeading heading, Households households, Kin kin) {
        this.register = register;
        this.heading = heading;
        this.households = households;
        this.kin = kin;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "who takes part in the proceedings") @GetMapping("/children/{person}/court/party")
    Page ask(Look look) {
        return Page.of(FORM, form(look, Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "who takes part in the proceedings") @PostMapping("/children/{person}/court/party")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        boolean family = !form.relative().empty();
        register.record(List.of(register.fact(form.fact(), CourtFacts.PARTY, Happened.on(form.happened().date(form.today()).orElseThrow()),
            new PartyJoined(form.role().value(), family ? PersonId.valueOf(form.relative().value()) : null, family ? null : form.named().value().strip(), form.phone().empty() ? null : form.phone().value().strip()),
            look.worker(), List.of(look.person()))));
        return Page.redirect("/children/" + look.person() + "/court", "Added to the proceedings");
    }

    private PartyForm form(Look look, Answers answers) {
        var related = kin.of(look.person()).stream().filter(each -> each.until() == null).map(Related::other).distinct().toList();
        var family = households.who(look, related, "who takes part in the proceedings").values().stream().filter(each -> each.died() == null).map(each -> Choice.of(each.person().toString(), each.name())).toList();
        return PartyForm.of(look.person(), heading.name(look.person()), register.today(), Register.id(answers, "fact"), family, answers);
    }
}
