package kith.pathway;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import kith.ledger.FactId;

/** A clock that a birthday starts has no fact to name: it bears the id of the birthday, the same for everybody. */
public final class Birthday {

    private static final int OLDEST = 130;
    private static final Map<FactId, Integer> AGES = ages();

    private Birthday() {}

    private static Map<FactId, Integer> ages() {
        var ages = new HashMap<FactId, Integer>();
        for (int age = 0; age <= OLDEST; age++) ages.put(FactId.valueOf("birthday " + age), age);
        return Map.copyOf(ages);
    }

    public static FactId id(int age) {
        return FactId.valueOf("birthday " + age);
    }

    /** Which birthday started it; empty where a fact did. */
    public static OptionalInt age(FactId of) {
        var age = AGES.get(of);
        return age == null ? OptionalInt.empty() : OptionalInt.of(age);
    }
}
