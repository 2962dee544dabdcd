package kith.access;

import java.util.List;
import java.util.Set;

/**
 * What somebody may see of a record, and what more there would be after a prompt.
 *
 * @param masked that there is a record is said, with whom to ring, and nothing else
 * @param as the relation that gives the level; null where none does
 * @param shielded a shielded address may be shown
 * @param strands sensitive strands that are not withheld
 */
public record Answer(Level level, boolean masked, String as, Prompt opened, List<Offer> offers, boolean shielded, Set<String> strands) {

    /** Nobody who gets this can tell it from a person who does not exist. */
    static final Answer HIDDEN = new Answer(Level.NOTHING, false, null, Prompt.NONE, List.of(), false, Set.of());

    /**
     * After this prompt there would be so much.
     *
     * @param unveils a shielded address may be shown then
     */
    public record Offer(Prompt prompt, Level level, String actor, boolean unveils) {}

    public boolean hidden() { return level == Level.NOTHING && !masked; }

    public boolean reaches(Level wanted) { return level.reaches(wanted); }
}
