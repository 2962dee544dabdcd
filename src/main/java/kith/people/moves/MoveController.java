package kith.people.moves;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Clearances;
import kith.access.Cleared;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.Uuids;
import kith.people.Addresses;
import kith.people.Addresses.Stay;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.Kin;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceShielded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.ReadAt;
import kith.ui.Say;
import kith.ui.Stated;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A household moves in one entry. A shield moves with it. */
@Controller
class MoveController {

    static final List<Stated> PARTS = List.of(Stated.of("address", "Address"));

    private static final String FORM = "kith/people/moves/MoveForm";

    private final Register register;
    private final ChildHeading heading;
    private final Addresses addresses;
    private final Households households;
    private final Kin kin;
    private final Clearances clearances;

    MoveController(Register register, ChildHeading heading, Addresses addresses, Households households, Kin kin, Clearances clearances) {
        this.register = register;
        this.heading = heading;
        this.addresses = addresses;
        this.households = households;
        this.kin = kin;
        this.clearances = clearances;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording a move") @GetMapping("/children/{person}/people/move")
    Page ask(Look look) {
        return Page.of(FORM, form(look, Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording a move") @PostMapping("/children/{person}/people/move")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var movers = form.movers().values().stream().map(UUID::fromString).distinct().toList();
        register.hold(movers);
        var all = new LinkedHashMap<>(typed);
        all.put("address", List.of(form.words()));
        var now = now(look);
        var meanwhile = Meanwhile.between(PARTS, new Answers(all), now);
        var at = "/children/" + look.person() + "/people";
        if (meanwhile.open()) return meanwhile.ask("A new address of " + form.name(), at + "/move", at, register.whoSaved(look.person(), PeopleFacts.RESIDENCE_STARTED));
        if (!meanwhile.values().get("address").equals(form.words())) return Page.redirect(at + "#addresses", "The address stands as it is");
        if (other(form, movers, look)) return Page.invalid(FORM, form.twice());

        return Page.redirect(at + "#addresses", record(form, movers, look));
    }

    /** Of two addresses since one day that is past nobody can say which is the later. */
    private boolean other(MoveForm form, List<UUID> movers, Look look) {
        var since = form.since().date(form.today()).orElseThrow();
        var cleared = clearances.of(look);
        return since.isBefore(form.today()) && addresses.of(movers).stream().anyMatch(stay -> stay.use().equals(form.use().value()) && since.equals(stay.since()) && !words(stay, cleared).equals(form.words()));
    }

    /** Whoever lives there already moves nowhere; a shield that is said now is put up, and one that stands is ended by whoever decides. */
    private Flash record(MoveForm form, List<UUID> movers, Look look) {
        var there = there(form, movers, look);
        var since = form.since().date(form.today()).orElseThrow();
        var settled = there.stream().filter(stay -> !since.isBefore(stay.since())).map(Stay::person).toList();
        var moving = movers.stream().filter(each -> !settled.contains(each)).toList();
        var open = there.stream().filter(stay -> !stay.address().shielded()).map(Stay::person).toList();
        boolean shields = form.shielded().chosen("yes");
        var facts = new ArrayList<Fact<?>>();
        if (!moving.isEmpty()) facts.add(moved(form, moving, look));
        if (shields && !open.isEmpty()) facts.add(register.fact(Uuids.named(form.fact() + "/shield"), PeopleFacts.SHIELDED, register.now(), new ResidenceShielded(), look.worker(), open));
        register.record(facts);
        if (!moving.isEmpty()) return Flash.done("New address recorded for " + Say.list(form.household().stream().filter(each -> moving.contains(UUID.fromString(each.value()))).map(Choice::words).toList())
            + (shields ? ". It is shielded" : ""));
        if (!facts.isEmpty()) return Flash.done("The address is shielded");
        return shields || open.size() == there.size() ? Flash.done("The address stands as it is") : Flash.important("The address stands as it is, and stays shielded: whoever decides can end the shield");
    }

    /** Where those who are named live at this address already, as what is said now. */
    private List<Stay> there(MoveForm form, List<UUID> movers, Look look) {
        var cleared = clearances.of(look);
        return addresses.of(movers).stream().filter(stay -> stay.until() == null && stay.use().equals(form.use().value()) && words(stay, cleared).equals(form.words())).toList();
    }

    private Fact<?> moved(MoveForm form, List<UUID> movers, Look look) {
        var body = new ResidenceStarted(orNull(form.line().value()), orNull(form.town().value()), orNull(form.postcode().value().toUpperCase()), form.shielded().chosen("yes"), form.use().value());
        var fact = register.fact(form.fact(), PeopleFacts.RESIDENCE_STARTED, register.on(form.since().date(form.today()).orElseThrow()), body, look.worker(), movers);
        return form.shielded().chosen("no") ? Register.because(fact, form.reason().value()) : fact;
    }

    private MoveForm form(Look look, Answers answers) {
        var person = look.person();
        var household = household(look);
        var together = household.together();
        var choices = household.everybody().entrySet().stream().map(each -> Choice.of(each.getKey().toString(), each.getValue())).toList();
        var movers = answers.typed().containsKey("line") ? answers.field("movers")
            : Field.of("movers", Stream.concat(Stream.of(person), together.stream()).map(UUID::toString).toList());
        var hidden = addresses.now(household.everybody().keySet()).values().stream()
            .anyMatch(stay -> stay.address().shielded() && (stay.person().equals(person) || together.contains(stay.person()) || movers.chosen(stay.person().toString())));
        return new MoveForm(person, heading.name(person), register.today(), Register.id(answers, "fact"), now(look).in(answers), hidden, answers.field("line"), answers.field("town"), answers.field("postcode"),
            answers.field("use", "home"), answers.field("since", "today"), movers, choices, answers.field("shielded", hidden ? "yes" : "no"), answers.field("reason"));
    }

    /** @param together those who live with the person now: they are ticked */
    private record Household(Map<UUID, String> everybody, LinkedHashSet<UUID> together) {}

    /** Those of the same address first, then the rest of the family. */
    private Household household(Look look) {
        var person = look.person();
        var cleared = clearances.of(look);
        var open = addresses.of(person).stream().filter(stay -> stay.until() == null && stay.address().opensTo(cleared)).map(Stay::n).toList();
        var everybody = new LinkedHashMap<UUID, String>();
        everybody.put(person, heading.name(person));
        var together = new LinkedHashSet<UUID>();
        for (var each : households.of(look, open)) if (each.until() == null && together.add(each.who().person())) everybody.put(each.who().person(), each.who().name());
        var related = new ArrayList<>(kin.of(person).stream().filter(each -> each.until() == null).map(Kin.Related::other).filter(each -> !everybody.containsKey(each)).distinct().toList());
        households.who(look, related, "who might move together").values().stream().filter(each -> each.died() == null).forEach(each -> everybody.put(each.person(), each.name()));
        return new Household(everybody, together);
    }

    /** Masked for whoever is not cleared, with when it was said, so that a change still shows as one. */
    private ReadAt now(Look look) {
        var stay = addresses.now(List.of(look.person())).get(look.person());
        var version = register.version(look.person(), PeopleFacts.RESIDENCE_STARTED);
        var cleared = clearances.of(look);
        var words = stay == null ? "" : stay.address().opensTo(cleared) ? words(stay, cleared)
            : stay.address() + " (since " + Say.date(stay.since()) + ", version " + (version == null ? "none" : version.toString().substring(28)) + ")";
        return ReadAt.of(PARTS, Map.of("address", words), version);
    }

    private static String words(Stay stay, Cleared cleared) {
        return stay.address().shownTo(cleared).replace(" (shielded: never pass on)", "");
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
