package kith.handover.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.handover.Sides;
import kith.handover.TransferPoints;
import kith.handover.TransferPoints.Reached;
import kith.ledger.Happened;
import kith.people.Named;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The handovers to and from one's hubs, those that have waited longest first. */
@Controller
class HandoversController {

    private static final int SOON = 2;
    private static final int LATELY = 14;

    private final Offers offers;
    private final Sides sides;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final TransferPoints points;
    private final Clock clock;

    HandoversController(Offers offers, Sides sides, Named named, Access access, Looks looks, TransferPoints points, Clock clock) {
        this.points = points;
        this.offers = offers;
        this.sides = sides;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination handoversPlace() {
        return Destination.of("Handovers", "/handovers", 52).needs("RECORD");
    }

    @May(Permission.RECORD) @GetMapping("/handovers")
    Page list(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var mine = sides.of(worker, today);
        var all = offers.between(mine, today.minusDays(LATELY));
        var sight = access.sight(worker, Stream.concat(all.stream().map(Offer::person), offers.heldBy(mine, today).stream()).distinct().toList());
        var reached = points.in(mine, today).stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.OUTLINE)).toList();
        var shown = all.stream().filter(each -> sight.containsKey(each.person())).toList();
        var people = Stream.concat(shown.stream().map(Offer::person), reached.stream().map(Reached::person)).distinct().toList();
        looks.record(worker, people, "the list of handovers");
        var names = named.of(people);
        var titles = sides.titles(today);
        return Page.of("kith/handover/waiting/HandoversPage", new HandoversPage(today, !mine.isEmpty(), lines(shown, each -> each.open() && mine.contains(each.toHub()), names, titles, today),
            lines(shown, each -> each.open() && !mine.contains(each.toHub()), names, titles, today), lines(shown, each -> !each.open(), names, titles, today),
            reached.stream().map(each -> point(each, names, titles)).sorted(Comparator.comparing(HandoversPage.Point::because).thenComparing(HandoversPage.Point::who)).toList()));
    }

    private static HandoversPage.Point point(Reached reached, Map<UUID, String> names, Map<String, String> titles) {
        return new HandoversPage.Point(reached.person(), names.getOrDefault(reached.person(), "A child"), reached.because(), reached.hubs().isEmpty() ? null : reached.hubs().getFirst(),
            reached.hubs().isEmpty() ? null : titles.getOrDefault(reached.hubs().getFirst(), reached.hubs().getFirst()), reached.hubs().size() > 1);
    }

    private static List<HandoversPage.Line> lines(List<Offer> offers, Predicate<Offer> which, Map<UUID, String> names, Map<String, String> titles, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<Offer>>();
        for (var each : offers) if (which.test(each)) together.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> line(same, names, titles, today)).toList();
    }

    private static HandoversPage.Line line(List<Offer> same, Map<UUID, String> names, Map<String, String> titles, LocalDate today) {
        var offer = same.getFirst();
        var days = WorkingDays.between(offer.since(), today);
        return new HandoversPage.Line(offer.person(), offer.fact(), Say.list(same.stream().map(each -> names.getOrDefault(each.person(), "A child")).toList()), offer.matterWords(), titles.getOrDefault(offer.fromHub(), "Outside"),
            offer.toHub() == null ? offer.agencyWords() : titles.getOrDefault(offer.toHub(), offer.toHub()),
            new Due(Say.waited(offer.since(), days, today), offer.since(), days > SOON ? Due.Press.LATE : Due.Press.SOON),
            offer.open() ? null : Character.toUpperCase(offer.state().charAt(0)) + offer.state().substring(1) + " " + Say.brief(offer.answered(), today)
                + (offer.answeredBy() == null ? "" : " by " + offer.answeredBy()) + (offer.reason() == null ? "" : ": " + offer.reasonWords().toLowerCase()));
    }
}
