package kith.organisation.change;

import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** What one row of the organisation says for a time. "Until" is the first day it no longer does; null if it goes on. */
public record Spell(ObjectNode says, LocalDate from, LocalDate until) {

    boolean empty() { return until != null && !until.isAfter(from); }

    public boolean on(LocalDate day) { return !from.isAfter(day) && (until == null || until.isAfter(day)); }

    boolean meets(LocalDate begins, LocalDate ends) { return (ends == null || from.isBefore(ends)) && (until == null || until.isAfter(begins)); }

    Spell between(LocalDate begins, LocalDate ends) {
        return new Spell(says, begins != null && begins.isAfter(from) ? begins : from, ends != null && (until == null || ends.isBefore(until)) ? ends : until);
    }
}
