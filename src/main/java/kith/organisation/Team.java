package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A team beside the hubs, in a group or straight in a service area. */
public record Team(String code, String name, String function, Optional<String> group, Optional<String> serviceArea,
                   Optional<Span> ages, Optional<Span> children, List<MakeUp> makeUp, LocalDate begins) implements Place {

    public Team { makeUp = Place.orNone(makeUp); }

    @Override public Kind is() { return Kind.TEAM; }
}
