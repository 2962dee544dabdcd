package kith.casework.restriction;

import java.util.List;
import java.util.UUID;

/** What whoever decides has to look after about who sees what. */
public record RestrictionsPage(List<Line> restricted, List<Again> matches, List<Line> tooFew) {

    /** @param fresh the record that somebody made who could not find the hidden one */
    public record Again(Line hidden, UUID fresh) {}

    public record Line(UUID person, String name, String words, boolean urgent) {}
}
