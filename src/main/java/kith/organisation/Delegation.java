package kith.organisation;

import java.util.List;

/** What a role may decide without the panel: always, or in an emergency until the panel ratifies it. */
public record Delegation(String role, List<String> matters, String when, String upTo) {}
