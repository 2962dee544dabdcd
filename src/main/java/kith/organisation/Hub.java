package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A small group of people who hold families together. What is left out here is as in the core hub. */
public record Hub(String code, int number, String name, String function, String group, Optional<String> buddy,
                  Optional<String> locality, Span children, List<String> without, List<MakeUp> makeUp,
                  LocalDate begins, List<Linked> linked) implements Place {

    /** Whom the hub works with in its area, such as a locality team or a children's centre. */
    public record Linked(String name, String kind) { }

    public Hub {
        without = Place.orNone(without);
        makeUp = Place.orNone(makeUp);
        linked = Place.orNone(linked);
    }

    @Override public Kind is() { return Kind.HUB; }

    /** Hubs whose code is a number are called by it, the others by their name: not every service has hubs by number. */
    public boolean numbered() { return code.equals("hub-" + number); }

    public String title() { return numbered() ? "Hub " + number + ", " + name : name; }
}
