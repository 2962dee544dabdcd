package kith.frontdoor.check;

import java.util.List;

/** The few words a partner gets. NOTHING is one and the same for a child nobody knows and for one that must not be told of. */
public record Answer(boolean known, List<String> words, String hub, String phone) {

    static final Answer NOTHING = new Answer(false, List.of(), null, null);
}
