package kith.casework.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Clearances;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.MergedInto;
import kith.access.Permission;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.casework.chronology.Chronology;
import kith.casework.confirmation.Unconfirmed;
import kith.casework.night.morning.LastNight;
import kith.casework.night.morning.LastNights;
import kith.casework.safetyplan.SafetyPlans;
import kith.ledger.Happened;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Screen;
import kith.ui.Strip;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The child's page: where things stand now, and what happened lately. */
@Controller
class ChildController {

    private static final Set<String> NEXT_STEPS = Set.of("call.made", "message.sent", "decision.made", "strategy-discussion.held", "police-protection.started");
    private static final int LATELY = 12;

    private final ChildQueries children;
    private final ChildHeading heading;
    private final Strips strips;
    private final Chronology chronology;
    private final SafetyPlans plans;
    private final LastNights nights;
    private final Unconfirmed unconfirmed;
    private final Addresses addresses;
    private final Clearances clearances;
    private final Looks looks;
    private final Clock clock;

    ChildController(ChildQueries children, ChildHeading heading, Strips strips, Chronology chronology, SafetyPlans plans,
                    LastNights nights, Unconfirmed unconfirmed, Addresses addresses, Clearances clearances, Looks looks, Clock clock) {
        this.addresses = addresses;
        this.clearances = clearances;
        this.children = children;
        this.heading = heading;
        this.strips = strips;
        this.chronology = chronology;
        this.plans = plans;
        this.nights = nights;
        this.unconfirmed = unconfirmed;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static RecordTab nowTab() {
        return new RecordTab("Now", "now", "", 10).first();
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the child's page") @GetMapping("/children/{person}")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var head = children.head(look.person());
        if (head == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (head.mergedInto() != null) throw new MergedInto(head.mergedInto());
        var siblings = children.family(look.person(), today);
        looks.record(look.worker(), siblings.stream().map(ChildQueries.Sibling::person).filter(each -> !each.equals(look.person())).toList(), "the family strip");
        return Page.of("kith/casework/child/ChildPage", page(look, head, siblings, today));
    }

    /** Whether nobody rang, wrote or decided anything since the day of a visit, of those entries that are shown. */
    private static boolean nothingSince(LocalDate visit, List<Chronology.Entry> lately) {
        return lately.stream().anyMatch(each -> each.type().equals("visit.made") && each.day().equals(visit)) && lately.stream().noneMatch(each -> NEXT_STEPS.contains(each.type()) && !each.day().isBefore(visit));
    }

    private ChildPage page(Look look, ChildQueries.Head head, List<ChildQueries.Sibling> siblings, LocalDate today) {
        var person = look.person();
        var living = Living.of(head, addresses.of(person));
        var stands = children.stands(person, today);
        var rarely = stands.rarely() ? children.rarely(person) : ChildQueries.Rarely.NOTHING;
        var strip = strips.of(head, stands, rarely, today, clock.instant());
        if (head.died() == null) {
            strip = FirstReading.on(strip, person, stands.summary(), stands.plan() ? plans.of(Set.of(person)).get(person) : null,
                rarely.agreement().stream().findFirst().map(RightsInBrief.Agreed::agreement).orElse(null), today);
            for (var visit : stands.planned()) strip = strip.due(Strips.planned(visit, person, today));
        }
        var lately = chronology.of(person, LATELY + 1);
        if (head.died() == null && head.missedSince() > 0 && stands.planned().isEmpty() && nothingSince(head.lastVisit(), lately))
            strip = strip.with(Strip.Item.of("Next step", "None recorded").noting("since the visit of " + Say.brief(head.lastVisit(), today) + " that saw nobody").at(Screen.now().may("RECORD") ? "/children/" + person + "/planned-visits" : null));
        return new ChildPage(person, head.name(), Say.age(head.born(), head.expected(), head.died(), today), today, strip, ChildPage.essentials(head, living, today, clearances.of(look), stands.holders().stream().map(RightsInBrief.Holder::words).toList()),
            strips.family(siblings, person, today), stands.adults(), lately.stream().limit(LATELY).toList(), lately.size() > LATELY, heading.sections(person, "now"), look.level().reaches(Level.READ), look.level().reaches(Level.DECIDE),
            rarely.night() ? nights.of(person, look.worker()) : LastNight.NONE, rarely.awaiting() ? unconfirmed.of(person, look.worker().id()) : List.of());
    }
}
