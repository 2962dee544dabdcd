package kith.pathway;

import kith.calendar.Limit;

/** A record that should exist: which fact owes it, who by role at the child's hub, and by when. It is chased and blocks nothing. */
public record OwedRule(String code, String title, When from, String role, Limit within, String source) {}
