package kith.casework.night;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.casework.find.FindPage.Result;
import kith.casework.find.Standings;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.organisation.Duty;
import kith.people.search.Masked;
import kith.people.search.Masked.Ring;
import kith.people.search.Search;
import kith.people.search.Search.Found;
import kith.people.search.Searches;
import kith.ui.Choice;
import kith.ui.Destination;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Emergency duty at 3 a.m.: start the shift, find the child. */
@Controller
class NightController {

    private static final String PAGE = "kith/casework/night/NightPage";
    private static final Duration LONGEST = Duration.ofHours(16);

    private final Duty duty;
    private final Search search;
    private final Masked masked;
    private final Standings standings;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    NightController(Duty duty, Search search, Masked masked, Standings standings, Access access, Looks looks, Clock clock) {
        this.duty = duty;
        this.search = search;
        this.masked = masked;
        this.standings = standings;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination nightPlace() {
        return Destination.of("Emergency duty", "/night", 60).needs(Permission.COVER_NIGHT.name());
    }

    @May(value = Permission.FIND, what = "the results of a search by emergency duty") @GetMapping("/night")
    Page show(Worker worker, @RequestParam(defaultValue = "") String search, HttpSession session) {
        var today = today();
        var kept = Searches.kept(session, search);
        var typed = kept == null ? "" : kept;
        var found = Searches.tooShort(typed) ? List.<Found>of() : found(typed, today);
        access.sight(worker, found.stream().map(Found::person).toList());
        looks.record(worker, found.stream().map(Found::person).toList(), "the results of a search by emergency duty");
        var rings = Searches.tooShort(typed) ? List.<Ring>of() : masked.find(typed, today);
        looks.record(worker, rings.stream().map(Ring::person).toList(), "that a restricted record is held");
        return Page.of(PAGE, page(worker, Field.of("until", "08:00"), typed, standings.of(found, today), rings));
    }

    /** A name stands in no address: the session keeps it, as for the search of every page. */
    @May(Permission.FIND) @PostMapping("/night/search")
    Page find(@RequestParam(defaultValue = "") String find, HttpSession session) {
        return Page.redirect(find.isBlank() ? "/night" : "/night?search=" + Searches.keep(session, find.strip()));
    }

    @May(Permission.FIND) @PostMapping("/night")
    Page start(Worker worker, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String shift) {
        var now = clock.instant();
        var kinds = kinds(worker);
        var chosen = Field.of("kind", kind).oneOf(kinds.stream().map(Choice::value).toList(), "Say what you are on as");
        var time = Field.of("until", until).orElse("Enter when your shift ends, such as 08:00").aTime("Enter the time such as 08:00");
        var ends = time.time().map(it -> Duty.next(it, now)).orElse(now);
        time = time.must(!ends.isAfter(now.plus(LONGEST)), "That is more than 16 hours away: enter when this shift ends");
        if (chosen.wrong() || time.wrong()) return Page.invalid(PAGE, page(worker, time, "", List.of(), List.of()));

        duty.start(id(shift), worker, kind, now, ends);
        return Page.redirect("/night", "Your shift has started. It ends " + Say.lately(ends, today()).replaceFirst("^today at", "at"));
    }

    @May(Permission.FIND) @PostMapping("/night/ending")
    Page end(Worker worker) {
        duty.end(worker, clock.instant());
        return Page.redirect("/night", "Your shift has ended");
    }

    /** A number leads to the one child whose it is, as everywhere. */
    private List<Found> found(String typed, LocalDate today) {
        var found = search.find(typed, today);
        var child = search.byChildId(typed);
        return child.isEmpty() ? found : found.stream().filter(each -> each.person().equals(child.get())).toList();
    }

    private NightPage page(Worker worker, Field until, String typed, List<Result> results, List<Ring> rings) {
        var now = clock.instant();
        var mine = duty.of(worker, now).map(it -> new NightPage.Shift(it.kind().equals("emergency-duty") ? "emergency duty" : "manager on call", when(it.ends()))).orElse(null);
        var managers = duty.now("on-call-manager", now).stream().map(each -> new NightPage.OnCall(each.name(), each.phone(), when(each.ends()))).toList();
        var kinds = kinds(worker);
        return new NightPage(today(), mine, managers, Uuids.fresh(), kinds, Field.of("kind", kinds.isEmpty() ? "" : kinds.getFirst().value()), until, typed, results, rings);
    }

    private List<Choice> kinds(Worker worker) {
        var rights = access.rights(worker);
        var kinds = new ArrayList<Choice>(2);
        if (rights.contains(Permission.COVER_NIGHT)) kinds.add(Choice.of("emergency-duty", "Emergency duty"));
        if (rights.contains(Permission.BE_ON_CALL)) kinds.add(Choice.of("on-call-manager", "Manager on call"));
        return kinds;
    }

    private String when(Instant ends) {
        var today = today();
        return Say.london(ends).equals(today) ? Say.time(ends) : Say.london(ends).equals(today.plusDays(1)) ? Say.time(ends) + " tomorrow" : Say.moment(ends);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }
}
