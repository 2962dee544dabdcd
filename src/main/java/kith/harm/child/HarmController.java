package kith.harm.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.harm.HarmFacts;
import kith.harm.LinkFacts;
import kith.harm.child.HarmPage.Action;
import kith.harm.child.HarmPage.Flag;
import kith.harm.child.HarmPage.Link;
import kith.harm.child.HarmPage.Other;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.people.Households;
import kith.people.Households.Who;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Screen;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Harm outside the family, and what lasts at home: the flags that stand, their plans, and the links to other children, groups and places. */
@Controller
class HarmController {

    private static final String JUSTICE = "youth-justice";

    private final HarmQueries queries;
    private final ChildHeading heading;
    private final Households households;
    private final Pathways pathways;
    private final Clock clock;

    HarmController(HarmQueries queries, ChildHeading heading, Households households, Pathways pathways, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.households = households;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static RecordTab harmTab() {
        return new RecordTab("Harm outside the family", "harm", "/harm", 46, "exists (select from harm.flag where person = :person)", "exists (select from harm.link where person = :person)");
    }

    @May(value = Permission.READ, what = "harm outside the family") @GetMapping("/children/{person}/harm")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var flags = queries.flags(person, today);
        var links = links(look, today);
        return Page.of("kith/harm/child/HarmPage", new HarmPage(person, name, today, flags.stream().filter(each -> each.until() == null).map(each -> flag(each, today)).toList(),
            flags.stream().filter(each -> each.until() != null).map(each -> flag(each, today)).toList(),
            queries.clocks(person, today).stream().map(each -> new HarmPage.Clock(pathways.clockTitle(each.rule()), Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList(),
            links.stream().filter(each -> each.until() == null).toList(), links.stream().filter(each -> each.until() != null).toList(), heading.sections(person, "harm")));
    }

    private static Flag flag(HarmQueries.Flag each, LocalDate today) {
        boolean justice = each.kind().equals(JUSTICE);
        var notes = new ArrayList<String>();
        notes.add((each.until() == null ? "since " : "") + Say.brief(each.since(), today) + (each.until() == null ? "" : " to " + Say.brief(each.until(), today)));
        if (each.planned() != null) notes.add("plan made " + Say.brief(each.planned(), today));
        if (each.reviewed() != null) notes.add("reviewed " + Say.brief(each.reviewed(), today));
        var what = justice ? "Youth justice" : HarmFacts.RAISED.field("kind").codes().label(each.kind());
        return new Flag(what, level(each, justice), String.join(", ", notes), !justice && each.planned() == null && each.until() == null,
            each.until() != null ? List.of() : justice ? List.of(new Action("Ended", "youth-justice.ended?")) : List.of(of(each.planned() == null ? "Make the plan" : "New plan", "harm-plan.made", each.kind()),
                of("Reviewed", "harm-flag.reviewed", each.kind()), of("End the flag", "harm-flag.ended", each.kind())));
    }

    private static Tag level(HarmQueries.Flag each, boolean justice) {
        if (each.level() == null) return null;
        var kind = justice ? HarmFacts.JUSTICE_STARTED.field("order") : HarmFacts.RAISED.field("level");
        return Tag.of(kind.codes().label(each.level()), justice || each.until() != null ? Tone.GREY : each.level().equals("significant") ? Tone.RED : each.level().equals("moderate") ? Tone.ORANGE : Tone.YELLOW);
    }

    private static Action of(String words, String type, String kind) {
        return new Action(words, type + "?kind=" + kind + "&");
    }

    /** One line for a link, however many children it joins; of those who may not be seen, only their number. */
    private List<Link> links(Look look, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<HarmQueries.Link>>();
        for (var each : queries.links(look.person(), look.worker().id())) together.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each);
        var others = together.values().stream().flatMap(List::stream).map(HarmQueries.Link::other).filter(other -> !other.equals(look.person())).distinct().toList();
        var who = households.who(look, others, "links outside the family");
        return together.values().stream().map(each -> link(look, each, who)).toList();
    }

    private static Link link(Look look, List<HarmQueries.Link> lines, Map<UUID, Who> who) {
        var each = lines.getFirst();
        var others = lines.stream().map(HarmQueries.Link::other).filter(other -> !other.equals(look.person())).distinct().toList();
        var seen = others.stream().filter(who::containsKey).map(other -> new Other(other, who.get(other).name())).toList();
        boolean confirms = each.awaits() && each.confirms() && Screen.now().may("DECIDE");
        return new Link(each.fact(), LinkFacts.RECORDED.field("kind").codes().label(each.kind()), seen, others.size() - seen.size(),
            String.join(", ", Stream.of(each.groupName(), each.place()).filter(words -> words != null).toList()), each.since(), each.until(),
            each.awaits() ? (each.by() == null ? "Somebody" : each.by()) + " recorded it. Another hub works with one of the children: a manager of this one has still to confirm it." : null,
            confirms ? Uuids.named(each.fact() + "/confirmed/" + look.worker().id()) : null);
    }
}
