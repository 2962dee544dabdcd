package kith.hub.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.Reasons;
import kith.hub.figures.FiguresPage.Cell;
import kith.hub.figures.Stays.Stay;
import kith.hub.figures.Stays.Turn;
import kith.ledger.Happened;
import kith.organisation.Hubs;
import kith.organisation.WorkingHub;
import kith.people.ChildHeading;
import kith.ui.Destination;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-offs, workers and hubs per child, and the time with each: of a hub, and of all hubs beside each other. */
@Controller
class FiguresController {

    private static final String PAGE = "kith/hub/figures/FiguresPage";

    private final Stays stays;
    private final Hubs hubs;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    FiguresController(Stays stays, Hubs hubs, Access access, Looks looks, Clock clock) {
        this.stays = stays;
        this.hubs = hubs;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination handOffsPlace() {
        return Destination.of("Hand-offs", "/hand-offs", 84).needs("DECIDE").under("Services");
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/figures")
    Page one(@PathVariable String hub) {
        return Page.of(PAGE, page(hub, List.of()));
    }

    @May(Permission.DECIDE) @GetMapping("/hand-offs")
    Page all() {
        return Page.of(PAGE, page(null, hubs.all(today())));
    }

    @May(Permission.READ) @GetMapping("/hand-offs/children")
    Page children(Worker worker, @RequestParam(defaultValue = "") String hub, @RequestParam(defaultValue = "hand-offs") String of, @RequestParam(defaultValue = "") String n) {
        var today = today();
        var code = hub.isEmpty() ? null : hub;
        var measure = Measure.of(of);
        var what = measure.map(it -> counted(it, n, code, today)).orElseGet(() -> turned(n, code, today));
        var people = what.people().stream().distinct().toList();
        var sight = access.sight(worker, people);
        var seen = people.stream().filter(sight::containsKey).toList();
        looks.record(worker, seen, "the children behind a number");
        var times = what.people().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var lines = stays.cards(seen, today).stream().map(each -> new TheChildrenPage.Child(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId()), Say.age(each.born(), each.expected(), each.died(), today),
            each.title() == null ? each.hub() == null ? "No hub" : each.hub() : each.title(), each.keyName(), times.get(each.person()) > 1 ? times.get(each.person()) + " times" : null)).toList();
        return Page.of("kith/hub/figures/TheChildrenPage", new TheChildrenPage(what.title() + (code == null ? "" : ", " + title(code, today)), code == null ? "/hand-offs" : "/hubs/" + code + "/figures", today, lines, people.size() - lines.size()));
    }

    private record What(String title, List<UUID> people) {}

    private What counted(Measure measure, String n, String hub, LocalDate today) {
        int step = n.matches("[0-4]") ? Integer.parseInt(n) : 0;
        return new What(measure.title() + ": " + measure.words(step), stays.now(hub, today).stream().filter(each -> measure.step(each) == step).map(Stay::person).toList());
    }

    private What turned(String reason, String hub, LocalDate today) {
        var turns = stays.turns(hub, quarter(today), today.plusDays(1)).stream().filter(each -> reason.isEmpty() || Reasons.words(each.reason()).equals(reason)).toList();
        return new What("Handed on this quarter" + (reason.isEmpty() ? "" : ": " + Character.toLowerCase(reason.charAt(0)) + reason.substring(1)), turns.stream().map(Turn::person).toList());
    }

    private FiguresPage page(String hub, List<WorkingHub> all) {
        var today = today();
        var now = stays.now(hub, today);
        var from = quarter(today);
        var turns = stays.turns(hub, from, today.plusDays(1));
        var lines = new ArrayList<FiguresPage.Line>();
        for (var measure : Measure.values()) {
            var spread = measure.spread(now);
            lines.add(new FiguresPage.Line(measure.title(), measure.middle(now), measure.all().mapToObj(step -> new Cell(measure.words(step), spread[step], address(hub, measure.code(), String.valueOf(step)))).toList()));
        }
        var reasons = turns.stream().collect(Collectors.groupingBy(each -> Reasons.words(each.reason()), Collectors.counting())).entrySet().stream()
            .sorted((one, other) -> one.getValue().equals(other.getValue()) ? one.getKey().compareTo(other.getKey()) : Long.compare(other.getValue(), one.getValue()))
            .map(each -> new FiguresPage.Reason(each.getKey(), each.getValue().intValue(), address(hub, "turns", each.getKey()))).toList();
        return new FiguresPage(hub, hub == null ? "All hubs" : title(hub, today), today, now.size(), lines, "since " + Say.date(from), reasons, turns.size(), stays.turns(hub, from.minusMonths(3), from).size(),
            all.stream().map(each -> hub(each, now, turns)).filter(each -> each.children() > 0 || each.turns() > 0).toList());
    }

    private static FiguresPage.Hub hub(WorkingHub hub, List<Stay> now, List<Turn> turns) {
        var own = now.stream().filter(each -> each.hub().equals(hub.code())).toList();
        return new FiguresPage.Hub(hub.code(), hub.title(), own.size(), Measure.HAND_OFFS.middle(own), Measure.WORKERS.middle(own), Measure.HUBS.middle(own), Measure.HUB_TIME.middle(own), Measure.WORKER_TIME.middle(own),
            (int) turns.stream().filter(each -> hub.code().equals(each.fromHub()) || hub.code().equals(each.toHub())).count());
    }

    private static String address(String hub, String of, String n) {
        return "/hand-offs/children?" + (hub == null ? "" : "hub=" + hub + "&") + "of=" + of + "&n=" + n.replace(" ", "+");
    }

    private String title(String hub, LocalDate today) {
        return hubs.hub(hub, today).map(WorkingHub::title).orElse(hub.replace('-', ' '));
    }

    private static LocalDate quarter(LocalDate today) {
        return today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
