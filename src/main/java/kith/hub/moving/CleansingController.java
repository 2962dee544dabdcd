package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.moving.Cleansing.Finding;
import kith.hub.moving.Cleansing.What;
import kith.hub.moving.Moves.Phase;
import kith.ledger.Happened;
import kith.people.Named;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what to put right before hubs move. */
@Controller
class CleansingController {

    private final Moves moves;
    private final Going going;
    private final Cleansing cleansing;
    private final Access access;
    private final Looks looks;
    private final Named named;
    private final Clock clock;

    CleansingController(Moves moves, Going going, Cleansing cleansing, Access access, Looks looks, Named named, Clock clock) {
        this.moves = moves;
        this.going = going;
        this.cleansing = cleansing;
        this.access = access;
        this.looks = looks;
        this.named = named;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/moves/{move}/cleansing")
    Page list(Worker worker, @PathVariable UUID move, @RequestParam(defaultValue = "") String what) {
        var plan = moves.one(move);
        if (plan.isEmpty()) return PlanController.gone();
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var hubs = moves.phases(move).stream().map(Phase::fromHub).distinct().toList();
        var held = going.held(move, hubs, today);
        var sight = access.sight(worker, held);
        var all = cleansing.of(held.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList(), today);
        var shown = What.of(what).map(kind -> all.stream().filter(each -> each.what().equals(kind.code())).toList()).orElse(List.of());
        looks.record(worker, shown.stream().map(Finding::person).toList(), "what is to be put right before a hub moves");
        var names = named.of(shown.stream().map(Finding::person).toList());
        var now = all.stream().collect(Collectors.groupingBy(Finding::what, Collectors.counting()));
        var first = moves.baseline(move);
        var counts = Arrays.stream(What.values()).map(each -> {
            int left = now.getOrDefault(each.code(), 0L).intValue();
            return new CleansingPage.Count(each.code(), each.words(), left, Math.max(left, hubs.stream().mapToInt(hub -> first.getOrDefault(hub + "/" + each.code(), 0)).sum()));
        }).toList();
        return Page.of("kith/hub/moving/CleansingPage", new CleansingPage(move, plan.get().title(), today, counts, all.size(), counts.stream().mapToInt(CleansingPage.Count::first).sum(), What.of(what).map(What::words).orElse(null),
            shown.stream().map(each -> new CleansingPage.Line(each.person(), names.getOrDefault(each.person(), "A child"), "since " + Say.brief(each.since(), today), What.of(each.what()).orElseThrow().mends(each.person()))).toList()));
    }
}
