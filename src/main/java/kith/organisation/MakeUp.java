package kith.organisation;

import java.util.List;
import java.util.Optional;

/** So many people of a role in a place; "assumed" where the plan itself gives no number; "keys" what they key in for others. */
public record MakeUp(String role, int number, Double fullTime, Optional<String> called, boolean assumed, List<Share> split, List<String> keys) {

    /** A body's part of a post, in per cent. */
    public record Share(String body, double percent) { }

    public MakeUp {
        fullTime = fullTime == null ? 1.0 : fullTime;
        split = Place.orNone(split);
        keys = Place.orNone(keys);
    }

    static MakeUp one(String role) { return new MakeUp(role, 1, 1.0, Optional.empty(), false, List.of(), List.of()); }

    public double wholeTime() { return number * fullTime; }
}
