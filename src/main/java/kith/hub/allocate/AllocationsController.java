package kith.hub.allocate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.allocate.AllocationQueue.Card;
import kith.hub.allocate.AllocationQueue.Waiting;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The queue of children whom no hub holds: nobody falls off it. */
@Controller
class AllocationsController {

    private static final int SOON = 1;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final AllocationQueue queue;
    private final HubsToday hubs;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Clock clock;

    AllocationsController(AllocationQueue queue, HubsToday hubs, Access access, Looks looks, Pathways pathways, Clock clock) {
        this.queue = queue;
        this.hubs = hubs;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static Destination allocationsPlace() {
        return Destination.of("To allocate", "/allocations", 50).needs("DECIDE");
    }

    @May(Permission.READ) @GetMapping("/allocations")
    Page list(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var all = queue.waiting(today);
        var sight = access.sight(worker, all.stream().map(Waiting::person).toList());
        var waiting = all.stream().filter(each -> !each.undecided() && sight.containsKey(each.person())).toList();
        var restricted = access.answers(worker, queue.guarded(today)).entrySet().stream().filter(each -> !each.getValue().hidden() && !each.getValue().reaches(Level.STATUS)).map(Map.Entry::getKey).toList();
        looks.record(worker, waiting.stream().map(Waiting::person).toList(), "the list of children without a hub");
        var cards = queue.cards(waiting.stream().map(Waiting::person).toList()).stream().collect(toMap(Card::person, Function.identity()));
        var moments = queue.moments(waiting.stream().map(Waiting::person).toList(), today);
        return Page.of("kith/hub/allocate/AllocationsPage", new AllocationsPage(today, families(waiting, cards).map(family -> new AllocationsPage.Family(family.stream().map(each -> line(each, moments.get(each.person()), cards.get(each.person()), sight.get(each.person()).reaches(Level.OUTLINE), today)).toList())).toList(),
            hubs.frontDoors(today), (int) all.stream().filter(Waiting::undecided).count(), restricted));
    }

    /** Brothers and sisters stand together, the eldest first, where the first of them would stand. */
    private static Stream<List<Waiting>> families(List<Waiting> waiting, Map<UUID, Card> cards) {
        var byAge = Comparator.comparing((Waiting each) -> cards.get(each.person()).born(), Comparator.nullsLast(Comparator.naturalOrder()));
        return waiting.stream().filter(each -> cards.containsKey(each.person())).collect(groupingBy(each -> cards.get(each.person()).family(), LinkedHashMap::new, toList())).values().stream()
            .map(family -> family.stream().sorted(byAge).toList());
    }

    private AllocationsPage.Waiting line(Waiting waiting, Instant told, Card card, boolean opens, LocalDate today) {
        var days = WorkingDays.between(waiting.since(), today);
        var waited = new Due(Say.waited(waiting.since(), days, today), waiting.since(), days > SOON ? Due.Press.LATE : Due.Press.SOON);
        return new AllocationsPage.Waiting(waiting.person(), ChildHeading.named(card.forenames(), card.surname(), card.childId()), Say.age(card.born(), card.expected(), card.died(), today),
            waiting.statuses().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).map(this::tag).limit(1).toList(), waiting.since(), waited, days == 0 ? null : Say.count(hours(waiting, told), "working hour"),
            card.siblings() == null ? null : "Family in " + card.siblings(), before(waiting, today), opens);
    }

    /** Closed since: until then it was with this hub, whose lists it stays on until somebody decides. */
    private static String before(Waiting waiting, LocalDate today) {
        if (waiting.before() == null) return null;
        var hub = waiting.before().replace('-', ' ');
        if (waiting.ended()) return "Its hub is no more: " + hub;
        return "Was with " + hub + (waiting.closed() == null ? "" : " until " + Say.brief(waiting.closed(), today));
    }

    /** From the moment at which it was recorded; from the morning where that was on a later day, or nobody recorded it. */
    private long hours(Waiting waiting, Instant told) {
        boolean thatDay = told != null && Say.london(told).equals(waiting.since());
        return Waited.hours(thatDay ? told.atZone(Happened.LONDON) : waiting.since().atTime(MORNING).atZone(Happened.LONDON), clock.instant().atZone(Happened.LONDON));
    }

    private Tag tag(String code) {
        return Tag.of(pathways.status(code).label(), Tone.valueOf(pathways.status(code).tone().toUpperCase()));
    }
}
