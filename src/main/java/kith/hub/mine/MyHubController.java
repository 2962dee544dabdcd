package kith.hub.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.cover.Away;
import kith.hub.mine.MyHub.Child;
import kith.hub.mine.MyHub.HubName;
import kith.ledger.Happened;
import kith.pathway.Fresh;
import kith.pathway.Pathways;
import kith.pathway.StatusRule;
import kith.pathway.lateness.LatenessFacts;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Live;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The children of my hub, mine first. */
@Controller
class MyHubController {

    private static final String PAGE = "kith/hub/mine/MyHubPage";

    private final MyHub hub;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Fresh fresh;
    private final Away away;
    private final Clock clock;

    MyHubController(MyHub hub, Access access, Looks looks, Pathways pathways, Fresh fresh, Away away, Clock clock) {
        this.fresh = fresh;
        this.hub = hub;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.away = away;
        this.clock = clock;
    }

    @Bean
    static Destination myHubPlace() {
        return Destination.of("My hub", "/hub", 20).needs("OWN_WORK");
    }

    @May(Permission.OWN_WORK) @GetMapping("/hub")
    Page mine(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return show(worker, hub.of(worker, today), true, today);
    }

    @May(Permission.READ) @GetMapping("/hubs/{hub}")
    Page one(@PathVariable String hub, Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return show(worker, this.hub.called(hub, today), false, today);
    }

    /** @param own the hubs of whoever asks: an absence of another hub is read here and opened there */
    private Page show(Worker worker, List<HubName> hubs, boolean own, LocalDate today) {
        var held = hub.held(hubs);
        var sight = access.sight(worker, held);
        var live = hubs.isEmpty() ? null : fresh.live(Live.hubs(hubs.stream().map(HubName::code).toList()), held);
        var children = hub.children(sight.keySet(), worker, today);
        looks.record(worker, children.stream().map(Child::person).toList(), "the list of the hub");
        var title = hubs.isEmpty() ? "No hub" : Say.list(hubs.stream().map(HubName::title).toList());
        var me = worker.id().toString();
        return Page.of(PAGE, new MyHubPage(title, hubs, live, today, children.stream().filter(each -> me.equals(each.key())).map(each -> line(each, today)).toList(),
            children.stream().filter(each -> !me.equals(each.key())).map(each -> line(each, today)).toList(),
            (int) children.stream().filter(each -> each.due() != null && !each.unknown() && each.due().isBefore(today)).count(),
            (int) children.stream().filter(each -> each.due() != null && !each.unknown() && !each.due().isBefore(today) && !each.due().isAfter(today.plusDays(7))).count(),
            children.stream().mapToInt(Child::owed).sum(), (int) children.stream().filter(each -> each.missedSince() > 0).count(),
            away.of(hubs.stream().map(HubName::code).toList(), clock.instant()), own, nobody(hubs, own)));
    }

    /** Of another hub, whose children may be kept from the reader, it is not said that it holds none. */
    private static String nobody(List<HubName> hubs, boolean own) {
        if (hubs.isEmpty()) return own ? "You are in no hub today" : "There is no such hub today";
        return own ? "No children are allocated to your hub" : "This hub holds no child whose name you may see";
    }

    /** Every status, the leading one first: an enquiry about a child who is on a plan already is news to the hub. */
    private MyHubPage.Line line(Child child, LocalDate today) {
        var tags = child.statuses().stream().map(pathways::status).filter(each -> !each.detail()).sorted(Comparator.comparingInt(StatusRule::leads)).map(MyHubController::tag).toList();
        var due = child.due() == null ? null : child.unknown() ? child.due().isBefore(today) ? Due.unknown() : new Due("not known before go-live, next", child.due(), Due.Press.UNKNOWN)
            : Due.on(child.due(), today, WorkingDays.between(today, child.due()));
        return new MyHubPage.Line(child.person(), name(child), Say.age(child.born(), child.expected(), child.died(), today), tags, child.keyName(), child.lastSeen(), child.lastSeenAlone(),
            child.missedSince(), child.rule() == null ? null : pathways.clockTitle(child.rule()) + LatenessFacts.after(child.reason()), due, child.owed());
    }

    private static String name(Child child) {
        var name = ((child.forenames() == null ? "" : child.forenames()) + " " + (child.surname() == null ? "" : child.surname())).strip();
        return !name.isEmpty() ? name : child.childId() != null ? "Child " + child.childId() : "Name not known";
    }

    private static Tag tag(StatusRule status) {
        return Tag.of(status.label(), Tone.valueOf(status.tone().toUpperCase()));
    }
}
