package kith.hub.cover;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who stands in, by the rule of the model: inside the hub first; the buddy hub where it is asked, where the same post of it stands in, or where too few are left.
 * Pure. Whoever is away themselves is passed over, for just as long as they are.
 */
final class StandIns {

    /** By what rule somebody stands in. */
    enum Why {
        INSIDE("stands in, from the same hub"), LEAD("leads the buddy hub"), COORDINATOR("coordinates the buddy hub"), ASKED("the hub asked the buddy hub"), TOO_FEW("too few are here, so the buddy hub covers"),
        MEETING("the buddy hub answers meanwhile"), LED("leads the hub: nobody else is here"), LEARNING("has a protected caseload: nobody else is here"), ABOVE("leads the group: nobody in either hub is here"),
        NAMED("was named to stand in"), NOBODY("nobody is left to stand in");

        final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /**
     * @param learning with a protected caseload
     * @param knows    with how many of the absent worker's children they work already
     * @param children how many they are the key worker of
     * @param covers   how many of somebody else they stand in for on those days already
     */
    record Member(UUID id, String name, String role, boolean leads, boolean takesMessages, boolean holds, boolean learning, int knows, int children, int covers, List<Span> away) {

        boolean here(Span span) {
            return away.stream().noneMatch(span::meets);
        }

        /** Whether somebody must stand in for them at all. */
        boolean needed() {
            return holds || leads || takesMessages;
        }

        int answersFor() {
            return children + covers;
        }

        /** From then on, until they are away themselves; null where that is not known to come. */
        LocalDateTime until(LocalDateTime from) {
            return away.stream().map(Span::from).filter(each -> !each.isBefore(from)).min(Comparator.naturalOrder()).orElse(null);
        }
    }

    /** @param buddyHub null where there is none; {@code above} whoever leads the group */
    record Around(String hub, List<Member> members, String buddyHub, List<Member> buddies, List<Member> above, int least, boolean buddyForLead, boolean buddyForCoordinator) {}

    /** @param hub the covering hub, where the buddy covers; {@code worker} whom to ask for, null where nobody is left */
    record Part(Span span, UUID worker, String hub, Why why) {}

    private record Turn(Why why, String hub, List<Member> who) {}

    private record Chosen(Member who, String hub, Why why) {}

    private StandIns() {}

    /** @param absent null where the whole hub is; {@code before} who stands in already and stays as long as they are here; {@code named} whom somebody named, null for the rule alone */
    static List<Part> of(Member absent, Span span, boolean toBuddy, Around around, UUID before, UUID named) {
        if (absent != null && !absent.needed()) return List.of();
        var parts = new ArrayList<Part>();
        var last = before;
        for (var each : cut(span, around)) {
            var chosen = choose(absent, each, span, toBuddy, around, last, named);
            last = chosen.who == null ? null : chosen.who.id;
            add(parts, new Part(each, last, chosen.hub, chosen.why));
        }
        return parts;
    }

    /** Wherever somebody around goes or comes back. */
    private static List<Span> cut(Span span, Around around) {
        var at = new TreeSet<LocalDateTime>();
        at.add(span.from());
        Stream.of(around.members, around.buddies, around.above).flatMap(List::stream).flatMap(each -> each.away.stream()).flatMap(each -> Stream.of(each.from(), each.until()))
            .filter(each -> each != null && span.holds(each)).forEach(at::add);
        var cut = new ArrayList<Span>();
        for (var from : at) cut.add(new Span(from, at.higher(from) == null ? span.until() : at.higher(from)));
        return cut;
    }

    private static void add(List<Part> parts, Part part) {
        if (!parts.isEmpty()) {
            var last = parts.getLast();
            if (Objects.equals(last.worker, part.worker) && Objects.equals(last.hub, part.hub) && last.why == part.why) {
                parts.set(parts.size() - 1, new Part(new Span(last.span.from(), part.span.until()), last.worker, last.hub, last.why));
                return;
            }
        }
        parts.add(part);
    }

