package kith.hub.allocate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Access;
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
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Clock clock;

    AllocationsController(AllocationQueue queue, Access access, Looks looks, Pathways pathways, Clock clock) {
        this.queue = queue;
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
        looks.record(worker, waiting.stream().map(Waiting::person).toList(), "the list of children without a hub");
        var cards = queue.cards(waiting.stream().map(Waiting::person).toList(), today).stream().collect(Collectors.toMap(Card::person, Function.identity()));
        return Page.of("kith/hub/allocate/AllocationsPage", new AllocationsPage(today, waiting.stream().filter(each -> cards.containsKey(each.person())).map(each -> line(each, cards.get(each.person()), today)).toList(),
            (int) all.stream().filter(Waiting::undecided).count()));
    }

    private AllocationsPage.Waiting line(Waiting waiting, Card card, LocalDate today) {
        var days = WorkingDays.between(waiting.since(), today);
        var waited = new Due(days == 0 ? "since today" : Say.count(days, "working day"), waiting.since(), days > SOON ? Due.Press.LATE : Due.Press.SOON);
        return new AllocationsPage.Waiting(waiting.person(), ChildHeading.named(card.forenames(), card.surname(), card.childId()), Say.age(card.born(), card.expected(), card.died(), today),
            waiting.statuses().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).map(this::tag).limit(1).toList(), waiting.since(), waited, Say.count(hours(waiting, card), "working hour"),
            card.siblings() == null ? null : "Family in " + card.siblings(), waiting.before() == null ? null : waiting.ended() ? "Its hub is no more: " + waiting.before().replace('-', ' ') : "Held before by " + waiting.before().replace('-', ' '));
    }

    /** From when the status was recorded, where that was on its first day; otherwise from the morning of that day. */
    private long hours(Waiting waiting, Card card) {
        var morning = waiting.since().atTime(MORNING).atZone(Happened.LONDON);
        var told = card.told() == null ? morning : card.told().atZoneSameInstant(Happened.LONDON);
        return Waited.hours(told.toLocalDate().equals(waiting.since()) ? told : morning, clock.instant().atZone(Happened.LONDON));
    }

    private Tag tag(String code) {
        return Tag.of(pathways.status(code).label(), Tone.valueOf(pathways.status(code).tone().toUpperCase()));
    }
}
