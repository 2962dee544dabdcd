package kith.people.moves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Clearances;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.people.Addresses;
import kith.people.Addresses.Stay;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceShielded;
import kith.people.PeopleFacts.ResidenceUnshielded;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody may hide where a family lives, at once; to show it again somebody decides. */
@Controller
class ShieldController {

    private static final String FORM = "kith/people/moves/ShieldForm";

    private final Register register;
    private final ChildHeading heading;
    private final Addresses addresses;
    private final Households households;
    private final Clearances clearances;

    ShieldController(Register register, ChildHeading heading, Addresses addresses, Households households, Clearances clearances) {
        this.register = register;
        this.heading = heading;
        this.addresses = addresses;
        this.households = households;
        this.clearances = clearances;
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "shielding the address") @GetMapping("/children/{person}/people/shield")
    Page askToShield(Look look) {
        return Page.of(FORM, form(look, Answers.NONE, true));
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "shielding the address") @PostMapping("/children/{person}/people/shield")
    Page shield(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed), true).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        register.record(List.of(Register.because(register.fact(form.fact(), PeopleFacts.SHIELDED, register.now(), new ResidenceShielded(), look.worker(), ids(form)), form.words().value())));
        return Page.redirect("/children/" + look.person() + "/people#addresses", "The address is shielded");
    }

    @May(value = Permission.DECIDE, what = "ending the shield of the address") @GetMapping("/children/{person}/people/unshield")
    Page askToUnshield(Look look) {
        return Page.of(FORM, form(look, Answers.NONE, false));
    }

    @May(value = Permission.DECIDE, what = "ending the shield of the address") @PostMapping("/children/{person}/people/unshield")
    Page unshield(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed), false).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        register.record(List.of(Register.because(register.fact(form.fact(), PeopleFacts.UNSHIELDED, register.now(), new ResidenceUnshielded(form.reason().value()), look.worker(), ids(form)), form.words().value())));
        return Page.redirect("/children/" + look.person() + "/people#addresses", "The shield has ended");
    }

    private ShieldForm form(Look look, Answers answers, boolean up) {
        var person = look.person();
        var cleared = clearances.of(look);
        var open = addresses.of(person).stream().filter(stay -> stay.until() == null && stay.address().opensTo(cleared)).map(Stay::n).toList();
        var household = new LinkedHashMap<UUID, String>();
        household.put(person, heading.name(person));
        for (var each : households.of(look, open)) if (each.until() == null) household.put(each.who().person(), each.who().name());
        var ticked = answers.isEmpty() ? Field.of("people", household.keySet().stream().map(UUID::toString).toList()) : answers.field("people");
        return new ShieldForm(person, household.get(person), Register.id(answers, "fact"), up, ticked,
            household.entrySet().stream().map(each -> Choice.of(each.getKey().toString(), each.getValue())).toList(), answers.field("reason"), answers.field("words"));
    }

    private static List<UUID> ids(ShieldForm form) {
        return form.people().values().stream().map(UUID::fromString).toList();
    }
}
