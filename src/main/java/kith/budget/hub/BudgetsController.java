package kith.budget.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.budget.BudgetFacts;
import kith.budget.Money;
import kith.budget.Requests;
import kith.budget.Requests.Concern;
import kith.budget.Requests.Request;
import kith.budget.hub.BudgetsPage.Hub;
import kith.budget.hub.BudgetsPage.Line;
import kith.budget.hub.BudgetsPage.Mine;
import kith.budget.hub.Sums.Part;
import kith.ledger.Happened;
import kith.people.Named;
import kith.ui.Destination;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Spent and left, by hub and year; each sum opens the children behind it. */
@Controller
class BudgetsController {

    private static final String PAGE = "kith/budget/hub/BudgetsPage";

    private final Sums sums;
    private final Requests requests;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    BudgetsController(Sums sums, Requests requests, Named named, Access access, Looks looks, Clock clock) {
        this.sums = sums;
        this.requests = requests;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination budgetPlace() {
        return Destination.of("Budget", "/budget", 59).needs("RECORD").under("Services");
    }

    @May(Permission.RECORD) @GetMapping("/budget")
    Page all(Worker worker, @RequestParam(defaultValue = "") String year) {
        var since = since(year);
        return Page.of(PAGE, page("Budget", since, sums.of(since, today()).stream().map(Hub::of).toList(), null, List.of(), 0, mine(worker)));
    }

    @May(Permission.RECORD) @GetMapping("/hubs/{hub}/budget")
    Page one(Worker worker, @PathVariable String hub, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String state) {
        var since = since(year);
        var found = sums.of(since, today()).stream().filter(each -> each.hub().equals(hub)).findFirst();
        if (found.isEmpty()) return Page.redirect("/budget", "You belong to no such hub with a budget");
        var parts = found.get().parts().stream().filter(each -> state.isEmpty() || each.state().equals(state)).toList();
        var lines = lines(worker, parts);
        return Page.of(PAGE, page("Budget of " + found.get().title(), since, List.of(), Hub.of(found.get()), lines, parts.size() - lines.size(), List.of()));
    }

    /** Ids first: what the sums are for is read after access was asked, and a request of which no child may be seen is counted alone. */
    private List<Line> lines(Worker worker, List<Part> parts) {
        var sight = access.sight(worker, parts.stream().flatMap(each -> each.people().stream()).distinct().toList());
        var people = sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.OUTLINE)).map(Map.Entry::getKey).toList();
        looks.record(worker, people, "the budget of the hub");
        var names = named.of(people);
        var details = requests.of(people).stream().collect(Collectors.groupingBy(Request::fact));
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            var seen = details.getOrDefault(part.fact(), List.of());
            if (!seen.isEmpty()) lines.add(line(seen, names));
        }
        return lines;
    }

    private Line line(List<Request> same, Map<UUID, String> names) {
        var first = same.getFirst();
        var today = today();
        boolean agreed = first.state().equals("agreed");
        var note = (agreed ? "Agreed " + Say.brief(first.decided(), today) + (first.decidedByName() == null ? "" : " by " + first.decidedByName()) : "Asked " + Say.brief(first.asked(), today) + (first.askedByName() == null ? "" : " by " + first.askedByName()))
            + (first.effect() == null ? "" : ". What it changed: " + BudgetFacts.effect(first.effect()).toLowerCase());
        return new Line(first.person(), Say.list(same.stream().map(each -> names.getOrDefault(each.person(), "A child")).toList()), Money.of(agreed ? first.agreedPence() : first.pence()), first.purposeWords(),
            agreed ? Tag.of("Agreed", Tone.GREEN) : Tag.of("Asked", Tone.BLUE), note, first.open() ? "/children/" + first.person() + "/budget/" + first.fact() + "/decision" : null);
    }

    /** For how much and for what is said to whoever it waits for, and of whom where they may know; two that are alike are told apart by their number. */
    private List<Mine> mine(Worker worker) {
        var all = requests.concerning(today());
        var names = names(worker, all);
        var open = requests.of(List.copyOf(names.keySet())).stream().map(Request::fact).collect(Collectors.toSet());
        // of children who are known to the reader, and yet not to be read: an entry that is kept to fewer people
        var kept = all.stream().filter(each -> each.people().stream().anyMatch(names::containsKey) && !open.contains(each.fact())).collect(Collectors.toSet());
        var alike = all.stream().collect(Collectors.groupingBy(each -> kept.contains(each) ? "Something about money waits for you in " + each.hub() : words(each, names), LinkedHashMap::new, Collectors.toList()));
        var mine = new ArrayList<Mine>();
        alike.forEach((words, each) -> {
            for (int i = 0; i < each.size(); i++) mine.add(new Mine(each.size() == 1 ? words : words + ", " + (i + 1) + " of " + each.size(), kept.contains(each.get(i)) ? null : address(each.get(i))));
        });
        return mine;
    }

    private Map<UUID, String> names(Worker worker, List<Concern> all) {
        if (all.isEmpty()) return Map.of();
        var sight = access.sight(worker, all.stream().flatMap(each -> each.people().stream()).distinct().toList());
        var people = sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.OUTLINE)).map(Map.Entry::getKey).toList();
        looks.record(worker, people, "what waits about money");
        return named.of(people);
    }

    private static String address(Concern each) {
        if (each.what().equals("panel")) return "/children/" + each.person() + "/panels/new?matter=budget&money=" + each.fact();
        return "/children/" + each.person() + "/budget" + (each.what().equals("decide") ? "/" + each.fact() + "/decision" : "");
    }

    private String words(Concern each, Map<UUID, String> names) {
        var who = each.people().stream().map(names::get).filter(name -> name != null).toList();
        var money = Money.of(each.pence()) + ", " + each.purposeWords().toLowerCase() + (who.isEmpty() ? "" : ", " + Say.list(who)) + " (" + each.hub() + ")";
        var day = Say.brief(each.day(), today());
        return switch (each.what()) {
            case "decide" -> "A request waits for your decision since " + day + ": " + money;
            case "panel" -> "Asked " + day + ", over every limit: ask the panel. " + money;
            case "decided" -> "What you asked for was decided " + day + ": " + money;
            case "effect-of-another" -> "Say what the money changed that somebody asked for who has left: due " + day + ", " + money;
            default -> "Say what the money changed that you asked for: due " + day + ", " + money;
        };
    }

    private BudgetsPage page(String title, LocalDate since, List<Hub> hubs, Hub one, List<Line> lines, int hidden, List<Mine> mine) {
        var next = since.plusYears(1);
        return new BudgetsPage(title, since.getYear() + " to March " + next.getYear(), since.equals(Sums.year(today())) ? "" : String.valueOf(since.getYear()), String.valueOf(since.getYear() - 1), next.isAfter(today()) ? null : String.valueOf(next.getYear()), hubs, one, lines, hidden, mine);
    }

    private LocalDate since(String year) {
        return year.matches("20\\d\\d") ? LocalDate.of(Integer.parseInt(year), 4, 1) : Sums.year(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
