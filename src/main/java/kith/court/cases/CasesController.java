package kith.court.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.court.CourtFacts;
import kith.court.Proceedings;
import kith.court.cases.Cases.Case;
import kith.ledger.Happened;
import kith.organisation.Hubs;
import kith.people.ChildHeading;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All children before and in court whose outline this worker may see, the longest waiting first. */
@Controller
class CasesController {

    private final Cases cases;
    private final Access access;
    private final Hubs hubs;
    private final Looks looks;
    private final Clock clock;

    CasesController(Cases cases, Access access, Hubs hubs, Looks looks, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.hubs = hubs;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination courtPlace() {
        return Destination.of("Court", "/court", 74).needs("DECIDE").under("Services");
    }

    @May(Permission.READ) @GetMapping("/court")
    Page list(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var all = cases.now(today);
        var sight = access.sight(worker, all);
        var open = all.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList();
        var others = sight.keySet().stream().filter(each -> !open.contains(each)).toList();
        var lines = open.isEmpty() ? List.<Case>of() : cases.lines(open, today);
        looks.record(worker, lines.stream().map(Case::person).distinct().toList(), "the list of children before and in court");
        return Page.of("kith/court/cases/CasesPage", new CasesPage(today, of(lines, Proceedings.COURT, today), of(lines, Proceedings.BEFORE, today), sight.size() - open.size(), hubs.holding(others, today)));
    }

    private static List<CasesPage.Line> of(List<Case> all, String stage, LocalDate today) {
        return all.stream().filter(each -> each.stage().equals(stage)).map(each -> line(each, today)).toList();
    }

    private static CasesPage.Line line(Case each, LocalDate today) {
        var hearing = each.sits() == null ? null : CourtFacts.LISTED.field("kind").codes().label(each.hearing()) + ", " + Say.brief(each.sits(), today);
        return new CasesPage.Line(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId()), each.keyWorker() == null ? "None" : each.keyWorker(),
            ChronoUnit.DAYS.between(each.started(), today) / 7 + 1, ChronoUnit.WEEKS.between(each.started(), each.due()), due(each.due(), today), hearing,
            each.document() == null ? null : CourtFacts.ORDERED.field("document").codes().label(each.document()), each.filingDue() == null ? null : due(each.filingDue(), today));
    }

    private static Due due(LocalDate day, LocalDate today) {
        return Due.on(day, today, WorkingDays.between(today, day));
    }
}
