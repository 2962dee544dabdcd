package kith.permanence.carers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.pathway.ByName;
import kith.people.ChildHeading;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts;
import kith.people.Register;
import kith.people.search.Search.Found;
import kith.people.search.Search;
import kith.permanence.AdopterFacts.AdopterRegistered;
import kith.permanence.AdopterFacts;
import kith.permanence.FosteringFacts.FosteringApplied;
import kith.permanence.FosteringFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first word of somebody who wants to care for children. Whoever takes it down is their worker until somebody says otherwise. */
@Controller
class NewCarerController {

    private static final String FORM = "kith/permanence/carers/NewCarerForm";

    private final CarersQueries carers;
    private final Register register;
    private final ByName byName;
    private final Search search;
    private final Access access;
    private final Looks looks;

    NewCarerController(CarersQueries carers, Register register, ByName byName, Search search, Access access, Looks looks) {
        this.carers = carers;
        this.register = register;
        this.byName = byName;
        this.search = search;
        this.access = access;
        this.looks = looks;
    }

    @May(Permission.RECORD) @GetMapping("/carers/new")
    Page ask() {
        return Page.of(FORM, NewCarerForm.of(register.today(), Uuids.fresh(), Answers.NONE, List.of()));
    }

    @May(Permission.RECORD) @PostMapping("/carers/new")
    Page save(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var fact = Register.id(answers, "fact");
        var form = NewCarerForm.of(register.today(), fact, answers, List.of()).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        var known = known(worker, form, made(fact));
        if (!known.isEmpty()) form = NewCarerForm.of(register.today(), fact, answers, known).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        return Page.redirect("/children/" + record(form, worker) + "/caring", "Recorded");
    }

    /** Named after the form, so that sending it twice makes one person. */
    private static UUID made(UUID fact) {
        return Uuids.named(fact + "/person");
    }

    private List<Choice> known(Worker worker, NewCarerForm form, UUID made) {
        var born = form.born().date(form.today()).orElse(null);
        var found = search.find(form.forenames().value() + " " + form.surname().value() + (born == null ? "" : " " + Say.typed(born)), form.today()).stream()
            .filter(each -> !each.person().equals(made) && each.born() != null && !each.born().isAfter(form.today().minusYears(18))
                && (born == null || Math.abs(born.getYear() - each.born().getYear()) <= 1)).limit(5).toList();
        var sight = access.sight(worker, found.stream().map(Found::person).toList());
        var seen = found.stream().filter(each -> sight.containsKey(each.person())).toList();
        looks.record(worker, seen.stream().map(Found::person).toList(), "likely duplicates");
        return seen.stream().map(each -> new Choice(each.person().toString(), ChildHeading.named(each.forenames(), each.surname(), each.childId()), "Born " + Say.date(each.born()))).toList();
    }

    private Fact<?> beside(NewCarerForm form, Worker by, UUID person, String type, Map<String, Object> body) {
        return byName.fact(type, Uuids.named(form.fact() + "/" + type), List.of(new PersonId(person)), Happened.on(form.today()), register.by(by), body).on(form.fact());
    }

    private UUID record(NewCarerForm form, Worker by) {
        var person = form.anew() ? made(form.fact()) : UUID.fromString(form.who().value());
        var about = List.of(person);
        var facts = new ArrayList<Fact<?>>();
        if (form.anew()) {
            facts.add(register.fact(Uuids.named(form.fact() + "/registered"), PeopleFacts.REGISTERED, register.now(), new PersonRegistered(form.born().date(form.today()).orElse(null), null, null, null), by, about));
            facts.add(register.fact(Uuids.named(form.fact() + "/named"), PeopleFacts.NAMED, register.now(),
                new PersonNamed("legal", form.forenames().empty() ? null : form.forenames().value().strip(), form.surname().value().strip()), by, about));
            var hub = carers.hubOf(by.id(), form.today());
            // whoever takes it down works with them, in a hub or beside all hubs
            if (hub != null) facts.add(beside(form, by, person, "allocation.made", Map.of("hub", hub, "key", by.id().toString())));
            else {
                facts.add(beside(form, by, person, "involvement.started", Map.of("worker", by.id().toString(), "role", "placements")));
                facts.add(beside(form, by, person, "access.granted", Map.of("worker", by.id().toString(), "as", "involved")));
            }
        }
        var day = Happened.on(form.happened().date(form.today()).orElseThrow());
        facts.add(form.role().chosen("adopter") ? register.fact(form.fact(), AdopterFacts.REGISTERED, day, new AdopterRegistered(), by, about)
            : register.fact(form.fact(), FosteringFacts.APPLIED, day, new FosteringApplied(form.role().value()), by, about));
        register.record(facts);
        return person;
    }
}
