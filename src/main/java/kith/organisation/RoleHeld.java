package kith.organisation;

/** A role somebody has on a day, and the place they have it in; no hub for the roles of a group, an area or a body. */
public record RoleHeld(String role, String place, String placeKind, String hub, boolean leads, String signsInAs) { }
