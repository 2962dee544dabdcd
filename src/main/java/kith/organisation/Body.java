package kith.organisation;

import java.util.List;

/** A legal body that has staff in the service. */
public record Body(String code, String name, String kind, List<MakeUp> makeUp) implements Place {
    public Body { makeUp = Place.orNone(makeUp); }

    @Override public Kind is() { return Kind.BODY; }
}
