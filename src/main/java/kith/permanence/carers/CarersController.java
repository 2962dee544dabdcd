package kith.permanence.carers;

import java.time.LocalDate;
import java.util.List;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.permanence.Carers;
import kith.permanence.FosteringFacts;
import kith.permanence.carer.Stages;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The foster carers and adopters whose outline this worker may see. */
@Controller
class CarersController {

    private final CarersQueries carers;
    private final Pathways pathways;
    private final Register register;
    private final Access access;
    private final Looks looks;

    CarersController(CarersQueries carers, Pathways pathways, Register register, Access access, Looks looks) {
        this.carers = carers;
        this.pathways = pathways;
        this.register = register;
        this.access = access;
        this.looks = looks;
    }

    @Bean
    static Destination carersPlace() {
        return Destination.of("Carers", "/carers", 76).needs("RECORD").under("Services");
    }

    @May(Permission.READ) @GetMapping("/carers")
    Page list(Worker worker) {
        var today = register.today();
        var all = carers.now(today);
        var sight = access.sight(worker, all);
        var open = all.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList();
        var lines = open.isEmpty() ? List.<CarersQueries.Line>of() : carers.lines(open, today);
        looks.record(worker, lines.stream().map(CarersQueries.Line::person).distinct().toList(), "the list of carers");
        return Page.of("kith/permanence/carers/CarersPage", new CarersPage(of(lines, Carers.FOSTER, today), of(lines, Carers.ADOPTER, today), sight.size() - open.size()));
    }

    private List<CarersPage.Line> of(List<CarersQueries.Line> all, String role, LocalDate today) {
        return all.stream().filter(each -> each.role().equals(role)).map(each -> new CarersPage.Line(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId()),
            Stages.words(each.role(), each.stage(), pathways.country().equals("wales")), terms(each), each.worker() == null ? "None" : each.worker(), each.rule() == null ? null : pathways.clockTitle(each.rule()),
            each.due() == null ? null : Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList();
    }

    private static String terms(CarersQueries.Line each) {
        return each.kind() == null ? null : Stages.terms(FosteringFacts.APPROVED.field("kind").codes().label(each.kind()), each.places());
    }
}
