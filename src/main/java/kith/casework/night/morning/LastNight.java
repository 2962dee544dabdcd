package kith.casework.night.morning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What emergency duty did about a child and the hub has not yet said it read. @param answers whether the reader may say so for the hub */
public record LastNight(List<Event> events, boolean answers) {

    public static final LastNight NONE = new LastNight(List.of(), false);

    /** @param recorded so that reading acknowledges what was shown and nothing that came after */
    public record Event(UUID fact, String line, Instant at, String by, List<String> words, Instant recorded) {}

    public boolean any() {
        return !events.isEmpty();
    }
}
