package kith.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may see how much, decided from how they stand: a pure function over the lines of the operating model's access.yml. The order of the first
 * three questions is fixed, and the first that is answered with yes decides: conflict, sealed, restricted. Nothing that guards a record ever adds to what is seen.
 */
public record Policy(List<Rule> rules, List<Shield> shields, List<Clearance> clearances, Map<Prompt, Duration> lasts) {

    /** So much an actor sees of a record of this kind once so much was asked. */
    public record Rule(String actor, String record, Prompt prompt, Level level) {}

    /** An actor who learns a shielded address, and after which prompt. */
    public record Shield(String actor, Prompt prompt) {}

    public record Clearance(String strand, String actor) {}

    public static final String ORDINARY = "ordinary";
    public static final String RESTRICTED = "restricted";
    public static final String SEALED = "sealed";

    public Answer decide(Standing how) {
        if (how.conflict()) return Answer.HIDDEN;
        var record = how.sealed() ? SEALED : how.restricted() && !how.named() ? RESTRICTED : ORDINARY;
        var now = best(how, record, how.opened());
        var level = now == null ? Level.NOTHING : now.level();
        var offers = offers(how, record, level);
        if (level == Level.NOTHING) {
            // whoever works with families learns that there is a restricted record; of a sealed one nobody does who could not open it
            boolean masked = record.equals(RESTRICTED) && works(how) || record.equals(SEALED) && !offers.isEmpty();
            return masked ? new Answer(level, true, null, how.opened(), offers, false, Set.of()) : Answer.HIDDEN;
        }
        return new Answer(level, false, now.actor(), how.opened(), offers, unveils(how, how.opened(), level), level.reaches(Level.READ) ? strands(how) : Set.of());
    }

    private Rule best(Standing how, String record, Prompt opened) {
        return rules.stream().filter(rule -> rule.record().equals(record) && rule.prompt().compareTo(opened) <= 0 && how.actors().contains(rule.actor()) && rule.level() != Level.NOTHING)
            .max(Comparator.comparing(Rule::level)).orElse(null);
    }

    /** The gentlest prompt first; each only where it gives more than the one before, be it a shielded address alone. */
    private List<Answer.Offer> offers(Standing how, String record, Level level) {
        var offers = new ArrayList<Answer.Offer>();
        var most = level;
        var unveiled = unveils(how, how.opened(), level);
        for (var prompt : Prompt.values()) {
            if (prompt.compareTo(how.opened()) <= 0) continue;
            var then = best(how, record, prompt);
            if (then == null) continue;
            var unveils = unveils(how, prompt, then.level());
            if (then.level().compareTo(most) <= 0 && unveils == unveiled) continue;
            offers.add(new Answer.Offer(prompt, then.level(), then.actor(), unveils));
            most = then.level();
            unveiled = unveils;
        }
        return offers;
    }

    private static boolean works(Standing how) { return how.actors().stream().anyMatch(actor -> !actor.equals("partner") && !actor.equals("checking")); }

    private boolean unveils(Standing how, Prompt opened, Level level) {
        if (!level.reaches(Level.OUTLINE)) return false;
        return how.cleared().contains("address") || shields.stream().anyMatch(shield -> how.own().contains(shield.actor()) && shield.prompt().compareTo(opened) <= 0);
    }

    private Set<String> strands(Standing how) {
        var cleared = clearances.stream().filter(each -> how.own().contains(each.actor())).map(Clearance::strand).collect(toUnmodifiableSet());
        var all = new HashSet<>(cleared);
        all.addAll(how.cleared());
        return Set.copyOf(all);
    }
}
