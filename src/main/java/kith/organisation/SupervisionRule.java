package kith.organisation;

import java.util.List;

/** How often these roles have supervision of a kind, from a week in the post on. */
public record SupervisionRule(List<String> roles, String kind, int weeks, int fromWeek) {}
