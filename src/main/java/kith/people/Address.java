package kith.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Cleared;

/**
 * Where somebody lives. A shielded one cannot be printed by accident: as text, as JSON and on a page it is the masked words, and what it
 * hides comes out only against the proof that whoever asks is cleared for this person.
 */
public final class Address {

    public static final String MASKED = "Shielded: ask the hub";

    private final UUID person;
    private final String line;
    private final String town;
    private final String postcode;
    private final boolean shielded;

    Address(UUID person, String line, String town, String postcode, boolean shielded) {
        this.person = person;
        this.line = line;
        this.town = town;
        this.postcode = postcode;
        this.shielded = shielded;
    }

    public boolean shielded() {
        return shielded;
    }

    /** In full for whoever is cleared, with the warning that it is never passed on; masked for everybody else. */
    public String shownTo(Cleared cleared) {
        return !shielded ? words() : cleared.covers(person) ? words() + " (shielded: never pass on)" : MASKED;
    }

    /** Whether it may be read in full: for what else would give the place away, such as who else lives there. */
    public boolean opensTo(Cleared cleared) {
        return !shielded || cleared.covers(person);
    }

    /** What anybody may read. */
    @JsonValue
    @Override
    public String toString() {
        return shielded ? MASKED : words();
    }

    /** The parts as they were told: for the tables that keep them and for files of an invented authority. A test names who may call this. */
    public Parts parts() {
        return new Parts(line, town, postcode);
    }

    /** Hidden in its own text too: a record would print itself. */
    public static final class Parts {
        private final String line;
        private final String town;
        private final String postcode;

        Parts(String line, String town, String postcode) {
            this.line = line;
            this.town = town;
            this.postcode = postcode;
        }

        public String line() { return line; }

        public String town() { return town; }

        public String postcode() { return postcode; }
    }

    Address with(boolean nowShielded) {
        return new Address(person, line, town, postcode, nowShielded);
    }

    private String words() {
        return Stream.of(line, town, postcode).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private String place() {
        return (Objects.toString(line, "") + "|" + Objects.toString(postcode, "")).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9|]", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address a && Objects.equals(person, a.person) && Objects.equals(line, a.line) && Objects.equals(town, a.town)
            && Objects.equals(postcode, a.postcode) && shielded == a.shielded;
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, place(), shielded);
    }
}
