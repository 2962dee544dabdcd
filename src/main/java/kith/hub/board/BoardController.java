package kith.hub.board;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.load.Loads;
import kith.ledger.Happened;
import kith.pathway.Fresh;
import kith.pathway.Pathways;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Live;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All the children of a hub in one view. */
@Controller
class BoardController {

    private final Board board;
    private final Lines lines;
    private final SavedViews views;
    private final Loads loads;
    private final Access access;
    private final Looks looks;
    private final Fresh fresh;
    private final Pathways pathways;
    private final Clock clock;

    BoardController(Board board, Lines lines, SavedViews views, Loads loads, Access access, Looks looks, Fresh fresh, Pathways pathways, Clock clock) {
        this.board = board;
        this.lines = lines;
        this.views = views;
        this.loads = loads;
        this.access = access;
        this.looks = looks;
        this.fresh = fresh;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static Destination boardPlace() {
        return Destination.of("Hub board", "/board", 21).needs("READ");
    }

    /** To the board of my hub; whoever belongs to several chooses. */
    @May(Permission.READ) @GetMapping("/board")
    Page mine(Worker worker) {
        var hubs = views.of(worker, "", today()).hubs();
        return hubs.size() == 1 ? Page.redirect("/hubs/" + hubs.getFirst().code() + "/board") : Page.of("kith/hub/board/BoardsPage", new BoardsPage(hubs));
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/board")
    Page one(@PathVariable String hub, Worker worker, @RequestParam MultiValueMap<String, String> asked) {
        return Page.of("kith/hub/board/BoardPage", page(hub, worker, View.of(new Answers(asked))));
    }

    private BoardPage page(String hub, Worker worker, View view) {
        var today = today();
        var frame = loads.frame(hub, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var held = board.held(hub);
        var sight = access.sight(worker, held);
        var live = fresh.live(Live.hub(hub), held);
        var children = board.children(hub, today);
        var people = children.stream().map(Board.Child::person).filter(sight::containsKey).toList();
        var rules = board.rules(today);
        var all = lines.of(children, sight, board.changed(people, Lines.week(clock.instant())), rules, today);
        looks.record(worker, people, "the board of the hub");
        return BoardPage.of(view, all, rules, today, frame.hub(), frame.scheme(), live, views.of(worker, hub, today), pathways);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
