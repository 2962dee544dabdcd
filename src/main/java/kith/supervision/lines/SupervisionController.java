package kith.supervision.lines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.supervision.clinic.Clinicians;
import kith.supervision.lines.Lines.Pair;
import kith.supervision.lines.Lines.Person;
import kith.supervision.notes.Requests;
import kith.supervision.personal.Sittings;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom I supervise, who supervises me, and what is due. */
@Controller
class SupervisionController {

    private final Lines lines;
    private final Sittings sittings;
    private final Requests requests;
    private final Clinicians clinicians;
    private final Figures figures;
    private final Clock clock;

    SupervisionController(Lines lines, Sittings sittings, Requests requests, Clinicians clinicians, Figures figures, Clock clock) {
        this.lines = lines;
        this.sittings = sittings;
        this.requests = requests;
        this.clinicians = clinicians;
        this.figures = figures;
        this.clock = clock;
    }

    @Bean
    static Destination supervisionPlace() {
        return Destination.of("Supervision", "/supervision", 58).needs("OWN_WORK").under("Services");
    }

    @May(Permission.OWN_WORK) @GetMapping("/supervision")
    Page show(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var pairs = lines.pairs(today);
        var below = lines.below(worker, today);
        return Page.of("kith/supervision/lines/SupervisionPage", new SupervisionPage(today,
            below.stream().filter(each -> each.privately() || each.aboutChildren()).map(each -> supervised(each, pairs, worker, today)).toList(),
            Lines.ofWorker(pairs, worker.id()).stream().map(each -> line(each, today)).toList(),
            sittings.of(worker, today), below.stream().anyMatch(Person::inGroup), clinicians.any(worker, today) || clinicians.asked(worker, today), requests.of(worker), figures.of(today)));
    }

    private static SupervisionPage.Supervised supervised(Person person, List<Pair> pairs, Worker me, LocalDate today) {
        return new SupervisionPage.Supervised(person.worker(), person.name(), person.title(), person.privately(), person.aboutChildren(),
            pairs.stream().filter(each -> each.lead().equals(me.id()) && each.worker().equals(person.worker())).map(each -> line(each, today)).toList());
    }

    private static SupervisionPage.Line line(Pair pair, LocalDate today) {
        return new SupervisionPage.Line(pair, pair.last() == null ? "not recorded yet" : "last " + Say.brief(pair.last(), today),
            pair.due() == null ? null : Due.on(pair.due(), today, WorkingDays.between(today, pair.due())));
    }
}
