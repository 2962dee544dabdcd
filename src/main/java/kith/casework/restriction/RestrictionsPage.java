package kith.casework.restriction;

import java.util.List;
import java.util.UUID;

/** What whoever decides has to look after about who sees what. */
public record RestrictionsPage(List<Line> restricted, List<Line> matches, List<Line> tooFew) {

    public record Line(UUID person, String name, String words, boolean urgent) {}
}
