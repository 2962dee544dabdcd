package kith.organisation;

import java.util.UUID;

/** Somebody of a hub or team on a day: who, as what, and how to ring them. */
public record HubMember(UUID worker, String hub, String name, String username, String phone, String post, String role, String title,
                        double fullTime, boolean leads, boolean takesMessages, boolean holdsChildren, boolean holdsAll) { }
