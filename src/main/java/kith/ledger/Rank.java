package kith.ledger;

/** The published order of facts that happened on one day (docs/facts.md). */
public enum Rank { BIRTH, START, CHANGE, MEETING, DECISION, END, CLOSING, DEATH }
