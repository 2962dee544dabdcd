package kith.app.web;

import java.util.List;
import java.util.stream.Stream;
import kith.ui.Terms;
import kith.ui.Wording;

/** What a page says when there is no page, in one language: what it means for the work, what to do, and whom to ring. */
public record Problem(Wording says, String title, List<String> words, String incident, List<Ring> ring) {

    static final String NOT_CONFIRMED = "not-confirmed";
    static final String AWAY = "away";

    /** Someone who can help, and their number where the service has set one. */
    public record Ring(String who, String phone) {}

    static String of(int status) {
        return switch (status) {
            case 401, 403, 404, 413, 503 -> String.valueOf(status);
            case 400, 405, 415, 422 -> "400";
            default -> "500";
        };
    }

    /** @param terms what the service calls its hubs; null where nobody knows */
    static Problem of(String what, Wording says, Terms terms, List<Ring> ring, String incident) {
        var words = Stream.of(what + ".1", what + ".2").filter(says.words()::containsKey).map(says::say).map(each -> terms == null ? each : terms.local(each)).toList();
        return new Problem(says, says.say(what + ".title"), words, incident, ring.stream().map(each -> new Ring(says.say("ring." + each.who()), each.phone())).toList());
    }
}
