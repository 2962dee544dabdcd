package kith.organisation;

import java.util.Optional;

/** What a hub is called here, a unit in one county and a team in another, and whoever leads one or several. */
public record LocalWords(String hub, String hubs, Optional<String> lead, Optional<String> groupManager) {
    public static final LocalWords HUB = new LocalWords("hub", "hubs", Optional.empty(), Optional.empty());
}
