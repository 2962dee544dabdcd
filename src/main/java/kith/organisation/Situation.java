package kith.organisation;

import java.util.Optional;
import java.util.Set;

/** What allocation needs to know of a child. "Family in" is the hub that already holds a brother or sister. */
public record Situation(Set<String> statuses, Optional<Integer> age, boolean unborn, boolean disabled, boolean urgent, Optional<String> familyIn) {

    public static Situation of(int age, String... statuses) {
        return new Situation(Set.of(statuses), Optional.of(age), false, false, false, Optional.empty());
    }

    public static Situation ofUnborn(String... statuses) {
        return new Situation(Set.of(statuses), Optional.empty(), true, false, false, Optional.empty());
    }

    public Situation ofDisabledChild() { return new Situation(statuses, age, unborn, true, urgent, familyIn); }

    public Situation ofUrgency() { return new Situation(statuses, age, unborn, disabled, true, familyIn); }

    public Situation withFamilyIn(String hub) { return new Situation(statuses, age, unborn, disabled, urgent, Optional.of(hub)); }
}
