package kith.organisation;

/** What a hub is called here: a unit in one county, a team in another. */
public record LocalWords(String hub, String hubs) {
    public static final LocalWords HUB = new LocalWords("hub", "hubs");
}
