package kith.organisation;

import java.util.List;

/** Where a child should go, and why, in sentences for the person who decides. */
public record Proposal(String hub, List<String> reasons) { }
