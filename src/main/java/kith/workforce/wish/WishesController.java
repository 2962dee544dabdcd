package kith.workforce.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Uuids;
import kith.organisation.ModelOnADay;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.structure.Windows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asking to move to another hub, and answering it. It is about people at work and names no child. */
@Controller
class WishesController {

    private static final String ALL = "kith/workforce/wish/WishesPage";
    private static final String ONE = "kith/workforce/wish/WishPage";

    private final Wishes wishes;
    private final ModelOnADay models;
    private final Clock clock;

    WishesController(Wishes wishes, ModelOnADay models, Clock clock) {
        this.wishes = wishes;
        this.models = models;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/wishes")
    Page list(Worker me) { return Page.of(ALL, page(me, Answers.NONE)); }

    @May(Permission.OWN_WORK) @PostMapping("/structure/wishes")
    Page ask(Worker me, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(me, new Answers(typed)).checked();
        if (page.from() == null) return Page.redirect("/structure/wishes", Flash.important("You are in no hub: there is none to move from."));
        if (!page.problems().isEmpty()) return Page.invalid(ALL, page);
        boolean asked = wishes.ask(page.id(), me, page.from(), page.any() ? null : page.to().value(), page.why().value().strip(), clock.instant(), page.today());
        return Page.redirect("/structure/wishes", asked ? Flash.done("Asked. It stands on the day of those who answer for the hubs") : Flash.important("You asked already, and it waits for an answer. Withdraw it first to ask for something else."));
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/wishes/{wish}")
    Page show(@PathVariable("wish") String wish, Worker me) { return Page.of(ONE, page(found(wish, me), me, Answers.NONE)); }

    @May(Permission.OWN_WORK) @PostMapping("/structure/wishes/{wish}")
    Page answer(@PathVariable("wish") String wish, Worker me, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(wish, me);
        var at = "/structure/wishes/" + found.id();
        if (!found.answers()) return Page.redirect(at, Flash.important("Somebody else answers this"));
        if (!found.waits()) return Page.redirect(at, Flash.important("It is settled already: " + found.state(today())));
        if (!found.asks()) return Page.redirect(at, Flash.important(found.state(today())));
        var page = page(found, me, new Answers(typed)).checked();
        if (!page.problems().isEmpty()) return Page.invalid(ONE, page);
        boolean done = wishes.answer(found, page.answer().chosen("agreed"), page.why().value().strip(), me, clock.instant());
        return Page.redirect(at, done ? Flash.done("Answered, and shown to " + found.name()) : Flash.important("Somebody else answered meanwhile: read what they say"));
    }

    @May(Permission.OWN_WORK) @PostMapping("/structure/wishes/{wish}/withdrawal")
    Page withdraw(@PathVariable("wish") String wish, Worker me) {
        boolean done = wishes.withdraw(found(wish, me), me, clock.instant());
        return Page.redirect("/structure/wishes", done ? Flash.done("Withdrawn") : Flash.important("It was answered already"));
    }

    private WishesPage page(Worker me, Answers answers) {
        var today = today();
        var from = wishes.hubOf(me, today).orElse(null);
        var hubs = new ArrayList<Choice>();
        hubs.add(Choice.of(WishesPage.ANY, "Any that has room"));
        wishes.hubs(today).stream().filter(each -> !each.value().equals(from)).forEach(hubs::add);
        var months = models.on(today).map(model -> model.staffWindows()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new WishesPage(id(answers.text("id")), today, from, hubs, Windows.when(months, today), Windows.open(months, today), wishes.of(me, today), wishes.askedOf(me, today), answers.field("to"), answers.field("why"));
    }

    private WishPage page(Wish wish, Worker me, Answers answers) {
        return new WishPage(wish, today(), wish.worker().equals(me.id()), wish.waits() ? wishes.answerers(me, wish.fromHub(), wish.toHub(), today()) : List.of(), answers.field("answer"), answers.field("why"));
    }

    private Wish found(String id, Worker me) {
        try {
            return wishes.one(UUID.fromString(id), me, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return Uuids.fresh();
        }
    }

    private LocalDate today() { return Say.london(clock.instant()); }
}
