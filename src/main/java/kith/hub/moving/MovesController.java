package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving whole hubs: the plans. */
@Controller
class MovesController {

    private static final String PAGE = "kith/hub/moving/MovesPage";

    private final Moves moves;
    private final Leads leads;
    private final Clock clock;

    MovesController(Moves moves, Leads leads, Clock clock) {
        this.moves = moves;
        this.leads = leads;
        this.clock = clock;
    }

    @Bean
    static Destination movesPlace() {
        return Destination.of("Moving hubs", "/moves", 86).needs("DECIDE").under("Services");
    }

    @May(Permission.DECIDE) @GetMapping("/moves")
    Page list(Worker worker) {
        return Page.of(PAGE, page(worker, Answers.NONE));
    }

    @May(Permission.DECIDE) @PostMapping("/moves")
    Page add(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(worker, new Answers(typed)).checked();
        if (!page.leads()) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        moves.add(page.fact(), page.title().value().strip(), page.why().value().strip(), worker);
        return Page.redirect("/moves/" + page.fact(), "The plan is there. Add the first hub that moves");
    }

    private MovesPage page(Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return new MovesPage(today, moves.all().stream().map(each -> new MovesPage.Line(each.id(), each.title(), each.madeBy(), Say.london(each.madeAt().toInstant()), each.closedAt() != null)).toList(),
            !leads.over(worker, today).isEmpty(), Together.id(answers.text("fact")), answers.field("title"), answers.field("why"));
    }
}
