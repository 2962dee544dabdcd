package kith.hub.meeting.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.oversight.Figures;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The agenda of the next meeting as the rule makes it, and what members change about it. */
@Controller
class AgendaController {

    private static final String PAGE = "kith/hub/meeting/agenda/AgendaPage";

    private final Round round;
    private final Sittings sittings;
    private final Names names;
    private final Wishes wishes;
    private final Figures figures;
    private final Looks looks;
    private final Clock clock;

    AgendaController(Round round, Sittings sittings, Names names, Wishes wishes, Figures figures, Looks looks, Clock clock) {
        this.round = round;
        this.sittings = sittings;
        this.names = names;
        this.wishes = wishes;
        this.figures = figures;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}/meetings")
    Page show(@PathVariable String hub, @RequestParam(defaultValue = "") String family, Worker worker) {
        return Page.of(PAGE, page(found(hub, worker), Field.of("family", family), Field.blank("why"), worker));
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/agenda/wishes")
    Page ask(@PathVariable String hub, @RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String wish, Worker worker) {
        var of = found(hub, worker);
        var asked = all(of).stream().filter(each -> each.family().toString().equals(family)).findFirst();
        var words = Field.of("why", why.strip()).orElse("Say in a line why, so that the others can prepare").atMost(500, "Say it in fewer than 500 characters");
        if (asked.isEmpty() || words.wrong()) return Page.invalid(PAGE, page(of, Field.of("family", family).must(asked.isPresent(), "Choose the family"), words, worker));
        wishes.ask(wish.isEmpty() ? Uuids.fresh() : Uuids.of(wish), hub, asked.get().family(), asked.get().people(), words.value(), worker, clock.instant());
        return Page.redirect("/hubs/" + hub + "/meetings", "On the agenda, with your reason");
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/agenda/order")
    Page order(@PathVariable String hub, @RequestParam(defaultValue = "") String family, Worker worker) {
        var of = found(hub, worker);
        var order = new ArrayList<>(of.agenda().families().stream().map(Family::family).toList());
        for (int i = 1; i < order.size(); i++)
            if (order.get(i).toString().equals(family)) {
                // the first of those who come as time allows takes the last place that a meeting surely has
                boolean comes = of.agenda().asTimeAllows(order.get(i)) && !of.agenda().asTimeAllows(order.get(i - 1));
                order.add(comes ? Math.min(i, of.agenda().holds()) - 1 : i - 1, order.remove(i));
                break;
            }
        sittings.arrange(called(of, worker), order);
        return Page.redirect("/hubs/" + hub + "/meetings");
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/agenda/deferrals")
    Page putOff(@PathVariable String hub, @RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String why, Worker worker) {
        var of = found(hub, worker);
        var at = "/hubs/" + hub + "/meetings";
        var it = of.agenda().families().stream().filter(each -> each.family().toString().equals(family)).findFirst();
        if (it.isEmpty()) return Page.redirect(at);
        if (it.get().must()) return Page.redirect(at, Flash.important("This family cannot wait: it has to be discussed by " + Say.date(it.get().mustBy())));
        if (why.isBlank()) return Page.redirect(at, Flash.important("Say why the family is put off"));
        wishes.putOff(called(of, worker), it.get().family(), it.get().people(), why.strip(), worker, clock.instant());
        return Page.redirect(at, "Put off to the next meeting");
    }

    @May(Permission.RECORD) @PostMapping("/hubs/{hub}/agenda/deferrals/ending")
    Page takeBack(@PathVariable String hub, @RequestParam(defaultValue = "") String family, Worker worker) {
        var of = found(hub, worker);
        all(of).stream().filter(each -> each.family().toString().equals(family)).findFirst().ifPresent(each -> wishes.takeBack(of.meeting(), each.people()));
        return Page.redirect("/hubs/" + hub + "/meetings", "Back on the agenda");
    }

    private Meeting called(Round.Of of, Worker worker) {
        if (!of.works()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return sittings.call(of.meeting().hub(), of.meeting().day(), worker, clock.instant());
    }

    private AgendaPage page(Round.Of of, Field family, Field why, Worker worker) {
        var all = all(of);
        var people = new LinkedHashSet<UUID>();
        all.forEach(each -> people.addAll(each.people()));
        var called = names.of(people);
        looks.record(worker, people, "the agenda of the hub’s meeting");
        boolean leads = wishes.leads(of.meeting().hub(), worker, of.today());
        var on = of.ahead().stream().map(each -> new AgendaPage.Line(each.family(), Names.together(called, each.people()), List.copyOf(each.why().values()),
            each.wishes().stream().map(wish -> new AgendaPage.Asked(wish.id(), wish.by() + ": " + wish.why(), leads || wish.byId().equals(worker.id()))).toList(), each.must(), each.mustBy(), of.agenda().asTimeAllows(each.family()))).toList();
        var others = of.agenda().others().stream().map(each -> new AgendaPage.Other(each.family(), Names.together(called, each.people()), each.lastOn(),
            of.putOff().containsKey(each.family()) ? "Put off by " + of.putOff().get(each.family()).by() + ": " + of.putOff().get(each.family()).why() : null)).toList();
        var figure = figures.of(List.of(of.meeting().hub()), of.today(), of.rules()).getFirst();
        return new AgendaPage(of.meeting(), of.today(), on, others, choices(all, called), family, why, figure, of.rules(), sittings.of(of.meeting().hub()).stream().filter(each -> each.started() != null).toList(),
            figure.lastMeeting() != null && figure.managerAway(of.today(), of.rules().managerWithin()), of.unseen());
    }

    private static List<Family> all(Round.Of of) {
        var all = new ArrayList<>(of.agenda().families());
        all.addAll(of.agenda().others());
        return all;
    }

    private static List<Choice> choices(List<Family> all, Map<UUID, Name> names) {
        return all.stream().map(each -> Choice.of(each.family().toString(), Names.together(names, each.people()))).sorted(Comparator.comparing(Choice::words)).toList();
    }

    private Round.Of found(String hub, Worker worker) {
        return round.next(hub, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
