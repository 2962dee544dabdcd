package kith.organisation;

import java.util.List;

/** A large part of the service. */
public record ServiceArea(String code, String name, String body, List<MakeUp> makeUp) implements Place {
    public ServiceArea { makeUp = Place.orNone(makeUp); }

    @Override public Kind is() { return Kind.SERVICE_AREA; }
}
