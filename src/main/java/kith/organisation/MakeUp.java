package kith.organisation;

import java.util.Optional;

/** So many people of a role in a place; "assumed" where the plan itself gives no number. */
public record MakeUp(String role, int number, Double fullTime, Optional<String> called, boolean assumed) {
    public MakeUp { fullTime = fullTime == null ? 1.0 : fullTime; }

    public double wholeTime() { return number * fullTime; }
}
