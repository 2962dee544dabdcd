package kith.casework.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.organisation.Duty;
import kith.people.search.Masked;
import kith.people.search.Search.Found;
import kith.people.search.Search;
import kith.people.search.Searches;
import kith.ui.Page;
import kith.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One search box: a child's own number leads straight to the child, everything else to a list. What was typed is a child's name, so it
 * stands in no address and no browser's history: the session keeps it, and going back or loading again works.
 */
@Controller
class FindController {

    private static final String PAGE = "kith/casework/find/FindPage";

    private final Search search;
    private final Masked masked;
    private final Standings standings;
    private final ColleaguesFound colleagues;
    private final Access access;
    private final Looks looks;
    private final Duty duty;
    private final Clock clock;

    FindController(Search search, Masked masked, Standings standings, ColleaguesFound colleagues, Access access, Looks looks, Duty duty, Clock clock) {
        this.search = search;
        this.masked = masked;
        this.standings = standings;
        this.colleagues = colleagues;
        this.access = access;
        this.looks = looks;
        this.duty = duty;
        this.clock = clock;
    }

    @May(Permission.FIND) @GetMapping("/search")
    Page ask() {
        return Page.of(PAGE, FindPage.NOTHING_ASKED);
    }

    @May(Permission.FIND) @PostMapping("/search")
    Page find(Worker worker, @RequestParam(defaultValue = "") String q, HttpSession session) {
        if (q.isBlank()) return Page.redirect("/search");
        return Page.redirect(search.byChildId(q).map(child -> child(worker) + child).orElseGet(() -> "/search/" + Searches.keep(session, q.strip())));
    }

    @May(value = Permission.FIND, what = "the results of a search") @GetMapping("/search/{kept}")
    Page list(Worker worker, @PathVariable String kept, HttpServletRequest request) {
        var typed = Searches.kept(request.getSession(), kept);
        if (typed == null) return Page.redirect("/search");
        Screen.searched(request, typed);
        if (Searches.tooShort(typed)) return Page.of(PAGE, FindPage.nobody(kept, typed));
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var found = search.find(typed, today);
        access.sight(worker, found.stream().map(Found::person).toList());
        looks.record(worker, found.stream().map(Found::person).toList(), "the results of a search");
        var rings = masked.find(typed, today);
        looks.record(worker, rings.stream().map(Masked.Ring::person).toList(), "that a restricted record is held");
        return Page.of(PAGE, new FindPage(kept, typed, standings.of(found, today), rings, colleagues.called(typed, today), today, child(worker)));
    }

    /** On a shift of emergency duty a child is first the screen of the night: all that is needed, and where what happens is recorded. The whole record is one step further. */
    private String child(Worker worker) {
        return duty.of(worker, clock.instant()).filter(shift -> shift.kind().equals("emergency-duty")).isPresent() ? "/night/" : "/children/";
    }
}
