package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.Group;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.Team;

/** Holds what group managers are said to have against what they have. */
final class SpanCheck {

    private SpanCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        for (var group : model.groups()) {
            model.groupSpan().ifPresent(span -> found.add(span(model, group, span)));
            if (model.hubsOf(group).findAny().isEmpty() && model.teamsOf(group).findAny().isEmpty())
                found.add(Finding.differs(group.title() + ", has neither a hub nor a team."));
        }
        model.teams().stream().filter(team -> team.group().isEmpty() && team.serviceArea().isEmpty()).forEach(team ->
            found.add(Finding.differs("The %s is in no group and no service area.".formatted(team.name()))));
        model.hubs().stream().collect(Collectors.groupingBy(Hub::number, TreeMap::new, Collectors.toList())).forEach((number, hubs) -> {
            if (hubs.size() > 1) found.add(Finding.differs("%d hubs have the number %d.".formatted(hubs.size(), number)));
        });
        Stream.of(model.groups(), model.hubs(), model.teams()).flatMap(List::stream).map(Place.class::cast).forEach(place -> leaders(model, place, found));
        return found;
    }

    private static Finding span(OperatingModel model, Group group, int span) {
        var hubs = model.hubsOf(group).toList();
        var teams = model.teamsOf(group).map(Team::name).toList();
        var has = Words.and(Stream.concat(hubs.isEmpty() ? Stream.of() : Stream.of(Words.number(hubs.size(), "hub")),
            teams.isEmpty() ? Stream.of() : Stream.of("the " + Words.and(teams))));
        int all = hubs.size() + teams.size();
        return all == span
            ? Finding.agrees("%s, has %s, as a group manager is said to have.".formatted(group.title(), has))
            : Finding.differs("A group manager is said to have %s hubs or teams; %s, has %d (%s).".formatted(Words.count(span), group.title(), all, has));
    }

    private static void leaders(OperatingModel model, Place place, List<Finding> found) {
        int leaders = place.makeUp().stream().filter(line -> model.role(line.role()).leads(place.is())).mapToInt(line -> line.number()).sum();
        if (leaders == 0) found.add(Finding.differs("Nobody leads %s.".formatted(place.title())));
        if (leaders > 1) found.add(Finding.differs("%d people lead %s; say who has the last word.".formatted(leaders, place.title())));
    }
}
