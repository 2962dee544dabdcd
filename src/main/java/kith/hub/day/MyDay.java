package kith.hub.day;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Looks;
import kith.access.Waiting;
import kith.access.Worker;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.handover.Sides;
import kith.hub.cover.Away;
import kith.hub.day.Duties.Duty;
import kith.hub.day.Duties.Queues;
import kith.hub.day.MyDayPage.Draft;
import kith.hub.day.MyDayPage.Notice;
import kith.hub.day.MyDayPage.Pulse;
import kith.hub.day.MyDayPage.Visit;
import kith.hub.day.News.Item;
import kith.hub.day.People.Card;
import kith.hub.day.People.Held;
import kith.hub.messages.Message;
import kith.hub.messages.Messages;
import kith.hub.messages.MyHubs;
import kith.hub.messages.Rising;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.pathway.Pathways;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.stereotype.Component;

/** Puts the day together: a dozen statements at most, however many children the hubs hold, the histories of those about whom something was put right lately, and what other packages ask for theirs. */
@Component
class MyDay {

    private static final Duration SEEN_FOR = Duration.ofDays(3);
    /** As long as the child's page asks for it. */
    private static final Duration UNCONFIRMED_FOR = Duration.ofDays(91);

    private final Whose whose;
    private final People people;
    private final Duties duties;
    private final News news;
    private final ToDecide toDecide;
    private final Messages messages;
    private final MyHubs myHubs;
    private final Offers handovers;
    private final Sides sides;
    private final Desk desk;
    private final Away away;
    private final Access access;
    private final Looks looks;
    private final List<Waiting> others;
    private final Pathways pathways;
    private final Engine engine;
    private final Clock clock;

    MyDay(Whose whose, People people, Duties duties, News news, ToDecide toDecide, Messages messages, MyHubs myHubs, Offers handovers, Sides sides, Desk desk, Away away, Access access, Looks looks, List<Waiting> others, Pathways pathways, Engine engine, Clock clock) {
        this.whose = whose;
        this.people = people;
        this.duties = duties;
        this.news = news;
        this.toDecide = toDecide;
        this.messages = messages;
        this.myHubs = myHubs;
        this.handovers = handovers;
        this.sides = sides;
        this.desk = desk;
        this.away = away;
        this.access = access;
        this.looks = looks;
        this.others = others;
        this.pathways = pathways;
        this.engine = engine;
        this.clock = clock;
    }

    MyDayPage of(Worker worker) {
        var now = clock.instant();
        var today = now.atZone(Happened.LONDON).toLocalDate();
        var me = whose.of(worker, today, now);
        var found = people.of(me, today, now);
        var open = messages(me, worker, today, now);
        var theirs = sides.of(worker, today);
        var all = handovers.waitingFor(theirs);
        var answering = all.isEmpty() ? Set.<String>of() : sides.first(worker, theirs, today, now);
        var offered = me.lens().watch() ? all.stream().filter(each -> answering.contains(each.toHub())).toList() : all;
        var asked = Stream.of(found.stream().map(Held::person), open.stream().map(Message::person).filter(each -> each != null), offered.stream().map(Offer::person)).flatMap(each -> each).distinct().toList();
        var sight = access.sight(worker, asked).keySet();
        var held = found.stream().filter(each -> sight.contains(each.person())).toList();
        var waiting = open.stream().filter(each -> each.person() == null || sight.contains(each.person())).toList();
        var ids = held.stream().map(Held::person).distinct().toList();
        var due = duties.of(theirs(me, held).filter(each -> each.unread() == null).map(Held::person).distinct().toList(), today, today.plusDays(7));
        var recorded = news.about(ids, now.minus(Duration.ofDays(News.DAYS)));
        var offers = offered.stream().filter(each -> sight.contains(each.person())).toList();
        var awaiting = me.lens().confirms() ? news.awaiting(theirs(me, held).filter(each -> each.hub() != null).map(Held::person).distinct().toList(), now.minus(UNCONFIRMED_FOR)) : List.<Item>of();
        var shown = shown(me, held, due, recorded);
        awaiting.forEach(each -> shown.add(each.person()));
        var toAnswer = offers.stream().filter(each -> answering.contains(each.toHub())).toList();
        toAnswer.forEach(each -> shown.add(each.person()));
        var cards = people.cards(shown);
        looks.record(worker, Stream.concat(cards.keySet().stream(), waiting.stream().map(Message::person).filter(each -> each != null)).toList(), "My day");
        var page = page(me, worker, held, due, recorded, awaiting, waiting, offers, toAnswer, cards, today, now);
        whose.looked(worker, now);
        return page;
    }

    /** For whom the worker may have something to do: of those who are only watched, their own. */
    private static Stream<Held> theirs(Me me, List<Held> held) {
        return held.stream().filter(each -> !me.lens().watch() || each.own());
    }

    /** Names are read of those only who may be on the page. */
    private static Set<UUID> shown(Me me, List<Held> held, List<Duty> due, List<Item> recorded) {
        var shown = new LinkedHashSet<UUID>();
        for (var each : held) if (each.missing() || Tidings.untold(each, recorded)) shown.add(each.person());
        for (var each : due) shown.add(each.person());
        for (var each : recorded) if (!me.id().equals(each.fact().recorded().by())) shown.add(each.person());
        return shown;
    }

