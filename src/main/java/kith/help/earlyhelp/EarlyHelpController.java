package kith.help.earlyhelp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Access;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.help.earlyhelp.EarlyHelpQueries.Line;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Destination;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of those who wait for early help and are helped, and the early help of one child. */
@Controller
class EarlyHelpController {

    private final EarlyHelpQueries queries;
    private final ChildHeading heading;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    EarlyHelpController(EarlyHelpQueries queries, ChildHeading heading, Access access, Looks looks, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination earlyHelpPlace() {
        return Destination.of("Early help", "/early-help", 72).needs(Permission.FIND.name()).under("Services");
    }

    @Bean
    static RecordTab earlyHelpTab() {
        return new RecordTab("Early help", "early-help", "/early-help", 20).firstDuring("early-help");
    }

    @May(Permission.FIND) @GetMapping("/early-help")
    Page list(Worker worker) {
        var sight = access.sight(worker, queries.now(today())).keySet();
        var lines = sight.isEmpty() ? List.<Line>of() : queries.lines(sight, today());
        looks.record(worker, lines.stream().map(Line::person).toList(), "the list of early help");
        return Page.of("kith/help/earlyhelp/WaitingPage", WaitingPage.of(lines, today()));
    }

    @May(value = Permission.READ, what = "early help") @GetMapping("/children/{person}/early-help")
    Page show(Look look) {
        var name = heading.name(look.person());
        return Page.of("kith/help/earlyhelp/EarlyHelpPage", new EarlyHelpPage(look.person(), name, today(), queries.of(look.person()).orElse(null), heading.sections(look.person(), "early-help")));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
