package kith.casework.owed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.casework.child.InWords;
import kith.casework.owed.Debts.Count;
import kith.casework.owed.Debts.Owed;
import kith.casework.owed.OwedPage.Line;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is owed: by hub, line by line and done with one click; by service, in counts. */
@Controller
class OwedController {

    private final Debts debts;
    private final Waiting waiting;
    private final CompleteOwed complete;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Clock clock;

    OwedController(Debts debts, Waiting waiting, CompleteOwed complete, Access access, Looks looks, Pathways pathways, Clock clock) {
        this.debts = debts;
        this.waiting = waiting;
        this.complete = complete;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.clock = clock;
    }

    /** The list of one's own hub first; whoever answers for more than a hub sees the whole service in counts. */
    @May(Permission.READ) @GetMapping("/owed")
    Page owed(Worker worker, @RequestParam(defaultValue = "") String hub, @RequestParam(defaultValue = "false") boolean all) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        if (!hub.isEmpty()) return hub(worker, hub, today);
        var mine = all ? List.<Debts.HubName>of() : debts.hubsOf(worker.id(), today);
        if (!mine.isEmpty()) return hub(worker, mine.getFirst().code(), today);
        return Page.of("kith/casework/owed/DebtPage", answersForMore() ? service(today) : new DebtPage(today, List.of(), List.of(), List.of()));
    }

    private static boolean answersForMore() {
        return Screen.now().may(Permission.SEE_SERVICE.name()) || Screen.now().may(Permission.DECIDE.name());
    }

    /** Done by whoever may see that it is owed: the front door has what it owes of children of whom it sees no more. */
    @May(value = Permission.RECORD, what = "completing a record that was owed") @PostMapping("/children/{person}/owed")
    Page complete(Look look, @RequestParam(defaultValue = "") List<UUID> also, @RequestParam(defaultValue = "") String code, @RequestParam(required = false) UUID of, @RequestParam(required = false) UUID fact) {
        // children of one contact need not be of one family
        if (!also.isEmpty()) access.sight(look.worker(), also);
        var done = of != null && complete.run(look, also, code, of, fact == null ? Uuids.fresh() : fact);
        return Page.redirect("/children/" + look.person(), done ? Flash.done(pathways.owedTitle(code) + ": done") : Flash.important("That is not owed any more"));
    }

    private Page hub(Worker worker, String hub, LocalDate today) {
        var title = debts.hubTitle(hub, today);
        if (title == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var held = debts.held(hub, today);
        var people = Stream.concat(held.stream(), debts.ofTheDoor(hub, today).stream()).distinct().toList();
        access.sight(worker, people);
        var owed = debts.of(hub, people, today);
        looks.record(worker, owed.stream().map(Owed::person).distinct().toList(), "what is owed in the hub");
        return Page.of("kith/casework/owed/OwedPage", new OwedPage(hub, title, today, lines(owed, today), roles(owed, today), waiting.lateness(held, today), waiting.questions(held), answersForMore()));
    }

    /** What one fact owes for several children is one line. */
    private List<Line> lines(List<Owed> owed, LocalDate today) {
        var together = new LinkedHashMap<List<Object>, List<Owed>>();
        for (var each : owed) together.computeIfAbsent(List.of(each.code(), each.fact(), each.due(), String.valueOf(each.who())), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> line(same, today)).toList();
    }

    private Line line(List<Owed> same, LocalDate today) {
        var each = same.getFirst();
        var names = Say.list(same.stream().map(one -> ChildHeading.named(one.forenames(), one.surname(), one.childId())).toList());
        return new Line(each.person(), same.stream().skip(1).map(Owed::person).toList(), names, pathways.owedTitle(each.code()), each.code(), each.fact(), Debts.who(each.role(), each.who()), each.since(),
            Due.on(each.due(), today, WorkingDays.between(today, each.due())), Debts.form(pathways, each.code(), each.person()), Uuids.fresh());
    }

    private static List<OwedPage.Role> roles(List<Owed> owed, LocalDate today) {
        var by = new LinkedHashMap<String, List<Owed>>();
        for (var each : owed) by.computeIfAbsent(Debts.who(each.role(), each.who()), any -> new ArrayList<>()).add(each);
        return by.entrySet().stream().map(each -> new OwedPage.Role(each.getKey(), each.getValue().size(), (int) each.getValue().stream().filter(one -> one.due().isBefore(today)).count(),
            each.getValue().stream().map(Owed::due).min(Comparator.naturalOrder()).orElseThrow())).sorted(Comparator.comparingInt(OwedPage.Role::late).reversed()).toList();
    }

    private DebtPage service(LocalDate today) {
        var all = debts.service(today);
        var door = debts.door(today);
        return new DebtPage(today, lines(all, each -> each.hub() != null ? each.title() : doors(each) ? "No hub, owed by the front door" : "No hub", each -> each.hub() != null ? "/owed?hub=" + each.hub() : doors(each) && door != null ? "/owed?hub=" + door : null),
            lines(all, each -> pathways.owedTitle(each.code()), each -> null), lines(all, each -> InWords.plain(each.role()), each -> null));
    }

    private static boolean doors(Count count) {
        return count.role().equals("front-door");
    }

    private static List<DebtPage.Line> lines(List<Count> all, Function<Count, String> words, Function<Count, String> address) {
        return all.stream().collect(Collectors.groupingBy(words, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .map(each -> new DebtPage.Line(each.getKey(), address.apply(each.getValue().getFirst()), each.getValue().stream().mapToInt(Count::owed).sum(), each.getValue().stream().mapToInt(Count::late).sum(),
                each.getValue().stream().map(Count::oldest).min(Comparator.naturalOrder()).orElseThrow())).toList();
    }
}