    private MyDayPage page(Me me, Worker worker, List<Held> held, List<Duty> due, List<Item> recorded, List<Item> awaiting, List<Message> waiting, List<Offer> offers, List<Offer> toAnswer, Map<UUID, Card> cards, LocalDate today, Instant now) {
        var todo = new Todo(me, pathways, engine.kinds(), held, cards, today, now);
        var tidings = new Tidings(me, cards, today);
        var rights = access.rights(worker);
        var more = todo.lines(due, awaiting, waiting, Stream.concat(toDecide.of(me, today).stream(), others.stream().flatMap(each -> each.of(worker, rights, today).stream())).toList());
        var lines = Stream.concat(more.stream(), Handed.lines(toAnswer, cards, today).stream()).sorted(Todo.order(today)).toList();
        var since = me.lastLook() == null ? now.minus(Duration.ofDays(1)) : me.lastLook();
        var seenFrom = now.minus(SEEN_FOR).isBefore(since) ? now.minus(SEEN_FOR) : since;
        var lying = desk.of(worker, me, today);
        var queues = me.lens().queues() ? duties.queues(today) : Queues.NONE;
        return new MyDayPage(today, me.lens().role(), lines.stream().limit(Todo.LINES).toList(), lines.stream().skip(Todo.LINES).toList(), lines.isEmpty() ? todo.quiet(due) : null,
            Counts.of(me, held, due, waiting, offers, queues, pathways, today), tidings.alerts(held, recorded), tidings.changed(recorded, since, now), tidings.changed(recorded, seenFrom, since),
            visits(me, due, cards, today), lying.stream().filter(each -> !each.draft()).map(each -> new Notice(each.id(), each.hub(), each.what(), each.who(), each.until())).toList(),
            lying.stream().filter(Desk.Thing::draft).map(MyDay::draft).toList(), me.lens().figures() ? duties.figures(me, today) : List.of(), me.lens().role() == Lens.Role.SERVICE_HEAD ? duties.byGroup(today) : List.of(),
            me.lens().watch() ? List.of() : away.of(List.of(me.codes()), now), away.coveredBy(worker, now), new Pulse(now, now, 0, 0, waiting.size(), 0), me.onDuty(), books(me, worker, today));
    }

    /** Whoever leads the service sees the count of every hub, and opens the book of those alone that are theirs too. */
    private Set<String> books(Me me, Worker worker, LocalDate today) {
        return me.lens().figures() || me.lens().role() == Lens.Role.SERVICE_HEAD ? myHubs.of(worker, today).stream().map(MyHubs.HubName::code).collect(toSet()) : Set.of();
    }

    Pulse pulse(Worker worker, Instant since, int round) {
        var now = clock.instant();
        var today = now.atZone(Happened.LONDON).toLocalDate();
        var me = whose.of(worker, today, now);
        var seen = access.sight(worker, people.of(me, today, now).stream().map(Held::person).distinct().toList()).keySet();
        var fresh = news.about(seen, since).stream().filter(each -> !me.id().equals(each.fact().recorded().by())).map(each -> each.fact().id()).distinct().count();
        return new Pulse(since, now, (int) fresh, me.lens().role() == Lens.Role.DUTY ? duties.contactsSince(since) : 0, messages(me, worker, today, now).size(), round + 1);
    }

    void dismiss(Worker worker, List<String> alerts) {
        whose.dismiss(worker, alerts.stream().filter(each -> each.length() <= 100).limit(50).toList(), clock.instant());
    }

    /** For the worker; and where they take the hub's messages or lead it, those that have risen to it, and from buddy hubs to it. */
    private List<Message> messages(Me me, Worker worker, LocalDate today, Instant now) {
        var own = me.hubs().stream().map(Me.HubName::code).toList();
        boolean takes = me.lens().role() == Lens.Role.COORDINATOR || me.lens().role() == Lens.Role.CONSULTANT;
        Collection<String> asked = takes ? Stream.concat(own.stream(), me.asked().stream()).distinct().toList() : List.<String>of();
        return messages.open(worker, asked, today).stream().filter(each -> each.isFor(worker.id())
            || own.contains(each.forHub()) && each.rising(now) != Rising.WORKER && (me.lens().role() == Lens.Role.COORDINATOR || each.rising(now) == Rising.BUDDY || each.urgent())
            || !own.contains(each.forHub()) && each.rising(now) == Rising.BUDDY).toList();
    }

    /** Those to come; what was planned for today is among the things to do. */
    private static List<Visit> visits(Me me, List<Duty> due, Map<UUID, Card> cards, LocalDate today) {
        return due.stream().filter(each -> each.kind().equals("visit") && me.me().equals(each.role()) && each.due().isAfter(today) && cards.containsKey(each.person()))
            .map(each -> new Visit(cards.get(each.person()).name(), "/children/" + each.person(), Todo.visit(each.person(), today),
                Say.brief(each.due(), today) + (each.at() == null ? "" : " at " + Say.time(each.at())), each.why())).toList();
    }

    private static Draft draft(Desk.Thing draft) {
        var address = draft.address() != null ? draft.address() : "/children/" + draft.id() + "/record/" + draft.what();
        return new Draft(draft.title() == null ? draft.who() : draft.who() + ": " + Screen.term(draft.title()), address + (address.indexOf('?') < 0 ? "?" : "&") + "after=/", "/drafts/" + draft.what() + "/" + draft.id() + "/removal", draft.at());
    }
}
