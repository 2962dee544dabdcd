package kith.organisation;

import java.util.List;
import java.util.Optional;

/** Which function of hub should hold a child: the first rule that fits, otherwise the last resort. */
public record AllocationRules(List<Rule> rules, LastResort otherwise) {

    public enum Siblings { TOGETHER, FOLLOW, APART }

    public record Rule(String name, When when, String to, Siblings siblings, String because) { }

    public record LastResort(String to, String because) { }

    /** All that is given must be true of the child; of the statuses, any one. */
    public record When(List<String> status, Optional<Age> age, boolean unborn, boolean disabled, boolean urgent) {
        public When { status = Place.orNone(status); }

        public boolean fits(Situation child) {
            return (status.isEmpty() || status.stream().anyMatch(child.statuses()::contains))
                && age.map(limits -> limits.hold(child)).orElse(true)
                && (!unborn || child.unborn()) && (!disabled || child.disabled()) && (!urgent || child.urgent());
        }
    }

    /** In whole years. An age that is not known fits no limit. */
    public record Age(Optional<Integer> from, Optional<Integer> under) {
        boolean hold(Situation child) {
            return child.age().filter(years -> from.map(least -> years >= least).orElse(true)
                && under.map(limit -> years < limit).orElse(true)).isPresent();
        }
    }
}
