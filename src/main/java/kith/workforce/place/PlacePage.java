package kith.workforce.place;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kith.organisation.Answering.Answers;
import kith.organisation.change.Change.Made;
import kith.organisation.check.Checks.Said;
import kith.workforce.Authority;
import kith.workforce.HubNow;

/** One hub or team: its seats, who answers for its families now, what was changed and what will be. */
public record PlacePage(Authority authority, HubNow hub, Answers answers, List<Said> findings, List<Made> changes, LocalDate today, boolean may) {

    public String buddies() { return hub.buddies().isEmpty() ? "None" : hub.buddies().stream().map(authority::title).collect(Collectors.joining(", ")); }

    public String group() { return authority.model().groups().stream().filter(group -> group.code().equals(hub.group())).map(group -> group.title()).findFirst().orElse("None"); }

    public List<Made> toCome() { return changes.stream().filter(each -> each.toCome(today)).toList(); }

    public List<Made> past() { return changes.stream().filter(each -> !each.toCome(today)).toList(); }

    public String at(String kind) { return "/structure/changes/" + kind + "?hub=" + hub.code(); }
}