    /** When nobody of either hub stands in: whoever leads the group has to, or nobody does. */
    static List<Part> unmet(List<Part> parts) {
        var all = new ArrayList<Part>();
        for (var each : parts) add(all, new Part(each.span, null, null, each.why == Why.ABOVE || each.why == Why.NOBODY ? each.why : Why.INSIDE));
        return all.stream().filter(each -> each.why != Why.INSIDE).toList();
    }

    private static Chosen choose(Member absent, Span now, Span whole, boolean toBuddy, Around around, UUID last, UUID named) {
        var turns = Stream.concat(named(absent, around, named), turns(absent, now, toBuddy, around).stream()).toList();
        for (var turn : turns) {
            var found = turn.who.stream().filter(each -> (absent == null || !each.id.equals(absent.id)) && each.here(now)).min(order(absent, now, whole, last));
            if (found.isPresent()) return new Chosen(found.get(), turn.hub, turn.why);
        }
        return new Chosen(null, null, Why.NOBODY);
    }

    /** Whom somebody may name: of the hub and of its buddy, whoever does work that could be theirs. A clinician stands in for no family. */
    static List<Member> nameable(Member absent, Around around) {
        if (absent == null) return among(around.buddies, each -> each.leads || each.takesMessages);
        return Stream.concat(around.members.stream(), around.buddies.stream()).filter(each -> !each.id.equals(absent.id) && (each.leads || each.holds || absent.takesMessages && each.takesMessages)).toList();
    }

    private static Stream<Turn> named(Member absent, Around around, UUID named) {
        var whom = among(nameable(absent, around), each -> each.id.equals(named));
        return Stream.of(new Turn(Why.NAMED, null, among(around.members, whom::contains)), buddy(Why.NAMED, around, among(around.buddies, whom::contains)));
    }

    private static List<Turn> turns(Member absent, Span now, boolean toBuddy, Around around) {
        var inside = new Turn(Why.INSIDE, null, among(around.members, each -> each.holds && !each.leads && !each.learning));
        var led = new Turn(Why.LED, null, among(around.members, each -> each.leads));
        var learning = new Turn(Why.LEARNING, null, among(around.members, each -> each.holds && each.learning));
        var above = new Turn(Why.ABOVE, null, around.above);
        var leads = among(around.buddies, each -> each.leads);
        var takes = among(around.buddies, each -> each.takesMessages);
        if (absent == null) return List.of(buddy(Why.MEETING, around, takes), buddy(Why.MEETING, around, leads), above);
        if (absent.leads && around.buddyForLead) return List.of(buddy(Why.LEAD, around, leads), inside, above, learning);
        if (absent.takesMessages && around.buddyForCoordinator) return List.of(buddy(Why.COORDINATOR, around, takes), led, inside, above, learning);
        var holders = among(around.buddies, each -> each.holds && !each.leads && !each.learning);
        int here = (int) around.members.stream().filter(each -> each.holds && !each.id.equals(absent.id) && each.here(now)).count();
        var why = toBuddy ? Why.ASKED : Why.TOO_FEW;
        if (toBuddy || here < around.least) return List.of(buddy(why, around, holders), buddy(why, around, leads), inside, led, learning, above);
        return List.of(inside, led, learning, buddy(Why.TOO_FEW, around, holders), buddy(Why.TOO_FEW, around, leads), above);
    }

    private static Turn buddy(Why why, Around around, List<Member> who) {
        return new Turn(why, around.buddyHub, who);
    }

    private static List<Member> among(List<Member> all, Predicate<Member> which) {
        return all.stream().filter(which).toList();
    }

    /** A family keeps whom it has; then who can stay to the end, who knows the children, who does the same work, who answers for the fewest on those days. */
    private static Comparator<Member> order(Member absent, Span now, Span whole, UUID last) {
        return Comparator.comparing((Member each) -> !each.id.equals(last))
            .thenComparing(each -> staysUntil(each, now, whole), Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(each -> -each.knows)
            .thenComparing(each -> absent == null || !each.role.equals(absent.role))
            .thenComparing(Member::answersFor).thenComparing(Member::name).thenComparing(Member::id);
    }

    /** Null: to the end and beyond. */
    private static LocalDateTime staysUntil(Member each, Span now, Span whole) {
        var until = each.until(now.from());
        return until == null || whole.until() != null && !until.isBefore(whole.until()) ? null : until;
    }
}
