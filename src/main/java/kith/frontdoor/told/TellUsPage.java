package kith.frontdoor.told;

/** The form, and the numbers to ring where there is no time for one. */
public record TellUsPage(TellUsForm form, String ring, String ringAtNight) {}
