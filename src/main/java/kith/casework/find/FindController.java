package kith.casework.find;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.people.search.Search;
import kith.people.search.Search.Found;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search box: a child's own number leads straight to the child, everything else to a list. */
@Controller
class FindController {

    private final Search search;
    private final Standings standings;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    FindController(Search search, Standings standings, Access access, Looks looks, Clock clock) {
        this.search = search;
        this.standings = standings;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.FIND, what = "the results of a search") @GetMapping("/search")
    Page list(Worker worker, @RequestParam(defaultValue = "") String q) {
        var child = search.byChildId(q);
        if (child.isPresent()) return Page.redirect("/children/" + child.get());
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var found = search.find(q, today);
        access.sight(worker, found.stream().map(Found::person).toList());
        looks.record(worker, found.stream().map(Found::person).toList(), "the results of a search");
        return Page.of("kith/casework/find/FindPage", new FindPage(q.strip(), standings.of(found, today), today));
    }
}
