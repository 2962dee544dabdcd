package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A small group of people who hold families together. What is left out here is as in the core hub. */
public record Hub(String code, int number, String name, String function, String group, Optional<String> buddy,
                  Optional<String> locality, Span children, List<String> without, List<MakeUp> makeUp,
                  LocalDate begins) implements Place {

    public Hub { without = Place.orNone(without); }

    @Override public Kind is() { return Kind.HUB; }

    public String title() { return "Hub " + number + ", " + name; }
}
