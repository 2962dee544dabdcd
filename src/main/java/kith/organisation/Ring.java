package kith.organisation;

/** Whom to ring, and the number where one is known; apart, so that a page makes it one to press. */
public record Ring(String name, String phone) {

    public static Ring of(HubMember member) { return new Ring(member.name(), member.phone()); }
}
