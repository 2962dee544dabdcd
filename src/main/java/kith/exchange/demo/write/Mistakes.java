package kith.exchange.demo.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults put in on purpose, a given number, spread over the files and kinds, so that there is something to mend. */
final class Mistakes {

    private static final int BETWEEN = 37;

    private final int wanted;
    private final Map<String, Integer> passed = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    Mistakes(int wanted) {
        this.wanted = wanted;
    }

    /** The value, or now and then the faulty one in its place. */
    Object instead(String what, String child, Object value, String faulty) {
        int count = passed.merge(what, 1, Integer::sum);
        if (value == null || made.size() >= wanted || count % BETWEEN != Math.abs(what.hashCode() % BETWEEN)) return value;
        made.add(child + ": " + what + " is " + faulty);
        return faulty;
    }

    List<String> made() {
        return made;
    }
}
