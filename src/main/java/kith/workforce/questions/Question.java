package kith.workforce.questions;

import java.util.UUID;

/**
 * Something that does not fit together, and what to do about it.
 * @param person  the child it is about; null where it is about none
 * @param answers who answers for the families meanwhile; null where no family waits on it
 */
public record Question(String kind, String hub, String where, String says, String todo, String address, String action, UUID person, String answers, String phone) {}
