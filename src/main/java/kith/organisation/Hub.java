package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small group of people who hold families together. What is left out here is as in the core hub. */
public record Hub(String code, int number, String name, String function, String group, Optional<String> buddy,
                  Optional<String> locality, Optional<String> area, List<String> linked, Span children, List<String> without, List<MakeUp> makeUp,
                  LocalDate begins) implements Place {

    public Hub {
        linked = Place.orNone(linked);
        without = Place.orNone(without);
        makeUp = Place.orNone(makeUp);
        // of a hub that stands in the database with no band nothing is known of its room
        children = children == null ? new Span(0, 0) : children;
    }

    @Override public Kind is() { return Kind.HUB; }

    /** Hubs whose code is a number are called by it, the others by their name: not every service has hubs by number. */
    public boolean numbered() {
        var end = "-" + number;
        return code.endsWith(end) && code.length() > end.length() && code.chars().limit(code.length() - end.length()).allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** A hub, a unit, a team: as its code says. */
    public String kind() { return code.substring(0, code.length() - 1 - String.valueOf(number).length()); }

    public String title() { return numbered() ? kind().substring(0, 1).toUpperCase(Locale.UK) + kind().substring(1) + " " + number + ", " + name : name; }
}
