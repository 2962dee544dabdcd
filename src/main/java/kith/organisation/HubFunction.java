package kith.organisation;

import java.util.Optional;

/** A kind of work that a hub or team can have; with a duty, all its members have that role too. */
public record HubFunction(String code, String title, Optional<String> duty, boolean linked) { }
