package kith.ledger.sealing;

import java.util.ArrayList;
import java.util.List;

/** What is wrong and where, the first hundred in words; and what somebody should know though nothing is wrong. */
final class Findings {

    private static final int SHOWN = 100;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long count;

    void wrong(String where, String what) {
        if (count++ < SHOWN) wrong.add(where + ": " + what);
    }

    void note(String note) {
        notes.add(note);
    }

    long count() {
        return count;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> notes() {
        return notes;
    }
}
