package kith.frontdoor.check;

/** An answer, and whom to ring in any case. */
public record AnswerPage(Answer answer, String firstContact, String emergencyDuty) {}
