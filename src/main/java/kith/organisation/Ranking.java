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

    private static final int FULL_PERCENT = 100;
    private static final int NEARLY = 3;
    private static final int NEARLY_PERCENT = 95;

    /**
     * A hub as it stands today.
     * @param siblings   the names of brothers and sisters whom it holds
     * @param knows      members who know the family
     * @param area       the area the hub works in, where the family lives there too
     * @param closes     the first day on which there is no such hub
     * @param successor  what takes its place then
     * @param nobody     whether nobody in it can be a child's key worker
     * @param able       members who speak the family's language or can do what the child needs, and what
     * @param load       what it holds of what it can carry, in percent
     */
    public record Standing(String code, String title, String function, int children, Optional<Span> room, boolean holds, boolean held, List<String> siblings,
                           List<String> knows, Optional<String> area, Optional<LocalDate> closes, Optional<String> successor, boolean nobody,
                           List<String> able, Optional<Integer> load) {

        public static Standing of(String code, String title, String function, int children, Span room) {
            return new Standing(code, title, function, children, Optional.ofNullable(room), false, false, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());
        }

        boolean full() { return room.filter(span -> children >= span.to()).isPresent() || load.filter(percent -> percent >= FULL_PERCENT).isPresent(); }
    }

    /** A reason and what it counts for or against. */
    public record Share(String words, int points) { }

    /** A hub with its reasons; a warning is more than a reason against. */
    public record Choice(String hub, String title, int points, List<Share> speaksFor, List<Share> speaksAgainst, List<Share> warns) {

        public List<String> reasons() { return words(speaksFor); }

        public List<String> against() { return words(speaksAgainst); }

        public List<String> warnings() { return words(warns); }

        private static List<String> words(List<Share> shares) { return shares.stream().map(Share::words).toList(); }
    }


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
        return hubs.stream().map(hub -> choice(hub, rule, function, apart(hub, hubs)))
            .sorted(Comparator.comparingInt(Choice::points).reversed().thenComparing(choice -> order(choice.hub())).thenComparing(Choice::hub)).toList();
    }

    /** Why this kind of hub, in the words of the model. */
    public Optional<String> because(Situation child, List<Situation> family) { return allocator.ruleIn(child, family).map(Rule::because); }

    /** The hubs that hold the others of the family, where this one holds none of them. */
    private static List<Standing> apart(Standing hub, List<Standing> hubs) {
        return hub.siblings().isEmpty() ? hubs.stream().filter(other -> !other.siblings().isEmpty()).toList() : List.of();
    }

    private Choice choice(Standing hub, Optional<Rule> rule, String function, List<Standing> apart) {
        var weighed = new Weighed();
        var counts = allocator.criteria();
        boolean does = hub.function().equals(function);
        if (does) weighed.add(counts.work(), rule.map(Rule::name).map(name -> "Does this work: " + name).orElse("Looks first where nothing else is known"));
        else weighed.against("Does other work");
        if (hub.holds()) weighed.add(counts.stays(), "No move: holds the child now");
        else if (hub.held()) weighed.add(counts.heldBefore(), "Held the child before");
        boolean alone = rule.filter(each -> each.siblings() == APART).isPresent();
        if (!hub.siblings().isEmpty()) weighed.add(!alone || does ? counts.siblings() : 0, "Holds " + Say.list(hub.siblings()));
        for (var other : apart) weighed.against("Apart from " + Say.list(other.siblings()) + " in " + other.title());
        if (!hub.knows().isEmpty()) weighed.add(counts.known(), Say.list(hub.knows()) + (hub.knows().size() == 1 ? " knows" : " know") + " the family");
        hub.area().ifPresent(area -> weighed.add(counts.area(), "Works in " + area));
        if (!hub.able().isEmpty()) weighed.add(counts.skill(), Say.list(hub.able()));
        room(hub, weighed, counts);
        if (hub.nobody()) weighed.warn(counts.nobody(), "Nobody in post who can be a key worker");
        hub.closes().ifPresent(day -> weighed.warn(counts.closing(), "Closes on " + Say.brief(day, today) + hub.successor().map(next -> "; then " + next).orElse("; no successor is known")));
        return new Choice(hub.code(), hub.title(), weighed.points, List.copyOf(weighed.reasons), List.copyOf(weighed.against), List.copyOf(weighed.warnings));
    }

    /** The emptier the more points: by what the hub can carry where that is known, otherwise by its span; at the end it loses. */
    private static void room(Standing hub, Weighed weighed, Criteria counts) {
        if (hub.room().isEmpty()) return;
        var span = hub.room().get();
        var holds = hub.children() + " of " + span.to() + " children" + hub.load().map(percent -> ", " + percent + "% of what it can carry").orElse("");
        boolean nearly = hub.load().map(percent -> percent >= NEARLY_PERCENT).orElse(hub.children() >= span.to() - NEARLY);
        float free = hub.load().map(percent -> 1 - percent / (float) FULL_PERCENT).orElse((span.to() - hub.children()) / (float) span.to());
        if (hub.full()) weighed.warn(counts.full(), "Full: " + holds);
        else if (nearly) weighed.against("Nearly full: " + holds);
        else weighed.add(Math.round(counts.room() * free), "Room: " + holds);
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
        final List<Share> reasons = new ArrayList<>();
        final List<Share> against = new ArrayList<>();
        final List<Share> warnings = new ArrayList<>();

        void add(int points, String reason) {
            this.points += points;
            reasons.add(new Share(reason, points));
        }

        void against(String reason) { against.add(new Share(reason, 0)); }

        void warn(int points, String reason) {
            this.points -= points;
            warnings.add(new Share(reason, -points));
        }
    }
}
