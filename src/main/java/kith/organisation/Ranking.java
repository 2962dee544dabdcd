package kith.organisation;

import static kith.organisation.AllocationRules.Siblings.APART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.organisation.AllocationRules.Rule;
import kith.ui.Say;

/**
 * Every hub that could hold a child, the best first, each with the reasons for and against it in a few words. The rules of the model say which
 * work is asked for, as for an import; what only a person at the desk can know of (moves, who knows the family, the area, a hub about to close)
 * is weighed beside it. A person decides.
 */
public final class Ranking {

    private static final int STAYS = 60;
    private static final int SIBLINGS = 50;
    private static final int WORK = 40;
    private static final int HELD_BEFORE = 20;
    private static final int KNOWN = 15;
    private static final int AREA = 10;
    private static final int ROOM = 12;
    private static final int FULL = 30;
    private static final int NOBODY = 20;
    private static final int CLOSING = 100;

    /**
     * A hub as it stands today.
     * @param siblings   the names of brothers and sisters whom it holds
     * @param knows      members who know the family
     * @param area       the area the hub works in, where the family lives there too
     * @param closes     the first day on which there is no such hub
     * @param successor  what takes its place then
     * @param nobody     whether nobody in it can be a child's key worker
     */
    public record Standing(String code, String title, String function, int children, Optional<Span> room, boolean holds, boolean held, List<String> siblings,
                           List<String> knows, Optional<String> area, Optional<LocalDate> closes, Optional<String> successor, boolean nobody) {

        public static Standing of(String code, String title, String function, int children, Span room) {
            return new Standing(code, title, function, children, Optional.ofNullable(room), false, false, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        boolean full() { return room.filter(span -> children >= span.to()).isPresent(); }
    }

    /** A hub with its reasons; a warning is more than a reason against. */
    public record Choice(String hub, String title, int points, List<String> reasons, List<String> against, List<String> warnings) { }

    private final Allocator allocator;
    private final LocalDate today;

    public Ranking(Allocator allocator, LocalDate today) {
        this.allocator = allocator;
        this.today = today;
    }

    /** The same standings in any order give the same ranking. */
    public List<Choice> of(Situation child, List<Situation> family, List<Standing> hubs) {
        var rule = allocator.ruleIn(child, family);
        var function = allocator.functionFor(rule);
        return hubs.stream().map(hub -> choice(hub, rule, function))
            .sorted(Comparator.comparingInt(Choice::points).reversed().thenComparing(choice -> order(choice.hub())).thenComparing(Choice::hub)).toList();
    }

    /** Why this kind of hub, in the words of the model. */
    public Optional<String> because(Situation child, List<Situation> family) { return allocator.ruleIn(child, family).map(Rule::because); }

    private Choice choice(Standing hub, Optional<Rule> rule, String function) {
        var weighed = new Weighed();
        boolean does = hub.function().equals(function);
        if (does) weighed.add(WORK, rule.map(Rule::name).map(name -> "Does this work: " + name).orElse("Looks first where nothing else is known"));
        else weighed.against("Does other work");
        if (hub.holds()) weighed.add(STAYS, "No move: holds the child now");
        else if (hub.held()) weighed.add(HELD_BEFORE, "Held the child before");
        boolean apart = rule.filter(each -> each.siblings() == APART).isPresent();
        if (!hub.siblings().isEmpty()) weighed.add(!apart || does ? SIBLINGS : 0, "Holds " + Say.list(hub.siblings()));
        if (!hub.knows().isEmpty()) weighed.add(KNOWN, Say.list(hub.knows()) + (hub.knows().size() == 1 ? " knows" : " know") + " the family");
        hub.area().ifPresent(area -> weighed.add(AREA, "Works in " + area));
        room(hub, weighed);
        if (hub.nobody()) weighed.warn(NOBODY, "Nobody in post who can be a key worker");
        hub.closes().ifPresent(day -> weighed.warn(CLOSING, "Closes on " + Say.brief(day, today) + hub.successor().map(next -> "; then " + next).orElse("; no successor is known")));
        return new Choice(hub.code(), hub.title(), weighed.points, List.copyOf(weighed.reasons), List.copyOf(weighed.against), List.copyOf(weighed.warnings));
    }

    /** Within the span a hub has the more points the emptier it is; below it most; at its end it loses. */
    private static void room(Standing hub, Weighed weighed) {
        if (hub.room().isEmpty()) return;
        var span = hub.room().get();
        var holds = hub.children() + " of " + span.to() + " children";
        if (hub.full()) weighed.warn(FULL, "Full: " + holds);
        else if (hub.children() >= span.to() - 3) weighed.against("Nearly full: " + holds);
        else weighed.add(Math.round((float) ROOM * (span.to() - hub.children()) / span.to()), "Room: " + holds);
    }

    private static int order(String hub) {
        var digits = hub.replaceAll("\\D", "");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** What takes the place of a hub that closes: one of the same work that begins that day, otherwise its buddy, otherwise any of the same work that stays. */
    public static Optional<String> successor(String closing, String function, List<String> buddies, Stream<Standing> beginning, List<Standing> staying) {
        return beginning.filter(hub -> hub.function().equals(function)).findFirst()
            .or(() -> staying.stream().filter(hub -> buddies.contains(hub.code())).findFirst())
            .or(() -> staying.stream().filter(hub -> hub.function().equals(function) && !hub.code().equals(closing)).findFirst()).map(Standing::title);
    }

    private static final class Weighed {
        int points;
        final List<String> reasons = new ArrayList<>();
        final List<String> against = new ArrayList<>();
        final List<String> warnings = new ArrayList<>();

        void add(int points, String reason) {
            this.points += points;
            reasons.add(reason);
        }

        void against(String reason) { against.add(reason); }

        void warn(int points, String reason) {
            this.points -= points;
            warnings.add(reason);
        }
    }
}
