package kith.casework.night.child;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Clearances;
import kith.access.Cleared;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.casework.child.ChildQueries;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Head;
import kith.casework.child.ChildQueries.Sibling;
import kith.casework.child.InWords;
import kith.casework.child.Living;
import kith.casework.child.RightsInBrief;
import kith.casework.child.Strips;
import kith.casework.night.child.NightChildPage.Near;
import kith.casework.night.child.NightChildPage.Place;
import kith.casework.night.child.NightChildPage.Stands;
import kith.casework.night.child.NightQueries.Lodger;
import kith.casework.night.morning.LastNights;
import kith.casework.safetyplan.SafetyPlans;
import kith.casework.summary.Summaries;
import kith.ledger.Happened;
import kith.people.Address;
import kith.people.Addresses;
import kith.people.SafeContact;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** A child as emergency duty needs to see the child at 3 a.m., on a phone: one screen, no prompt. */
@Controller
class NightChildController {

    private final NightQueries queries;
    private final ChildQueries children;
    private final CallOrder callOrder;
    private final Summaries summaries;
    private final SafetyPlans plans;
    private final RightsInBrief rights;
    private final LastNights nights;
    private final Strips strips;
    private final Addresses addresses;
    private final Clearances clearances;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    NightChildController(NightQueries queries, ChildQueries children, CallOrder callOrder, Summaries summaries, SafetyPlans plans, RightsInBrief rights, LastNights nights, Strips strips, Addresses addresses, Clearances clearances, Access access,
                         Looks looks, Clock clock) {
        this.queries = queries;
        this.children = children;
        this.callOrder = callOrder;
        this.summaries = summaries;
        this.plans = plans;
        this.rights = rights;
        this.nights = nights;
        this.strips = strips;
        this.addresses = addresses;
        this.clearances = clearances;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.FIND, what = "the screen of the night") @GetMapping("/night/{person}")
    Page show(Look look) {
        var head = children.head(look.person());
        if (head == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        boolean outline = look.level().reaches(Level.OUTLINE);
        return Page.of("kith/casework/night/child/NightChildPage", outline ? outline(look, head) : statusAlone(head));
    }

    /** Status, whom to ring, warnings; no address, nobody else, no words. */
    private NightChildPage statusAlone(Head head) {
        var now = clock.instant();
        var today = today();
        var closed = queries.closed(head.person());
        return new NightChildPage(head.person(), head.name(), age(head.born(), head.expected(), head.died(), today), today, now, hub(head, closed, today), stands(head.person(), today, now),
            warnings(head), callOrder.of(head, List.of(), closed, today, now), false, List.of(), List.of(), null, null, List.of(), false, null, head.died() != null, adult(head, today), List.of());
    }

    private NightChildPage outline(Look look, Head head) {
        var now = clock.instant();
        var today = today();
        var person = look.person();
        var siblings = this.children.family(person, today).stream().filter(each -> !each.person().equals(person)).toList();
        var living = Living.of(head, addresses.of(person));
        var here = queries.household(person, living.here());
        var family = queries.household(person, living.family());
        var children = adult(head, today) ? queries.children(person, today) : List.<Lodger>of();
        var others = Stream.of(siblings.stream().map(Sibling::person), here.stream().map(Lodger::person), family.stream().map(Lodger::person), children.stream().map(Lodger::person)).flatMap(each -> each).distinct().toList();
        var sight = access.sight(look.worker(), others);
        var cleared = clearances.of(look);
        looks.record(look.worker(), others.stream().filter(sight::containsKey).toList(), "the screen of the night: household and siblings");
        var stands = stands(person, today, now);
        var adults = this.children.adults(person);
        var places = places(living, today, cleared, near(here, sight.keySet(), siblings, today), near(family, sight.keySet(), siblings, today), carers(living, here, adults));
        var closed = queries.closed(person);
        return new NightChildPage(person, head.name(), age(head.born(), head.expected(), head.died(), today), today, now, hub(head, closed, today), stands, warnings(head),
            callOrder.of(head, adults, closed, today, now), true, places,
            siblings.stream().filter(each -> sight.containsKey(each.person())).map(each -> near(each, today)).toList(),
            plans.of(Set.of(person)).get(person), summaries.of(Set.of(person)).get(person), rights.of(person, today), stands.stream().anyMatch(each -> each.tag().words().equals("Police protection")),
            nights.of(person), head.died() != null, adult(head, today), children.stream().filter(each -> sight.containsKey(each.person())).map(each -> near(each, List.of(), today)).toList());
    }

    private String hub(Head head, LocalDate closed, LocalDate today) {
        var hub = queries.hub(head.hub(), today);
        return hub == null || closed == null ? hub : "Was with " + hub + " until " + Say.date(closed);
    }

    private static List<Place> places(Living living, LocalDate today, Cleared cleared, List<Near> here, List<Near> family, List<Near> carers) {
        if (living.placed() == null) return List.of(place("Home", null, living.address(), cleared, here));
        var placement = place("Placed", living.placed() + (living.since() == null ? "" : ", since " + Say.brief(living.since(), today)), living.address(), cleared, Stream.concat(carers.stream(), here.stream()).toList());
        return living.home() == null ? List.of(placement) : List.of(placement, place("Family home", null, living.home(), cleared, family));
    }

    private static Place place(String heading, String note, Address address, Cleared cleared, List<Near> people) {
        return new Place(heading, note, address == null || !address.opensTo(cleared) ? null : address.shownTo(cleared), address != null && address.shielded(), people);
    }

    /** Who looks after the child in the placement, where they are not among those who live there. */
    private static List<Near> carers(Living living, List<Lodger> here, List<Adult> adults) {
        if (living.placed() == null) return List.of();
        return adults.stream().filter(each -> each.until() == null && each.kind().equals("carer") && here.stream().noneMatch(it -> it.person().equals(each.person())))
            .map(each -> new Near(each.person(), each.name(), "carer", each.phone(), each.contact())).toList();
    }

    private static List<Near> near(List<Lodger> household, Set<UUID> sight, List<Sibling> siblings, LocalDate today) {
        return household.stream().filter(each -> sight.contains(each.person())).map(each -> near(each, siblings, today)).toList();
    }

    private List<Stands> stands(UUID person, LocalDate today, Instant now) {
        var all = queries.statuses(person, today, now);
        return all.stream().sorted(Comparator.comparingInt(each -> strips.leads(each.code()))).map(each -> new Stands(strips.tag(each.code()), note(each, today))).toList();
    }

    private static String note(NightQueries.Status status, LocalDate today) {
        if (status.untilAt() != null) return "until " + Say.day(Say.london(status.untilAt())) + " at " + Say.time(status.untilAt()) + ", and no longer";
        if (status.code().equals("emergency-order") && status.orderEnds() != null) return "until " + Say.day(status.orderEnds());
        return "since " + Say.date(status.since());
    }

    private List<String> warnings(Head head) {
        var warnings = new ArrayList<String>();
        if (head.missing()) warnings.add("Missing now");
        for (var each : children.warnings(head.person())) warnings.add(InWords.plain(each.kind()) + (each.advice() == null ? "" : ": " + each.advice()));
        return warnings;
    }

    private static Near near(Lodger each, List<Sibling> siblings, LocalDate today) {
        var kind = each.kind() != null ? each.kind().replace('-', ' ') : siblings.stream().anyMatch(it -> it.person().equals(each.person())) ? "brother or sister" : null;
        var age = Say.age(each.born(), each.expected(), each.died(), today);
        return new Near(each.person(), each.name(), kind == null ? age : kind + ", " + age, each.phone(), each.contact());
    }

    private Near near(Sibling each, LocalDate today) {
        var status = each.died() != null ? "" : each.statuses().isEmpty() ? ", not open"
            : ", " + strips.tag(each.statuses().stream().min(Comparator.comparingInt(strips::leads)).orElseThrow()).words().toLowerCase();
        return new Near(each.person(), each.name(), age(each.born(), each.expected(), each.died(), today) + status, null, SafeContact.UNKNOWN);
    }

    private static boolean adult(Head head, LocalDate today) {
        return head.born() != null && !head.born().isAfter(today.minusYears(18));
    }

    private static String age(LocalDate born, LocalDate expected, LocalDate died, LocalDate today) {
        return Say.age(born, expected, died, today);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
