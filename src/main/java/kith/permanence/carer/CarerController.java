package kith.permanence.carer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.permanence.Carers;
import kith.permanence.FosteringFacts;
import kith.permanence.child.PermanenceQueries;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How far somebody's way to fostering or adopting is, what is due, and what comes next. */
@Controller
class CarerController {

    private final CarerQueries queries;
    private final PermanenceQueries clocks;
    private final ChildHeading heading;
    private final Pathways pathways;
    private final Register register;
    private final Access access;
    private final Looks looks;

    CarerController(CarerQueries queries, PermanenceQueries clocks, ChildHeading heading, Pathways pathways, Register register, Access access, Looks looks) {
        this.queries = queries;
        this.clocks = clocks;
        this.heading = heading;
        this.pathways = pathways;
        this.register = register;
        this.access = access;
        this.looks = looks;
    }

    @Bean
    static RecordTab caringTab() {
        return new RecordTab("As a carer", "caring", "/caring", 44, "exists (select from permanence.carer where person = :person)").first();
    }

    @May(value = Permission.READ, what = "approval as a carer") @GetMapping("/children/{person}/caring")
    Page show(Look look) {
        var today = register.today();
        var person = look.person();
        var name = heading.name(person);
        var due = clocks.clocks(person, today).stream().map(each -> new CarerPage.Clock(pathways.clockTitle(each.rule()), Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList();
        return Page.of("kith/permanence/carer/CarerPage", new CarerPage(person, name, queries.roles(person).stream().map(each -> role(each, today)).toList(), due, matched(look, today), heading.sections(person, "caring")));
    }

    /** A child who was adopted is not shown: what leads from the adopters to the file before adoption is sealed with it. */
    private List<CarerPage.Matched> matched(Look look, LocalDate today) {
        var ids = queries.matchedIds(look.person());
        if (ids.isEmpty()) return List.of();
        var sight = access.sight(look.worker(), ids);
        var seen = ids.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.READ)).toList();
        looks.record(look.worker(), seen, "children matched with a carer");
        return queries.matched(seen, look.person()).stream().map(each -> new CarerPage.Matched(each.person(), each.name(), "since " + Say.brief(each.matched(), today))).toList();
    }

    private CarerPage.Role role(CarerQueries.Role each, LocalDate today) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Stage", Stages.words(each.role(), each.stage(), pathways.country().equals("wales"))));
        if (each.since() != null) rows.add(Row.of("First asked", Say.date(each.since())));
        if (each.approved() != null) rows.add(Row.of("Approved", Say.date(each.approved()) + (each.kind() == null ? "" : ": " + Stages.terms(FosteringFacts.APPROVED.field("kind").codes().label(each.kind()).toLowerCase(), each.places()))));
        if (each.approved() != null) rows.add(Row.of("Last review", each.reviewed() == null ? "None yet" : Say.date(each.reviewed())));
        if (each.approved() != null && each.role().equals(Carers.FOSTER)) rows.add(Row.of("Last visit without saying so before", each.visited() == null ? "None yet" : Say.date(each.visited())));
        if (each.ended() != null) rows.add(Row.of("Ended", Say.date(each.ended())));
        return new CarerPage.Role(each.role().equals(Carers.ADOPTER) ? "Adopting" : "Fostering", rows, Stages.next(each.role(), each.stage(), pathways.country().equals("wales")));
    }
}
