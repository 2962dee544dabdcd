package kith.workforce.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.change.Change.Made;
import kith.organisation.check.Checks.Said;
import kith.ui.Field;
import kith.ui.Say;
import kith.workforce.Authority;
import kith.workforce.Differences;
import kith.workforce.HubNow;

/**
 * The service on a day, and beside it on another where one is asked for.
 * @param with   the other day; null where one is shown alone
 * @param windows when staff may ask to move, and who did, or that the model names no months
 * @param toCome changes that are still to take effect
 * @param may    whether whoever looks may change something, and {@code everywhere} everything
 */
public record StructurePage(Authority authority, Drawing drawing, Authority with, Drawing drawingWith, List<Differences.Of> differences, LocalDate today, Field on, Field and, List<Made> toCome, boolean may, boolean everywhere, int questions, String windows) {

    public String title() { return authority.model().title(); }

    public String when() { return when(authority.on()); }

    public String when(LocalDate day) { return Say.date(day) + (day.equals(today) ? ", today" : day.isAfter(today) ? ", as planned" : ""); }

    public List<Said> about(HubNow hub) { return authority.about(hub.code()); }

    public String group(HubNow hub) { return authority.model().groups().stream().filter(group -> group.code().equals(hub.group())).map(group -> group.title()).findFirst().orElse("No group"); }

    public String buddies(HubNow hub) { return hub.buddies().stream().map(authority::title).collect(Collectors.joining(", ")); }

    public String works(HubNow hub) { return String.join(", ", hub.linked()); }

    public String neighbours(HubNow hub) {
        return Stream.of(hub.buddies().isEmpty() ? "" : "Buddy: " + buddies(hub), hub.area() == null ? "" : hub.area(), works(hub)).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The nearest days on which something changes. */
    public List<LocalDate> daysToCome() { return toCome.stream().map(Made::starting).distinct().sorted().limit(6).toList(); }

    public String changesOn(LocalDate day) { return Say.count(toCome.stream().filter(each -> each.starting().equals(day)).count(), "change"); }

    static Set<String> codes(List<Differences.Of> differences) { return differences.stream().map(Differences.Of::code).collect(Collectors.toSet()); }
}
