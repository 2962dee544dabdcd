package kith.access.workers;

/** @param password shown this once */
public record GivenPage(AccountsList.Line line, String password) { }
